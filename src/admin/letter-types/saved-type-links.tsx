'use client'
import { useAuth, useDocumentInfo } from '@payloadcms/ui'

import { actorOfUser } from '@/access/actor'
import { may } from '@/access/acts'
import { TYPE_FILE as WORDS } from '@/messages/letter-type-builder'

/** Of a letter type that is saved already: its history, and the file for other villages. */
export const TypeLinks = () => {
  const { id } = useDocumentInfo()
  const { user } = useAuth()
  if (!id || !may(actorOfUser(user), 'change-letter-types')) return null
  return (
    <p className="office-buttons">
      <a className="office-button office-button--quiet" href={`/admin/jenis-surat/${id}/riwayat`}>
        {WORDS.history}
      </a>
      <a className="office-button office-button--quiet" href={`/api/kantor/jenis-surat/${id}/unduh`} download>
        {WORDS.download}
      </a>
    </p>
  )
}
