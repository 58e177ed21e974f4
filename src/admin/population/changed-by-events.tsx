import Link from 'next/link'
import type { UIFieldServerComponent } from 'payload'

import { actorOf } from '@/access/actor'
import { may } from '@/access/acts'
import { RESIDENT_SCREEN } from '@/messages/resident-screen'

import { Notice } from '../parts/notice'

/** Above the form of somebody who is written down already: why fields are locked, and where they are changed. */
export const ChangedByEvents: UIFieldServerComponent = ({ id, operation, req }) => {
  if (operation !== 'update' || id === undefined) return null
  return (
    <Notice kind="info">
      <p>{RESIDENT_SCREEN.byEvents}</p>
      {may(actorOf(req), 'record-population-events') ? (
        <Link href={`/admin/peristiwa/catat/ubah-data?penduduk=${id}`} prefetch={false}>
          {RESIDENT_SCREEN.changeByEvent}
        </Link>
      ) : null}
    </Notice>
  )
}
