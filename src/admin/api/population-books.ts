import type { Endpoint } from 'payload'
import { z } from 'zod'

import { BOOK_CODES } from '@/domain/registers/books'
import { systemClock } from '@/platform/clock'
import { closeMonth, reopenMonth } from '@/use-cases/population/close-month'
import { PRINT_FORMATS, readPrint, requestPrint, showPrint } from '@/use-cases/registers/request-print'

import { fileEndpoint, postEndpoint } from './office-endpoint'

const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/u)

const print = z.object({
  id: z.uuid(), book: z.enum(BOOK_CODES), month, hamletId: z.uuid().nullable().default(null), format: z.enum(PRINT_FORMATS), full: z.boolean().default(false), reason: z.string().max(300).default(''),
})

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
  fileEndpoint('/kantor/cetakan-buku/:id/berkas', ({ req, actor, param }) => readPrint(req.payload, actor, param('id'))),
]
