import type { Endpoint } from 'payload'
import { z } from 'zod'

import { RETENTION_FATES } from '@/domain/letters/retention'
import { preparationState } from '@/use-cases/letter-archive/prepare-archive'
import { changeRetention } from '@/use-cases/letter-archive/retention'
import { readYearArchive, requestYearArchive, showYearArchive } from '@/use-cases/letter-archive/year-archive'

import { largeFileEndpoint, postEndpoint } from './office-endpoint'

const years = z.string().max(3).default('')

const retention = z.object({ activeYears: years, inactiveYears: years, fate: z.enum(RETENTION_FATES), reason: z.string().max(300).default(''), seen: z.string().max(60) })

const yearArchive = z.object({ id: z.uuid(), year: z.coerce.number().int(), reason: z.string().max(300).default('') })

/** The archive of letters: how long one is kept, and the archive of a year. */
export const letterArchiveEndpoints: Endpoint[] = [
  postEndpoint('/kantor/arsip-surat/persiapan', z.object({}), async ({ req, actor }) => {
    const under = await preparationState(req.payload, actor)
    return under ? { status: 'working', ...under } : { status: 'done', done: 0, total: null }
  }),
  postEndpoint('/kantor/arsip-surat/:id/retensi', retention, async ({ req, actor, param, body }) => {
    await changeRetention(req.payload, actor, { id: param('id'), ...body })
    return {}
  }),
  postEndpoint('/kantor/arsip-tahunan', yearArchive, async ({ req, actor, body }) => {
    await requestYearArchive(req.payload, actor, body)
    return {}
  }),
  postEndpoint('/kantor/arsip-tahunan/:id/keadaan', z.object({}), async ({ req, actor, param }) => {
    const { status, done, total } = await showYearArchive(req.payload, actor, param('id'))
    return { status, done, total }
  }),
  largeFileEndpoint('/kantor/arsip-tahunan/:id/berkas', async ({ req, actor, param }) => ({ ...(await readYearArchive(req.payload, actor, param('id'))), contentType: 'application/zip' })),
]
