import type { Endpoint } from 'payload'

import { systemClock } from '@/platform/clock'
import { addSignedSheet, readSignedSheet } from '@/use-cases/letters/signed-sheets'
import { readLetterFile, readRequestPhoto } from '@/use-cases/office/private-documents'
import { previewLetter } from '@/use-cases/sign-letter'
import { letterSheet } from '@/use-cases/signing/letter-sheet'

import { fileEndpoint, uploadEndpoint } from './office-endpoint'

/** The papers of a request: the letter before and after signing, and the photos the resident sent. */
export const letterFileEndpoints: Endpoint[] = [
  fileEndpoint('/kantor/permohonan/:id/pratinjau', async ({ req, actor, param }) => {
    const { pdf, mark } = await previewLetter(req.payload, actor, param('id'), systemClock)
    return { bytes: pdf, contentType: 'application/pdf', fileName: 'pratinjau-surat.pdf', headers: { 'X-Letter-Mark': mark } }
  }),
  fileEndpoint('/kantor/permohonan/:id/lembar', async ({ req, actor, param }) => ({
    bytes: await letterSheet(req.payload, actor, param('id'), systemClock), contentType: 'image/webp', fileName: 'surat.webp',
  })),
  uploadEndpoint('/kantor/surat/:id/lembar', ({ req, actor, param, bytes }) => addSignedSheet(req.payload, actor, { letterId: param('id'), bytes }, systemClock)),
  fileEndpoint('/kantor/surat/:id/lembar/:sheet', ({ req, actor, param }) => readSignedSheet(req.payload, actor, { letterId: param('id'), sheet: Number(param('sheet')) })),
  fileEndpoint('/kantor/surat/:id/berkas', ({ req, actor, param }) => readLetterFile(req.payload, actor, param('id'))),
  fileEndpoint('/kantor/permohonan/:id/foto/:index', ({ req, actor, param }) =>
    readRequestPhoto(req.payload, actor, { requestId: param('id'), index: Number(param('index')) }),
  ),
]
