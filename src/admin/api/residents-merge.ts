import type { Endpoint } from 'payload'
import { z } from 'zod'

import { systemClock } from '@/platform/clock'
import { EXPORT_FORMATS, exportResidents } from '@/use-cases/residents-export/export-residents'
import { MERGE_FIELDS } from '@/use-cases/residents-merge/merge-fields'
import { keepApart, mergeResidents, undoMerge } from '@/use-cases/residents-merge/merge-residents'

import { downloadEndpoint, postEndpoint } from './office-endpoint'

const side = z.enum(['one', 'other'])

const reason = z.string().default('')

const pair = z.object({ oneId: z.uuid(), otherId: z.uuid() })

/** Which record stays, and for each field that differs whose value is right. */
const merge = z.looseObject({ ...pair.shape, seen: z.string(), stays: side, reason })

/** Merging of records and the export of the register. */
export const residentsMergeEndpoints: Endpoint[] = [
  postEndpoint('/kantor/penduduk/gabung', merge, async ({ req, actor, body }) => {
    const { oneId, otherId, stays, seen } = body
    const goes = stays === 'one' ? 'other' : 'one'
    const take = MERGE_FIELDS.filter((field) => body[field] === goes)
    const ids = { one: oneId, other: otherId }
    await mergeResidents(req.payload, actor, { staysId: ids[stays], goesId: ids[goes], take, seen, reason: body.reason }, systemClock)
    return {}
  }),
  postEndpoint('/kantor/penduduk/gabung/batal', z.object({ goesId: z.uuid(), reason }), async ({ req, actor, body }) => {
    await undoMerge(req.payload, actor, body, systemClock)
    return {}
  }),
  postEndpoint('/kantor/penduduk/bukan-kembar', pair, async ({ req, actor, body }) => {
    await keepApart(req.payload, actor, body.oneId, body.otherId)
    return {}
  }),
  downloadEndpoint('/kantor/penduduk/ekspor', z.object({ format: z.enum(EXPORT_FORMATS), reason }), ({ req, actor, body }) => exportResidents(req.payload, actor, body, systemClock)),
]
