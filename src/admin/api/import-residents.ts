import type { Endpoint } from 'payload'
import { z } from 'zod'

import { requireAct } from '@/access/acts'
import { IMPORT } from '@/messages/import'
import { systemClock } from '@/platform/clock'
import { chooseForImport } from '@/use-cases/residents-import/choose-for-import'
import { confirmImport } from '@/use-cases/residents-import/confirm-import'
import { exportFaultyRows } from '@/use-cases/residents-import/export-faulty-rows'
import { cancelImport, keepPreview, renewPreview } from '@/use-cases/residents-import/keep-preview'
import { undoImport } from '@/use-cases/residents-import/undo-import'

import { fileEndpoint, longPostEndpoint, postEndpoint, uploadEndpoint } from './office-endpoint'

const nothing = z.object({})

const choice = z.union([z.object({ asOf: z.string() }), z.object({ changes: z.enum(['all', 'none']) }), z.object({ row: z.number().int(), isWanted: z.boolean() })])

/** How many changes the officer has agreed to. */
const agreed = z.object({ wanted: z.number().int().optional() })

/** The import of residents. The file travels once and is kept; every later act names the kept preview. */
export const importEndpoints: Endpoint[] = [
  uploadEndpoint('/kantor/impor-penduduk', async ({ req, actor, bytes, fileName, say }) => {
    requireAct(actor, 'import-residents')
    return keepPreview(req.payload, actor, { bytes, fileName }, systemClock, (progress) => say({ progress }))
  }),
  postEndpoint('/kantor/impor-penduduk/:id/pilih', choice, async ({ req, actor, param, body }) => {
    await chooseForImport(req.payload, actor, param('id'), body, systemClock)
    return {}
  }),
  longPostEndpoint('/kantor/impor-penduduk/:id/simpan', async ({ req, actor, param, body, say }) => {
    const { wanted } = agreed.parse(body)
    await confirmImport(req.payload, actor, { importId: param('id'), wanted }, systemClock, (progress) => say({ progress }))
    return {}
  }),
  longPostEndpoint('/kantor/impor-penduduk/:id/periksa-lagi', async ({ req, actor, param, say }) => {
    await renewPreview(req.payload, actor, param('id'), systemClock, (progress) => say({ progress }))
    return {}
  }),
  postEndpoint('/kantor/impor-penduduk/:id/batal', nothing, async ({ req, actor, param }) => {
    await cancelImport(req.payload, actor, param('id'))
    return {}
  }),
  postEndpoint('/kantor/impor-penduduk/:id/batalkan-tersimpan', z.object({ reason: z.string().default('') }), async ({ req, actor, param, body }) => {
    await undoImport(req.payload, actor, { importId: param('id'), reason: body.reason }, systemClock)
    return {}
  }),
  fileEndpoint('/kantor/impor-penduduk/:id/bermasalah', async ({ req, actor, param }) => ({
    bytes: await exportFaultyRows(req.payload, actor, param('id')),
    contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    fileName: IMPORT.faultyName,
  })),
]
