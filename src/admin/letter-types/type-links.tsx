import type { ServerProps } from 'payload'

import { actorOfUser } from '@/access/actor'
import { may } from '@/access/acts'
import { TYPE_FILE as WORDS } from '@/messages/letter-type-builder'

/** Above the list of letter types: taking one over from another village. */
export const TakeTypeLink = ({ user }: ServerProps) =>
  may(actorOfUser(user), 'change-letter-types') ? (
    <p>
      <a className="office-button office-button--quiet" href="/admin/jenis-surat/ambil">
        {WORDS.link}
      </a>
    </p>
  ) : null
