import Link from 'next/link'
import type { AdminViewServerProps } from 'payload'

import { actorOf, hasRole, type StaffActor } from '@/access/actor'
import { ROLE_FOR_OFFICE } from '@/messages/admin'
import { TODAY } from '@/messages/today'
import { systemClock } from '@/platform/clock'
import { isMine, loadWorklist, type Urgency, type Worklist, type WorkRow } from '@/use-cases/office/worklist'

import { ComplaintsToday } from '../complaints/complaints-today'
import { MailToday } from '../incoming/mail-today'
import { Keyboard } from '../parts/keyboard'
import { durationInWords, momentInWords } from '../parts/moments'
import { RequestAct } from '../requests/request-act'

/** The first screen: what must be finished today, the most pressing first, each line with its next act. */
export const TodayView = async ({ initPageResult, searchParams }: AdminViewServerProps) => {
  const { req } = initPageResult
  const actor = actorOf(req)
  if (actor.kind !== 'staff') return null
  const worklist = await loadWorklist(req.payload, actor, systemClock)
  const onlyMine = searchParams?.bagian === 'saya'
  const rows = onlyMine ? worklist.rows.filter((row) => isMine(row, actor)) : worklist.rows
  return (
    <main className="office">
      <Keyboard />
      <h1>{TODAY.title}</h1>
      {worklist.rows.length > 0 ? <Filters worklist={worklist} actor={actor} onlyMine={onlyMine} /> : null}
      {SECTIONS.map(({ urgency, title }) => (
        <WorkSection
          key={urgency}
          title={title}
          rows={rows.filter((row) => row.urgency === urgency)}
          worklist={worklist}
          isLate={urgency === 'late'}
        />
      ))}
      <MailToday payload={req.payload} actor={actor} />
      <ComplaintsToday payload={req.payload} actor={actor} now={worklist.now} zone={worklist.zone} />
      {rows.length === 0 && handlesRequests(actor) ? <Empty onlyMine={onlyMine && worklist.rows.length > 0} /> : null}
      <OtherWork actor={actor} />
    </main>
  )
}

const SECTIONS: readonly { urgency: Urgency; title: string }[] = [
  { urgency: 'late', title: TODAY.late },
  { urgency: 'today', title: TODAY.today },
  { urgency: 'tomorrow', title: TODAY.tomorrow },
  { urgency: 'later', title: TODAY.later },
  { urgency: 'pickup', title: TODAY.pickup },
  { urgency: 'waiting', title: TODAY.waiting },
]

const handlesRequests = (actor: StaffActor): boolean => hasRole(actor, 'kadus', 'operator', 'sekdes', 'kades', 'auditor')

const Filters = ({ worklist, actor, onlyMine }: { worklist: Worklist; actor: StaffActor; onlyMine: boolean }) => {
  const mine = worklist.rows.filter((row) => isMine(row, actor)).length
  return (
    <div className="office-filters">
      <nav aria-label={TODAY.title}>
        <Link href="/admin?bagian=saya" aria-current={onlyMine ? 'page' : undefined}>
          {TODAY.mine} ({mine})
        </Link>
        <Link href="/admin" aria-current={onlyMine ? undefined : 'page'}>
          {TODAY.all} ({worklist.rows.length})
        </Link>
      </nav>
      <p className="office-hint">
        {worklist.held.map(({ role, count }) => `${ROLE_FOR_OFFICE[role]}: ${count}`).join(' · ')}
      </p>
    </div>
  )
}

type SectionProps = { title: string; rows: WorkRow[]; worklist: Worklist; isLate: boolean }

const WorkSection = ({ title, rows, worklist, isLate }: SectionProps) =>
  rows.length === 0 ? null : (
    <section className={isLate ? 'work work--late' : 'work'}>
      <h2>
        {title} <span className="work__count">{rows.length}</span>
      </h2>
      <ul>
        {rows.map((row) => (
          <WorkItem key={row.id} row={row} worklist={worklist} />
        ))}
      </ul>
    </section>
  )

const WorkItem = ({ row, worklist: { now, zone } }: { row: WorkRow; worklist: Worklist }) => (
  <li className="work__item">
    <Link className="work__link" href={`/admin/permohonan/${row.id}`} data-row>
      <strong>{row.letterTypeName}</strong>
      <span>
        {row.applicant} · <span className="office-code">{row.code}</span>
      </span>
      <span className={row.urgency === 'late' ? 'work__due work__due--late' : 'work__due'}>{dueWords(row, now, zone)}</span>
    </Link>
    <div className="work__act">
      {row.nextAct === 'open' ? (
        <RequestAct id={row.id} action="open" seen={row.status} next={`/admin/permohonan/${row.id}`} />
      ) : row.nextAct ? (
        <Link className="office-button office-button--primary" href={`/admin/permohonan/${row.id}`}>
          {NEXT_WORDS[row.nextAct] ?? TODAY.open}
        </Link>
      ) : (
        <span className="office-hint">{row.holder ? TODAY.heldBy(ROLE_FOR_OFFICE[row.holder]) : null}</span>
      )}
    </div>
  </li>
)

const NEXT_WORDS: Partial<Record<NonNullable<WorkRow['nextAct']>, string>> = {
  sign: TODAY.nextSign,
  'approve-check': TODAY.nextCheck,
  'confirm-kadus': TODAY.nextKadus,
  'record-kadus': TODAY.nextRecordKadus,
  'hand-over': TODAY.nextHandOver,
  'pass-on': TODAY.nextPassOn,
  match: TODAY.nextMatch,
}

const dueWords = (row: WorkRow, now: Date, zone: string): string => {
  if (row.urgency === 'late') return TODAY.lateBy(durationInWords(row.promisedAt, now))
  if (row.urgency === 'waiting') return TODAY.waitingSince(momentInWords(row.since, now, zone))
  if (row.urgency === 'pickup') return TODAY.readySince(momentInWords(row.since, now, zone))
  return TODAY.dueAt(momentInWords(row.promisedAt, now, zone))
}

const Empty = ({ onlyMine }: { onlyMine: boolean }) => (
  <div className="office-empty">
    <p>
      <strong>{onlyMine ? TODAY.emptyMine : TODAY.emptyTitle}</strong>
    </p>
    {onlyMine ? null : <p>{TODAY.emptyText}</p>}
  </div>
)

/** For offices whose work is not in this list: where it is. */
const OtherWork = ({ actor }: { actor: StaffActor }) => {
  if (hasRole(actor, 'editor')) {
    return (
      <section className="work">
        <h2>{TODAY.editorTitle}</h2>
        <p className="office-buttons">
          <Link className="office-button office-button--primary" href="/admin/collections/news/create">
            {TODAY.writeNews}
          </Link>
          <Link className="office-button office-button--quiet" href="/admin/collections/news">
            {TODAY.allNews}
          </Link>
        </p>
      </section>
    )
  }
  return handlesRequests(actor) || hasRole(actor, 'bpd') ? null : <p className="office-empty">{TODAY.noWork}</p>
}
