import { formatCount, formatShare, lineWords, STATISTICS_PAGE as WORDS } from '@/messages/statistics'
import type { Statistic } from '@/use-cases/statistics/load-statistic'

import { monthWords } from './statistic-chart'

type Props = { statistic: Statistic; className: string }

/** A statistic's numbers. On phones each line is a card of its own: `data-label` says what each number is. */
export const StatisticTable = ({ statistic, className }: Props) =>
  statistic.kind === 'table' ? <LinesTable statistic={statistic} className={className} /> : <GrowthTable statistic={statistic} className={className} />

const LinesTable = ({ statistic: { id, table }, className }: Props & { statistic: Extract<Statistic, { kind: 'table' }> }) => (
  <table className={className}>
    <caption>{WORDS.table}</caption>
    <thead>
      <tr>
        <th scope="col">{WORDS.line}</th>
        <th scope="col">{WORDS.men}</th>
        <th scope="col">{WORDS.women}</th>
        <th scope="col">{WORDS.people}</th>
        <th scope="col">{WORDS.share}</th>
      </tr>
    </thead>
    <tbody>
      {(table.lines ?? []).map((line) => (
        <tr key={line.key}>
          <th scope="row">{lineWords(id, line)}</th>
          <Count label={WORDS.men} value={line.men} />
          <Count label={WORDS.women} value={line.women} />
          <Count label={WORDS.people} value={line.people} />
          <td data-label={WORDS.share}>{line.people === null || table.total.people === null ? WORDS.hidden : formatShare(line.people, table.total.people)}</td>
        </tr>
      ))}
    </tbody>
    <tfoot>
      <tr>
        <th scope="row">{WORDS.total}</th>
        <Count label={WORDS.men} value={table.total.men} />
        <Count label={WORDS.women} value={table.total.women} />
        <Count label={WORDS.people} value={table.total.people} />
        <td data-label={WORDS.share}>{table.total.people === null ? WORDS.hidden : formatShare(table.total.people, table.total.people)}</td>
      </tr>
    </tfoot>
  </table>
)

const COLUMNS = [
  ['born', WORDS.born],
  ['died', WORDS.died],
  ['came', WORDS.came],
  ['left', WORDS.left],
  ['others', WORDS.others],
  ['opened', WORDS.opened],
] as const

/** The public sees neither what else changed nor who was first written down; the office the latter where there was any. */
const columnsFor = ({ growth, audience }: Extract<Statistic, { kind: 'growth' }>): readonly (typeof COLUMNS)[number][] =>
  COLUMNS.filter(([name]) => (name !== 'others' && name !== 'opened') || (audience === 'office' && (name === 'others' || growth.months.some(({ opened }) => opened !== 0))))

/** For the office month by month; for the public, whose months are hidden one by one, the people and the year's sums. */
const GrowthTable = ({ statistic, className }: Props & { statistic: Extract<Statistic, { kind: 'growth' }> }) => {
  const { growth, audience } = statistic
  const columns = columnsFor(statistic)
  return (
    <>
      <table className={className}>
        <caption>{WORDS.table}</caption>
        <thead>
          <tr>
            <th scope="col">{WORDS.month}</th>
            {audience === 'office' ? columns.map(([name, label]) => <th key={name} scope="col">{label}</th>) : null}
            <th scope="col">{WORDS.peopleAtEnd}</th>
          </tr>
        </thead>
        <tbody>
          {growth.months.map((row) => (
            <tr key={row.month}>
              <th scope="row">{monthWords(row.month)}</th>
              {audience === 'office' ? columns.map(([name, label]) => <Count key={name} label={label} value={row[name]} />) : null}
              <Count label={WORDS.peopleAtEnd} value={row.people} />
            </tr>
          ))}
        </tbody>
      </table>
      <table className={`${className} statistic__sums`}>
        <caption>{WORDS.lastMonths(growth.months.length)}</caption>
        <thead>
          <tr>
            {columns.map(([name, label]) => (
              <th key={name} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            {columns.map(([name, label]) => (
              <Count key={name} label={label} value={growth.sums[name]} />
            ))}
          </tr>
        </tbody>
      </table>
    </>
  )
}

const Count = ({ label, value }: { label: string; value: number | null }) => <td data-label={label}>{value === null ? WORDS.hidden : formatCount(value)}</td>
