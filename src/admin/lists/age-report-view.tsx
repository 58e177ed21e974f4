import Link from 'next/link'

import { monthBeside } from '@/domain/registers/period'
import { BOOK_WORDS } from '@/messages/registers'
import { REPORT_WORDS as WORDS } from '@/messages/population-lists'
import { systemClock } from '@/platform/clock'
import { addCounts, type AgeCount, ageReportParts, showAgeReport } from '@/use-cases/registers/age-report'

import { officeView } from '../parts/office-view'

/** The monthly report: people by hamlet, sex and age group; also of any other day. */
export const AgeReportView = officeView(async ({ payload, actor, asked }) => {
  const day = asked('tanggal')
  const report = await showAgeReport(payload, actor, day || asked('bulan'), systemClock)
  const { period } = report
  const { places, shown, sums } = ageReportParts(report)
  const { men, women } = addCounts(sums)
  return {
    title: WORDS.title,
    body: (
      <>
        <h1>{WORDS.title}</h1>
        <div className="office-forms">
          <form className="office-search" method="get" key={period.month}>
            <label>
              <span>{BOOK_WORDS.month}</span>
              <input type="month" name="bulan" defaultValue={day ? undefined : period.month} required />
            </label>
            <button type="submit" className="office-button">
              {BOOK_WORDS.show}
            </button>
          </form>
          <form className="office-search" method="get" key={day}>
            <label>
              <span>{WORDS.orDay}</span>
              <input type="date" name="tanggal" defaultValue={day} required />
            </label>
            <button type="submit" className="office-button office-button--quiet">
              {BOOK_WORDS.show}
            </button>
          </form>
        </div>
        <p className="office-hint">{WORDS.lead(period.day)}</p>
        <p>
          <strong>{WORDS.sum({ people: men + women, men, women, heads: report.heads })}</strong>
        </p>
        <div className="book book--figures" role="region" aria-label={WORDS.title} tabIndex={0}>
          <table>
            <thead>
              <tr>
                <th rowSpan={2} className="book__sticky book__sticky--2 book__sticky--only">
                  {WORDS.group}
                </th>
                {[...places, WORDS.all].map((place) => (
                  <th key={place} colSpan={3} scope="colgroup">
                    {place}
                  </th>
                ))}
              </tr>
              <tr>
                {[...places, WORDS.all].flatMap((place) => [WORDS.men, WORDS.women, WORDS.both].map((column) => <th key={`${place} ${column}`}>{column}</th>))}
              </tr>
            </thead>
            <tbody>
              {shown.map(({ name, counts }) => (
                <Line key={name} head={name} counts={counts} />
              ))}
              <Line head={WORDS.all} counts={sums} isTotal />
            </tbody>
          </table>
        </div>
        <p className="office-pager">
          {day ? null : <Link href={`/admin/laporan-penduduk?bulan=${monthBeside(period.month, -1)}`}>{BOOK_WORDS.monthBefore}</Link>}
          <a href={`/api/kantor/laporan-penduduk/${day || period.month}/xlsx`}>{WORDS.xlsx}</a>
          <a href={`/api/kantor/laporan-penduduk/${day || period.month}/csv`}>{WORDS.csv}</a>
        </p>
      </>
    ),
  }
})

const Line = ({ head, counts, isTotal = false }: { head: string; counts: readonly AgeCount[]; isTotal?: boolean }) => (
  <tr className={isTotal ? 'book__total' : undefined}>
    <td className="book__sticky book__sticky--2 book__sticky--only">{head}</td>
    {[...counts, addCounts(counts)].flatMap(({ men, women }, at) => [men, women, men + women].map((count, column) => (
      <td key={`${at} ${column}`} className="book__int">
        {count.toLocaleString('id-ID')}
      </td>
    )))}
  </tr>
)
