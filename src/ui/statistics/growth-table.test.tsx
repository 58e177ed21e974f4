import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'

import { sumOfMovements } from '@/domain/statistics/movements'
import { STATISTICS_PAGE as WORDS } from '@/messages/statistics'

import { StatisticTable } from './statistic-table'

const NOTHING = { opened: 0, born: 0, died: 0, came: 0, left: 0, others: 0 }

const tableOf = (opened: number): string => {
  const months = [
    { ...NOTHING, month: '2026-01', opened, people: 3009 },
    { ...NOTHING, month: '2026-02', born: 2, others: 1, people: 3012 },
  ]
  return renderToStaticMarkup(
    <StatisticTable statistic={{ id: 'growth', audience: 'office', asOf: '2026-02-28', agesOn: '2026-02-28', hamletId: null, kind: 'growth', growth: { months, sums: sumOfMovements(months) } }} className="" />,
  )
}

const cell = (label: string, value: string): string => `<td data-label="${label}">${value}</td>`

describe('the growth of a village that was written down within the months shown', () => {
  it('tells the opening apart from what changed, month by month and in the sums', () => {
    const table = tableOf(3009)
    expect(table.split(cell(WORDS.opened, '3.009'))).toHaveLength(3)
    expect(table).not.toContain(cell(WORDS.others, '3.010'))
    expect(table.split(cell(WORDS.others, '1'))).toHaveLength(3)
  })

  it('has no column for it once the months shown have none', () => {
    expect(tableOf(0)).not.toContain(WORDS.opened)
  })
})
