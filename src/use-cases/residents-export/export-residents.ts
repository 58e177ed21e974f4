import type { Payload } from 'payload'

import type { Actor } from '@/access/actor'
import { requireAct } from '@/access/acts'
import { plainDateIn } from '@/domain/calendar/plain-date'
import { OPENSID_COLUMNS } from '@/domain/population/import/layouts/opensid'
import type { Clock } from '@/platform/clock'
import { streamCsv, streamWorkbook } from '@/platform/spreadsheet/stream-table'
import { inTransaction } from '@/platform/transaction'
import { appendAudit } from '@/plugins/audit-trail/append'

import { loadWorkingCalendar } from '../office/village'
import { reasonOf } from '../reasons'
import { exportRows } from './export-rows'

export const EXPORT_FORMATS = ['xlsx', 'csv'] as const

export type ExportFormat = (typeof EXPORT_FORMATS)[number]

/** A file that is made while it is read. */
export type ExportFile = { fileName: string; contentType: string; content: AsyncGenerator<Buffer> }

const CONTENT_TYPES = { xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', csv: 'text/csv; charset=utf-8' } as const

/**
 * Everybody in the register (the dead and the gone too, without the trash) in the layout of OpenSID, in full, ordered by
 * the number in book B.1: a village can leave with it. Imported again it changes nothing, and exported again it is the
 * same bytes. That it was asked for, and why, is in the audit trail before the first byte. Throws `reason-required`,
 * `not-allowed`.
 */
export const exportResidents = async (payload: Payload, actor: Actor, { format, reason }: { format: ExportFormat; reason: string }, clock: Clock): Promise<ExportFile> => {
  requireAct(actor, 'export-residents')
  const why = reasonOf(reason)
  await inTransaction(payload, actor, (tx) =>
    appendAudit(tx, { action: 'residents-export', object: { collection: 'residents', id: null }, reason: why, details: { format } }),
  )
  const { zone } = await loadWorkingCalendar(payload)
  const table = { sheet: 'Data Penduduk', head: OPENSID_COLUMNS, rows: exportRows(payload) }
  return {
    fileName: `penduduk-${plainDateIn(zone, clock())}.${format}`,
    contentType: CONTENT_TYPES[format],
    content: format === 'xlsx' ? streamWorkbook(table) : streamCsv(table),
  }
}
