import Link from 'next/link'

import { may } from '@/access/acts'
import { formatDate } from '@/domain/calendar/indonesian'
import type { EventKind } from '@/domain/population/ledger/event-kinds'
import { OFFICE } from '@/messages/admin'
import { EVENT_SCREEN, EVENT_WORDS } from '@/messages/population-events'
import { systemClock } from '@/platform/clock'
import { loadWorkingCalendar } from '@/use-cases/office/village'
import { isEventKind } from '@/use-cases/population/screens/event-kind'
import { type ActLine, listActs } from '@/use-cases/population/screens/event-list'

import { momentInWords } from '../parts/moments'
import { officeView } from '../parts/office-view'
import { Tag } from '../parts/tag'
import { ActLinks, EVERY_ACT } from './act-links'
import { actTitle } from './act-title'

const KINDS: readonly EventKind[] = ['birth', 'death', 'arrival', 'departure', 'missing', 'found', 'absence', 'return', 'family-change', 'head-change', 'hamlet-change', 'status-change', 'citizenship-change', 'correction', 'reversal']

/** The newest events, and what can be recorded. */
export const EventsView = officeView(async ({ payload, actor, asked }) => {
  const kind = isEventKind(asked('jenis')) ? asked('jenis') : ''
  const month = /^\d{4}-(0[1-9]|1[0-2])$/u.test(asked('bulan')) ? asked('bulan') : ''
  const below = /^\d{1,18}$/u.test(asked('sebelum')) ? asked('sebelum') : null
  const { rows, next } = await listActs(payload, actor, { kind: isEventKind(kind) ? kind : null, month: month || null, below })
  const { zone } = await loadWorkingCalendar(payload)
  const now = systemClock()
  const filter = new URLSearchParams({ ...(kind ? { jenis: kind } : {}), ...(month ? { bulan: month } : {}) })
  return {
    title: EVENT_SCREEN.title,
    body: (
      <>
        <h1>{EVENT_SCREEN.title}</h1>
        <p className="office-hint">{EVENT_SCREEN.lead}</p>
        {may(actor, 'record-population-events') ? <ActLinks slugs={EVERY_ACT} /> : null}
        <h2>{EVENT_SCREEN.newest}</h2>
        <form method="get" className="office-search">
          <label>
            <span>{EVENT_SCREEN.kind}</span>
            <select name="jenis" defaultValue={kind}>
              <option value="">{EVENT_SCREEN.allKinds}</option>
              {KINDS.map((choice) => (
                <option key={choice} value={choice}>
                  {EVENT_WORDS[choice]}
                </option>
              ))}
            </select>
          </label>
          <label>
            <span>{EVENT_SCREEN.month}</span>
            <input type="month" name="bulan" defaultValue={month} />
          </label>
          <button type="submit" className="office-button office-button--quiet">
            {EVENT_SCREEN.show}
          </button>
        </form>
        {rows.length === 0 ? <p className="office-empty">{EVENT_SCREEN.empty}</p> : <Acts rows={rows} now={now} zone={zone} />}
        <p className="office-pager">
          {below ? <Link href={`/admin/peristiwa?${filter.toString()}`}>{OFFICE.first}</Link> : null}
          {next ? <Link href={`/admin/peristiwa?${new URLSearchParams([...filter, ['sebelum', next]]).toString()}`}>{OFFICE.older}</Link> : null}
        </p>
      </>
    ),
  }
})

const Acts = ({ rows, now, zone }: { rows: ActLine[]; now: Date; zone: string }) => (
  <table className="office-table">
    <thead>
      <tr>
        <th scope="col">{EVENT_SCREEN.what}</th>
        <th scope="col">{EVENT_SCREEN.who}</th>
        <th scope="col">{EVENT_SCREEN.when}</th>
        <th scope="col">{EVENT_SCREEN.recorded}</th>
      </tr>
    </thead>
    <tbody>
      {rows.map((row) => (
        <tr key={row.act}>
          <th scope="row">
            <Link href={`/admin/peristiwa/${row.act}`} prefetch={false} data-row>
              {actTitle(row)}
            </Link>{' '}
            {row.isTakenBack ? <Tag tone="warning">{EVENT_SCREEN.takenBack}</Tag> : null}
          </th>
          <td data-label={EVENT_SCREEN.who}>{[row.people[0], ...(row.people.length > 1 ? [EVENT_SCREEN.others(row.people.length - 1)] : [])].join(' ')}</td>
          <td data-label={EVENT_SCREEN.when}>{formatDate(row.happenedOn)}</td>
          <td data-label={EVENT_SCREEN.recorded}>{[momentInWords(row.recordedAt, now, zone), row.by].filter(Boolean).join(', ')}</td>
        </tr>
      ))}
    </tbody>
  </table>
)
