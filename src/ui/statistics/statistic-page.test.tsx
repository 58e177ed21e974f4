import { HtmlValidate } from 'html-validate'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'

import { linesOf } from '@/domain/statistics/lines'
import { definitionOf, STATISTIC_IDS, type StatisticId } from '@/domain/statistics/definitions'
import { publicMovements } from '@/domain/statistics/movements'
import { publicTable } from '@/domain/statistics/publish'
import { STATISTIC_WORDS, STATISTICS_PAGE } from '@/messages/statistics'
import type { Statistic } from '@/use-cases/statistics/load-statistic'

import { StatisticNumbers } from './statistic-numbers'
import { StatisticPage } from './statistic-page'

const frame = { name: 'Desa Uji', place: '', phone: '0800', whatsapp: null, address: null, isSample: false, siteUrl: '' }
const days = { audience: 'public', asOf: '2026-10-31', agesOn: '2026-10-31', hamletId: null } as const

/** Of a small village: few of one sex in most lines. */
const table = (id: StatisticId, few: number, many: number): Statistic => {
  const people = [
    { value: '2', hamlet: 'a', sex: '1', people: few },
    { value: '1', hamlet: 'a', sex: '1', people: many },
    { value: '1', hamlet: 'a', sex: '2', people: many },
  ]
  const lines = linesOf(definitionOf(id), { figures: people, births: people.map((figure) => ({ ...figure, value: `19${70 + Number(figure.value)}-03` })), agesAt: '2026-10', hamlets: [], isVillage: true })
  return { id, ...days, kind: 'table', table: publicTable(lines) }
}

const growth: Statistic = {
  id: 'growth',
  ...days,
  kind: 'growth',
  growth: {
    months: ['2026-09', '2026-10'].map((month, at) => ({ month, people: 100 + at, born: null, died: null, came: null, left: null, opened: null, others: null })),
    sums: publicMovements({ opened: 0, born: 3, died: 2, came: 20, left: 20, others: 0 }),
  },
}

describe('the page of a statistic', () => {
  it('says what – means where a number is hidden, and only there', () => {
    expect(renderToStaticMarkup(<StatisticPage frame={frame} statistic={table('religion', 3, 40)} />)).toContain(STATISTICS_PAGE.hiddenNote)
    expect(renderToStaticMarkup(<StatisticPage frame={frame} statistic={growth} />)).toContain(STATISTICS_PAGE.hiddenNote)
    expect(renderToStaticMarkup(<StatisticPage frame={frame} statistic={table('religion', 30, 40)} />)).not.toContain(STATISTICS_PAGE.hiddenNote)
  })

  it('shows no small number, neither in its table nor in its chart', () => {
    const html = renderToStaticMarkup(<StatisticPage frame={frame} statistic={table('religion', 3, 40)} />)
    const cells = [...html.matchAll(/<(?:td|text)[^>]*>([\d.]+)<\/(?:td|text)>/gu)].map(([, text = '']) => Number(text.replaceAll('.', '')))
    expect(cells.length).toBeGreaterThan(10)
    expect(cells.filter((cell) => cell > 0 && cell < 5)).toEqual([])
  })

  it('says why nothing is shown when everything is kept back, and when nobody is there', () => {
    expect(renderToStaticMarkup(<StatisticPage frame={frame} statistic={table('religion', 3, 0)} />)).toContain(STATISTICS_PAGE.withheld)
    expect(renderToStaticMarkup(<StatisticPage frame={frame} statistic={table('religion', 0, 0)} />)).toContain(STATISTICS_PAGE.none)
  })

  it('is valid HTML with a chart that has a name and a description, whatever is hidden', async () => {
    const validator = new HtmlValidate({ root: true, extends: ['html-validate:standard', 'html-validate:a11y'], rules: { 'void-style': 'off', 'attribute-boolean-style': 'off' } })
    for (const statistic of [growth, ...STATISTIC_IDS.filter((id) => id !== 'growth').map((id) => table(id, 3, 40))]) {
      const html = renderToStaticMarkup(<StatisticNumbers statistic={statistic} tableClass="figures" />)
      const report = await validator.validateString(html)
      expect(report.results.flatMap(({ messages }) => messages.map(({ message }) => `${statistic.id}: ${message}`))).toEqual([])
      if (html.includes('<svg')) expect(html).toContain(`<title id="grafik-t">${STATISTICS_PAGE.chartOf(STATISTIC_WORDS[statistic.id].name)}</title>`)
    }
  })
})
