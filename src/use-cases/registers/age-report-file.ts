import type { Payload } from 'payload'

import type { Actor } from '@/access/actor'
import { REPORT_WORDS } from '@/messages/population-lists'
import type { Clock } from '@/platform/clock'
import { makeFileApart } from '@/platform/make-file-apart'
import { writeCsv } from '@/platform/spreadsheet/write-csv'

import { ageReportTable, showAgeReport } from './age-report'

export const AGE_REPORT_FORMATS = ['csv', 'xlsx'] as const

export type AgeReportFormat = (typeof AGE_REPORT_FORMATS)[number]

const CONTENT_TYPES: Record<AgeReportFormat, string> = { csv: 'text/csv; charset=utf-8', xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' }

/** The monthly report, or that of a day, as a file. It names nobody. Throws `not-allowed`, `invalid-input`. */
export const ageReportFile = async (payload: Payload, actor: Actor, { asked, format }: { asked: string; format: AgeReportFormat }, clock: Clock): Promise<{ bytes: Buffer; contentType: string; fileName: string }> => {
  const report = await showAgeReport(payload, actor, asked, clock)
  const { head, rows } = ageReportTable(report)
  const bytes = format === 'csv' ? writeCsv(head, rows) : await makeFileApart({ make: 'table', head, rows })
  return { bytes, contentType: CONTENT_TYPES[format], fileName: `${REPORT_WORDS.file(report.period.day)}.${format}` }
}
