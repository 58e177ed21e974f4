import Link from 'next/link'

import { formatDate } from '@/domain/calendar/indonesian'
import { EVENT_SCREEN } from '@/messages/population-events'
import type { LetterAct } from '@/use-cases/population/screens/letter-act'

import { Notice } from '../parts/notice'

/** Beside a signed letter about a birth, a death or a move: its event, to be recorded or recorded already. */
export const LetterActOffer = ({ act }: { act: LetterAct }) => (
  <section className="office-box" aria-label={EVENT_SCREEN.recordFromLetter}>
    <h2>{EVENT_SCREEN.recordFromLetter}</h2>
    {act.recorded ? (
      <Notice kind="ok">
        <p>{EVENT_SCREEN.recordedFromLetter(formatDate(act.recorded.happenedOn))}</p>
        <Link href={`/admin/peristiwa/${act.recorded.act}`}>{EVENT_SCREEN.seeEvent}</Link>
      </Notice>
    ) : (
      <>
        <p>{EVENT_SCREEN.recordFromLetterLead}</p>
        <Link className="office-button" href={`/admin/peristiwa/catat/${act.slug}?surat=${act.letterId}${act.personId ? `&penduduk=${act.personId}` : ''}`} prefetch={false}>
          {EVENT_SCREEN.recordFromLetter}
        </Link>
      </>
    )}
  </section>
)
