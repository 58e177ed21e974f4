import type { Endpoint } from 'payload'
import { z } from 'zod'

import { systemClock } from '@/platform/clock'
import { closeMonth, reopenMonth } from '@/use-cases/population/close-month'

import { postEndpoint } from './office-endpoint'

const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/u)

/** The months of the population's books: closing and opening again. */
export const populationBookEndpoints: Endpoint[] = [
  postEndpoint('/kantor/bulan-penduduk/tutup', z.object({ month }), async ({ req, actor, body }) => {
    await closeMonth(req.payload, actor, body.month, systemClock)
    return {}
  }),
  postEndpoint('/kantor/bulan-penduduk/buka', z.object({ month, reason: z.string().max(300).default('') }), async ({ req, actor, body }) => {
    await reopenMonth(req.payload, actor, body, systemClock)
    return {}
  }),
]
