import type { Payload } from 'payload'

import { definitionOf } from '@/domain/statistics/definitions'
import { COLUMN_WORDS, lineWords, STATISTIC_WORDS } from '@/messages/statistics'

import type { Statistic } from './load-statistic'

export type StatisticFile = { text: string; contentType: string; fileName: string }

/** A statistic as a file, whose name tells what it is and of which day. */
export const statisticFile = async (payload: Payload, statistic: Statistic, ending: 'csv' | 'json'): Promise<StatisticFile> => {
  const fileName = `statistik-${definitionOf(statistic.id).slug}-${statistic.asOf}.${ending}`
  if (ending === 'csv') return { text: statisticAsCsv(statistic), contentType: 'text/csv', fileName }
  const { villageName } = await payload.findGlobal({ slug: 'village-profile', depth: 0, overrideAccess: false })
  return { text: statisticAsJson(statistic, `Desa ${villageName}`), contentType: 'application/json', fileName }
}

type Column = keyof typeof COLUMN_WORDS
type Value = string | number | null
type Row = Partial<Record<Column, Value>>

/** A statistic as rows with named columns, for files. */
const rowsOf = (statistic: Statistic): Row[] => {
  if (statistic.kind === 'growth') {
    return statistic.growth.months.map(({ month, opened, born, died, came, left, others, people }) => ({
      bulan: month, lahir: born, meninggal: died, datang: came, pindah: left, lainnya: others, pendataan: opened, penduduk: people,
    }))
  }
  // Hamlets are known by their names; the keys of our own records are nobody's business.
  const hasCodes = definitionOf(statistic.id).making.from !== 'hamlets'
  return (statistic.table.lines ?? []).map((line) => ({ kunci: hasCodes ? line.key : null, kelompok: lineWords(statistic.id, line), laki_laki: line.men, perempuan: line.women, jumlah: line.people }))
}

/** Comma-separated, UTF-8 with a mark so that Excel knows it; hidden numbers are empty. */
export const statisticAsCsv = (statistic: Statistic): string => {
  const columns = columnsOf(statistic)
  // Of the public's months only the sums say what happened, so they come along as a last row.
  const sums = statistic.kind === 'growth' ? [{ bulan: 'jumlah', ...totalOf(statistic) }] : []
  const rows = [...rowsOf(statistic), ...sums].map((row: Row) => columns.map((column) => cell(row[column] ?? null)).join(','))
  return `\uFEFF${[columns.join(','), ...rows].join('\r\n')}\r\n`
}

/** With what the figures are, of which day, and what every column means. */
export const statisticAsJson = (statistic: Statistic, village: string): string => {
  const { name, description, source } = STATISTIC_WORDS[statistic.id]
  return `${JSON.stringify(
    {
      desa: village,
      statistik: name,
      keterangan: description,
      sumber: source,
      keadaan_per: statistic.asOf,
      umur_dihitung_per: statistic.agesOn,
      kolom: Object.fromEntries(columnsOf(statistic).map((column) => [column, COLUMN_WORDS[column]])),
      baris: rowsOf(statistic),
      jumlah: totalOf(statistic),
    },
    null,
    2,
  )}\n`
}

const columnsOf = ({ kind }: Statistic): readonly Column[] =>
  kind === 'growth' ? ['bulan', 'lahir', 'meninggal', 'datang', 'pindah', 'lainnya', 'pendataan', 'penduduk'] : ['kunci', 'kelompok', 'laki_laki', 'perempuan', 'jumlah']

const totalOf = (statistic: Statistic): Row => {
  if (statistic.kind === 'table') return { laki_laki: statistic.table.total.men, perempuan: statistic.table.total.women, jumlah: statistic.table.total.people }
  const { opened, born, died, came, left, others } = statistic.growth.sums
  return { lahir: born, meninggal: died, datang: came, pindah: left, lainnya: others, pendataan: opened }
}

/** Names of hamlets are typed by people: quoted where they need it, and never read as a formula. */
const cell = (value: Value): string => {
  const text = String(value ?? '')
  const safe = typeof value === 'string' && /^[=+\-@\t\r]/u.test(text) ? `'${text}` : text
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
