import type { ServerProps } from 'payload'

import { actorOfUser } from '@/access/actor'
import { may } from '@/access/acts'
import { TYPE_FILE as WORDS } from '@/messages/letter-type-builder'

/** On a letter type's own page: its history, and the file for other villages. */
export const LetterTypeLinks = ({ id, user }: ServerProps) =>
  id && may(actorOfUser(user), 'change-letter-types') ? (
    <>
      <a className="office-button office-button--quiet" href={`/admin/jenis-surat/${id}/riwayat`}>
        {WORDS.history}
      </a>
      <a className="office-button office-button--quiet" href={`/api/kantor/jenis-surat/${id}/unduh`} download>
        {WORDS.download}
      </a>
    </>
  ) : null

/** Above the list of letter types: taking one over from another village. */
export const TakeTypeLink = ({ user }: ServerProps) =>
  may(actorOfUser(user), 'change-letter-types') ? (
    <p>
      <a className="office-button office-button--quiet" href="/admin/jenis-surat/ambil">
        {WORDS.link}
      </a>
    </p>
  ) : null
