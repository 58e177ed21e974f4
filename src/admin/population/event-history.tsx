import Link from 'next/link'

import { formatDate } from '@/domain/calendar/indonesian'
import type { EventKind } from '@/domain/population/ledger/event-kinds'
import { EVENT_SCREEN, EVENT_WORDS } from '@/messages/population-events'

import { Tag } from '../parts/tag'

type Happened = { seq: string; act: string; kind: EventKind; happenedOn: string; place?: string | null; isTakenBack: boolean }

/** What happened to a person or a family, newest first; each line leads to its act. */
export const EventHistory = ({ events }: { events: readonly Happened[] }) => (
  <section className="office-box">
    <h2>{EVENT_SCREEN.history}</h2>
    {events.length === 0 ? <p>{EVENT_SCREEN.noHistory}</p> : null}
    <ol className="history">
      {events.map(({ seq, act, kind, happenedOn, place, isTakenBack }) => (
        <li key={seq}>
          <span>
            <Link href={`/admin/peristiwa/${act}`} prefetch={false}>
              {EVENT_WORDS[kind]}
            </Link>{' '}
            {isTakenBack ? <Tag tone="warning">{EVENT_SCREEN.takenBack}</Tag> : null}
          </span>
          <span className="office-hint">{[formatDate(happenedOn), place].filter(Boolean).join(' · ')}</span>
        </li>
      ))}
    </ol>
  </section>
)
