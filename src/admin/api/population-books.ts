import type { Endpoint } from 'payload'
import { z } from 'zod'

import { parsePlainDate } from '@/domain/calendar/plain-date'
import { BOOK_CODES } from '@/domain/registers/books'
import { GUEST_PROBLEMS } from '@/messages/guests'
import { systemClock } from '@/platform/clock'
import { closeMonth, reopenMonth } from '@/use-cases/population/close-month'
import { LIST_FORMATS, requestList } from '@/use-cases/population-lists/export-list'
import { forgetList, saveList } from '@/use-cases/population-lists/saved-lists'
import { AGE_REPORT_FORMATS, ageReportFile } from '@/use-cases/registers/age-report-file'
import { PRINT_FORMATS, readPrint, requestPrint, showPrint } from '@/use-cases/registers/request-print'
import { correctStay, removeStay } from '@/use-cases/registers/correct-stay'
import { STAY_FIELDS } from '@/use-cases/registers/read-stay'
import { recordStay } from '@/use-cases/registers/record-stay'
import { endStay, extendStay } from '@/use-cases/registers/temporary-stay'

import { fileEndpoint, postEndpoint } from './office-endpoint'

const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/u)

const day = z.string().refine((text) => /^\d{4}-\d\d-\d\d$/u.test(text) && parsePlainDate(text).ok)

const list = z.object({ id: z.uuid(), conditions: z.string().max(600).default(''), format: z.enum(LIST_FORMATS), full: z.boolean().default(false), reason: z.string().max(300).default('') })

const print = z.object({
  id: z.uuid(), book: z.enum(BOOK_CODES), month: z.union([month, z.string().regex(/^\d{4}$/u)]), hamletId: z.uuid().nullable().default(null), format: z.enum(PRINT_FORMATS), full: z.boolean().default(false), reason: z.string().max(300).default(''),
})

const stay = z.object({ key: z.uuid(), typed: z.partialRecord(z.enum(STAY_FIELDS), z.string().max(1000)) })

/** The temporary residents, and lists of residents. */
export const populationListEndpoints: Endpoint[] = [
  postEndpoint('/kantor/penduduk-sementara', stay, async ({ req, actor, body }) => {
    const recorded = await recordStay(req.payload, actor, body, systemClock)
    return recorded.ok ? recorded.value : { problems: Object.fromEntries(recorded.problem.toReversed().map(({ field, code }) => [field, GUEST_PROBLEMS[code]])) }
  }),
  postEndpoint('/kantor/penduduk-sementara/:id/perbaiki', z.object({ typed: z.record(z.string().max(60), z.string().max(1000)) }), async ({ req, actor, param, body }) => {
    const corrected = await correctStay(req.payload, actor, { id: param('id'), ...body }, systemClock)
    return corrected.ok ? corrected.value : { problems: Object.fromEntries(corrected.problem.toReversed().map(({ field, code }) => [field, GUEST_PROBLEMS[code]])) }
  }),
  postEndpoint('/kantor/penduduk-sementara/:id/hapus', z.object({}), async ({ req, actor, param }) => {
    await removeStay(req.payload, actor, param('id'), systemClock)
    return {}
  }),
  postEndpoint('/kantor/penduduk-sementara/:id/perpanjang', z.object({ until: day }), async ({ req, actor, param, body }) => {
    await extendStay(req.payload, actor, { id: param('id'), ...body }, systemClock)
    return {}
  }),
  postEndpoint('/kantor/penduduk-sementara/:id/pergi', z.object({ leftOn: day }), async ({ req, actor, param, body }) => {
    await endStay(req.payload, actor, { id: param('id'), ...body }, systemClock)
    return {}
  }),
  postEndpoint('/kantor/daftar-penduduk/simpan', z.object({ name: z.string().max(120).default(''), conditions: z.string().max(600) }), async ({ req, actor, body }) => {
    await saveList(req.payload, actor, body)
    return {}
  }),
  postEndpoint('/kantor/daftar-penduduk/:id/hapus', z.object({}), async ({ req, actor, param }) => {
    await forgetList(req.payload, actor, param('id'))
    return {}
  }),
  postEndpoint('/kantor/daftar-penduduk/unduh', list, async ({ req, actor, body: { full, ...asked } }) => {
    await requestList(req.payload, actor, { ...asked, isFull: full }, systemClock)
    return {}
  }),
]

/** The population's books: closing months and opening them again, printing, fetching what was printed. */
export const populationBookEndpoints: Endpoint[] = [
  postEndpoint('/kantor/bulan-penduduk/tutup', z.object({ month }), async ({ req, actor, body }) => {
    await closeMonth(req.payload, actor, body.month, systemClock)
    return {}
  }),
  postEndpoint('/kantor/bulan-penduduk/buka', z.object({ month, reason: z.string().max(300).default('') }), async ({ req, actor, body }) => {
    await reopenMonth(req.payload, actor, body, systemClock)
    return {}
  }),
  postEndpoint('/kantor/cetakan-buku', print, async ({ req, actor, body: { full, reason, ...asked } }) => {
    await requestPrint(req.payload, actor, { ...asked, fullReason: full ? reason : null }, systemClock)
    return {}
  }),
  postEndpoint('/kantor/cetakan-buku/:id/keadaan', z.object({}), async ({ req, actor, param }) => {
    const { status, done, total } = await showPrint(req.payload, actor, param('id'))
    return { status, done, total }
  }),
  ...AGE_REPORT_FORMATS.map((format) => fileEndpoint(`/kantor/laporan-penduduk/:id/${format}`, ({ req, actor, param }) => ageReportFile(req.payload, actor, { asked: param('id'), format }, systemClock))),
  fileEndpoint('/kantor/cetakan-buku/:id/berkas', ({ req, actor, param }) => readPrint(req.payload, actor, param('id'))),
]
