import { may } from '@/access/acts'
import { formatMoment } from '@/domain/calendar/indonesian'
import { MONTH_WORDS as WORDS, monthWords } from '@/messages/registers'
import { OFFICE } from '@/messages/admin'
import { systemClock } from '@/platform/clock'
import { type BookMonth, listMonths } from '@/use-cases/population/months'

import { ActForm } from '../parts/act-form'
import { Notice } from '../parts/notice'
import { officeView } from '../parts/office-view'
import { Tag } from '../parts/tag'

/** The months of the population's books: which are closed, by whom, and closing or opening one. */
export const MonthsView = officeView(async ({ payload, actor }) => {
  const { months, zone } = await listMonths(payload, actor, { clock: systemClock })
  return {
    title: WORDS.title,
    body: (
      <>
        <h1>{WORDS.title}</h1>
        <p>{WORDS.lead}</p>
        {months.some(({ isIntact }) => isIntact === false) ? <Notice kind="bad">{WORDS.mismatch}</Notice> : null}
        {may(actor, 'close-months') ? <MonthActs months={months} /> : null}
        <table className="office-table">
          <thead>
            <tr>
              <th scope="col">{WORDS.month}</th>
              <th scope="col">{WORDS.state}</th>
              <th scope="col">{WORDS.by}</th>
              <th scope="col">{WORDS.people}</th>
              <th scope="col">{WORDS.check}</th>
            </tr>
          </thead>
          <tbody>
            {months.map((month) => (
              <MonthLine key={month.month} month={month} zone={zone} />
            ))}
          </tbody>
        </table>
      </>
    ),
  }
})

const MonthLine = ({ month: { month, state, closedWith, closedAt, closedBy, people, isIntact, reopened }, zone }: { month: BookMonth; zone: string }) => (
  <tr>
    <th scope="row">{monthWords(month)}</th>
    <td data-label={WORDS.state}>
      <Tag tone={state === 'closed' ? 'ok' : state === 'open' ? 'warning' : 'plain'}>{WORDS[state]}</Tag>
    </td>
    <td data-label={WORDS.by}>
      {closedAt ? `${closedBy ?? WORDS.formerAccount}, ${formatMoment(closedAt, zone)}` : closedWith ? WORDS.withLater(closedWith) : OFFICE.none}
      {reopened ? <span className="office-hint">{` ${WORDS.reopened(reopened.by ?? WORDS.formerAccount, formatMoment(reopened.at, zone), reopened.reason)}`}</span> : null}
    </td>
    <td data-label={WORDS.people}>{people.toLocaleString('id-ID')}</td>
    <td data-label={WORDS.check}>{isIntact === null ? OFFICE.none : isIntact ? WORDS.good : <strong className="office-problem">{WORDS.bad}</strong>}</td>
  </tr>
)

const MonthActs = ({ months }: { months: readonly BookMonth[] }) => {
  const open = months.filter(({ state }) => state === 'open')
  const closed = months.filter(({ state }) => state === 'closed')
  return (
    <>
      <section className="office-box">
        <h2>{WORDS.closeTitle}</h2>
        {open.length === 0 ? (
          <p>{WORDS.nothingToClose}</p>
        ) : (
          <ActForm path="bulan-penduduk/tutup" body={{}} button={WORDS.close} effect={WORDS.closeEffect} done={WORDS.closeDone}>
            <MonthChoice label={WORDS.closeUpTo} months={open} />
          </ActForm>
        )}
      </section>
      {closed.length === 0 ? null : (
        <details className="office-box">
          <summary>{WORDS.reopenTitle}</summary>
          <ActForm path="bulan-penduduk/buka" body={{}} button={WORDS.reopen} effect={WORDS.reopenEffect} done={WORDS.reopenDone} tone="danger">
            <MonthChoice label={WORDS.reopenFrom} months={closed} />
            <label>
              <span>{WORDS.reason}</span>
              <textarea name="reason" rows={2} maxLength={300} required />
            </label>
          </ActForm>
        </details>
      )}
    </>
  )
}

const MonthChoice = ({ label, months }: { label: string; months: readonly BookMonth[] }) => (
  <label>
    <span>{label}</span>
    <select name="month" key={months[0]?.month}>
      {months.map(({ month }) => (
        <option key={month} value={month}>
          {monthWords(month)}
        </option>
      ))}
    </select>
  </label>
)
