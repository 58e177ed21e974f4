import { monthBeside } from '@/domain/registers/period'
import { BOOK_WORDS } from '@/messages/registers'
import { REPORT_WORDS as WORDS } from '@/messages/population-lists'
import { systemClock } from '@/platform/clock'
import { type AgeLine, showAgeReport } from '@/use-cases/registers/age-report'
import Link from 'next/link'

import { officeView } from '../parts/office-view'

/** The monthly report: people by hamlet, sex and age group. */
export const AgeReportView = officeView(async ({ payload, actor, asked }) => {
  const { period, hamlets, lines } = await showAgeReport(payload, actor, asked('bulan'), systemClock)
  const hasNone = lines.some((line) => totalOf(line.hamlets.slice(-1)) > 0)
  const places = hasNone ? [...hamlets, WORDS.noHamlet] : hamlets
  const shown = lines.filter(({ group, hamlets: counts }) => group !== null || totalOf(counts) > 0)
  const sums = places.map((_, at) => add(lines.map((line) => line.hamlets[at] ?? NOBODY)))
  return {
    title: WORDS.title,
    body: (
      <>
        <h1>{WORDS.title}</h1>
        <form className="office-search" method="get" key={period.month}>
          <label>
            <span>{BOOK_WORDS.month}</span>
            <input type="month" name="bulan" defaultValue={period.month} required />
          </label>
          <button type="submit" className="office-button">
            {BOOK_WORDS.show}
          </button>
        </form>
        <p className="office-hint">{WORDS.lead(period.day)}</p>
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
              {shown.map(({ group, hamlets: counts }) => (
                <Line key={group?.from ?? 'unknown'} head={group ? WORDS.ages(group.from, group.to) : WORDS.unknown} counts={places.map((_, at) => counts[at] ?? NOBODY)} />
              ))}
              <Line head={WORDS.all} counts={sums} isTotal />
            </tbody>
          </table>
        </div>
        <p className="office-pager">
          <Link href={`/admin/laporan-penduduk?bulan=${monthBeside(period.month, -1)}`}>{BOOK_WORDS.monthBefore}</Link>
        </p>
      </>
    ),
  }
})

type Count = AgeLine['hamlets'][number]

const NOBODY: Count = { men: 0, women: 0 }

const add = (counts: readonly Count[]): Count => counts.reduce((sum, { men, women }) => ({ men: sum.men + men, women: sum.women + women }), NOBODY)

const totalOf = (counts: readonly Count[]): number => counts.reduce((sum, { men, women }) => sum + men + women, 0)

const Line = ({ head, counts, isTotal = false }: { head: string; counts: readonly Count[]; isTotal?: boolean }) => (
  <tr className={isTotal ? 'book__total' : undefined}>
    <td className="book__sticky book__sticky--2 book__sticky--only">{head}</td>
    {[...counts, add(counts)].flatMap(({ men, women }, at) => [men, women, men + women].map((count, column) => (
      <td key={`${at} ${column}`} className="book__int">
        {count}
      </td>
    )))}
  </tr>
)
