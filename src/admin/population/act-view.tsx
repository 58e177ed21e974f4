import Link from 'next/link'

import { formatDate } from '@/domain/calendar/indonesian'
import type { EventKind } from '@/domain/population/ledger/event-kinds'
import { EVENT_SCREEN, EVENT_WORDS } from '@/messages/population-events'
import { systemClock } from '@/platform/clock'
import { listHamlets } from '@/use-cases/office/hamlets'
import { loadWorkingCalendar } from '@/use-cases/office/village'
import { type ActEvent, type ActScreen, loadActScreen } from '@/use-cases/population/screens/act-screen'
import { findOfferedLetter } from '@/use-cases/population/screens/offered-letter'

import { momentInWords } from '../parts/moments'
import { Notice } from '../parts/notice'
import { officeView } from '../parts/office-view'
import { Tag } from '../parts/tag'
import { actTitle } from './act-title'
import { Changes } from './effect-list'
import { columnWords, familyWords, writtenWords } from './field-words'
import { TakeBack } from './take-back'

/** One act: what it changed, the papers behind it, the letter that belongs to it, and the way to take it back. */
export const ActView = officeView(async ({ payload, actor, segments, asked }) => {
  const act = await loadActScreen(payload, actor, segments.at(-1) ?? '')
  const { zone } = await loadWorkingCalendar(payload)
  const names = new Map([...(await listHamlets(payload)).map(({ id, name }): [string, string] => [id, name]), ...Object.entries(act.families)])
  const letter = act.takenBackBy || act.letter ? null : await findOfferedLetter(payload, actor, act.kind)
  return {
    title: actTitle(act),
    body: (
      <>
        <p>
          <Link href="/admin/peristiwa">{EVENT_SCREEN.back}</Link>
        </p>
        <h1>{actTitle(act)}</h1>
        {asked('baru') && !act.takenBackBy ? <Notice kind="ok" title={EVENT_SCREEN.savedTitle}>{EVENT_SCREEN.saved}</Notice> : null}
        {act.takenBackBy ? <Notice kind="warning">{EVENT_SCREEN.takenBack}</Notice> : null}
        {act.reverses ? (
          <Notice kind="info">
            <p>{EVENT_SCREEN.isReversal}</p>
            <Link href={`/admin/peristiwa/${act.reverses}`}>{EVENT_SCREEN.seeOriginal}</Link>
          </Notice>
        ) : null}
        <div className="request">
          <div className="request__main">
            <section className="office-box effects">
              <h2>{EVENT_SCREEN.details}</h2>
              <ul>
                {act.events.map((event, at) => (
                  <EventLine key={at} event={event} names={names} />
                ))}
              </ul>
            </section>
          </div>
          <aside className="request__side">
            <Papers act={act} recorded={momentInWords(act.recordedAt, systemClock(), zone)} />
            {letter ? (
              <section className="office-box">
                <h2>{EVENT_SCREEN.letterOffer}</h2>
                <p>{EVENT_SCREEN.letterOfferLead(letter.name)}</p>
                <a className="office-button office-button--quiet" href={`/layanan/${letter.slug}/ajukan`}>
                  {EVENT_SCREEN.letterOpen(letter.name)}
                </a>
              </section>
            ) : null}
            {act.mayTakeBack ? <TakeBack act={act.act} freshKey={crypto.randomUUID()} /> : null}
          </aside>
        </div>
      </>
    ),
  }
})

const EventLine = ({ event, names }: { event: ActEvent; names: ReadonlyMap<string, string> }) => {
  const changes = [...writtenWords(event.written, names), ...event.changes.flatMap((change) => columnWords(change, names) ?? [])]
  const title = event.of === 'person' ? event.name : familyWords(names.get(event.id))
  return (
    <li>
      <p>
        {event.isHere ? <Link href={`/admin/${event.of === 'person' ? 'penduduk' : 'keluarga'}/${event.id}`}>{title}</Link> : <strong>{title}</strong>} <Tag tone="info">{EVENT_WORDS[event.kind]}</Tag>
      </p>
      {changes.length > 0 ? <Changes changes={changes} /> : null}
    </li>
  )
}

const Papers = ({ act, recorded }: { act: ActScreen; recorded: string }) => {
  const facts: [string, string | null][] = [
    [EVENT_SCREEN.when, formatDate(act.happenedOn)],
    [EVENT_SCREEN.counted, act.countedOn === act.happenedOn ? null : formatDate(act.countedOn)],
    [placeLabel(act.kind), act.place],
    [EVENT_SCREEN.reason, act.reason],
    [EVENT_SCREEN.document, act.document],
    [EVENT_SCREEN.reporter, act.reporter],
    [EVENT_SCREEN.reported, formatDate(act.reportedOn)],
    [EVENT_SCREEN.recorded, [recorded, act.by].filter(Boolean).join(', ')],
  ]
  return (
    <section className="office-box">
      <h2>{EVENT_SCREEN.papers}</h2>
      <dl className="office-facts">
        {facts.flatMap(([label, value]) => (value ? [<Fact key={label} label={label} value={value} />] : []))}
      </dl>
      {act.letter?.requestId ? <Link href={`/admin/permohonan/${act.letter.requestId}`}>{EVENT_SCREEN.letterNumber(act.letter.number)}</Link> : null}
    </section>
  )
}

const PLACES: Readonly<Partial<Record<EventKind, string>>> = EVENT_SCREEN.places

const placeLabel = (kind: EventKind): string => PLACES[kind] ?? EVENT_SCREEN.place

const Fact = ({ label, value }: { label: string; value: string }) => (
  <div>
    <dt>{label}</dt>
    <dd>{value}</dd>
  </div>
)
