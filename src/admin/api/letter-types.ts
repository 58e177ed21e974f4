import type { Endpoint } from 'payload'
import { z } from 'zod'

import { formatMoment } from '@/domain/calendar/indonesian'
import { DomainError } from '@/domain/errors'
import { differenceSentence, OVERWRITING } from '@/messages/letter-type-builder'
import { LETTER_TYPE_MESSAGES } from '@/messages/letter-types'
import { systemClock } from '@/platform/clock'
import { sheetsImage } from '@/platform/pdf/page-image'
import { laterChanges } from '@/use-cases/letter-types/later-change'
import { previewInput, previewType } from '@/use-cases/letter-types/preview-type'
import { lookAtResident, sampleCandidates } from '@/use-cases/letter-types/sample-resident'
import { exportLetterType, importLetterType, LARGEST_TYPE_FILE, planTypeImport } from '@/use-cases/letter-types/travel'
import { restoreVersion, versionContent } from '@/use-cases/letter-types/versions'
import { loadWorkingCalendar } from '@/use-cases/office/village'

import { fileEndpoint, postEndpoint } from './office-endpoint'

const typeFile = z.string().max(LARGEST_TYPE_FILE * 2)

/** What the builder of letter types calls: its preview, its versions, and the files in which types travel. */
export const letterTypeEndpoints: Endpoint[] = [
  postEndpoint('/kantor/jenis-surat/pratinjau', previewInput.extend({ as: z.enum(['picture', 'pdf']).default('picture') }), async ({ req, actor, body: { as, ...input } }) => {
    const { pdf, problems } = await previewType(req.payload, actor, input, systemClock)
    if (!pdf) return { file: null, problems: problems.map(LETTER_TYPE_MESSAGES.wording) }
    return { file: (as === 'pdf' ? pdf : await sheetsImage(pdf)).toString('base64'), problems: [] }
  }),
  postEndpoint('/kantor/jenis-surat/warga/cari', z.object({ nama: z.string().trim().max(120) }), async ({ req, actor, body }) => ({ people: await sampleCandidates(req.payload, actor, body.nama) })),
  postEndpoint('/kantor/jenis-surat/warga', z.object({ id: z.uuid() }), ({ req, actor, body }) => lookAtResident(req.payload, actor, body.id, systemClock)),
  postEndpoint('/kantor/jenis-surat/berkas/lihat', z.object({ text: typeFile }), ({ req, actor, body }) => planTypeImport(req.payload, actor, body.text)),
  postEndpoint('/kantor/jenis-surat/berkas/ambil', z.object({ text: typeFile, seen: z.number().nullable() }), ({ req, actor, body }) => importLetterType(req.payload, actor, body)),
  postEndpoint('/kantor/jenis-surat/:id/perubahan', z.object({ version: z.number().int() }), async ({ req, actor, param, body }) => {
    const { by, at, updatedAt, changes } = await laterChanges(req.payload, actor, { id: idIn(param), ...body })
    const { zone } = await loadWorkingCalendar(req.payload)
    return { who: OVERWRITING.who(by, formatMoment(at, zone)), updatedAt, changes: changes.map(differenceSentence) }
  }),
  postEndpoint('/kantor/jenis-surat/:id/kembalikan', z.object({ version: z.coerce.number().int(), seen: z.coerce.number().int() }), ({ req, actor, param, body }) => restoreVersion(req.payload, actor, { id: idIn(param), ...body })),
  fileEndpoint('/kantor/jenis-surat/:id/unduh', async ({ req, actor, param }) => {
    const { fileName, text } = await exportLetterType(req.payload, actor, { id: idIn(param) })
    return { bytes: Buffer.from(text), contentType: 'application/json; charset=utf-8', fileName }
  }),
  fileEndpoint('/kantor/jenis-surat/:id/versi/:versi', async ({ req, actor, param }) => {
    const type = await versionContent(req.payload, idIn(param), Number(param('versi')))
    const { pdf } = await previewType(req.payload, actor, previewInput.parse({ type }), systemClock)
    if (!pdf) throw new DomainError('letter-type-not-ready')
    return { bytes: pdf, contentType: 'application/pdf', fileName: `contoh-versi-${Number(param('versi'))}.pdf` }
  }),
]

const idIn = (param: (name: string) => string): string => {
  const id = z.uuid().safeParse(param('id'))
  if (!id.success) throw new DomainError('not-found')
  return id.data
}
