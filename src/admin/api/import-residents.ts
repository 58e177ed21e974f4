import type { Endpoint } from 'payload'

import { requireAct } from '@/access/acts'
import { DomainError } from '@/domain/errors'
import { systemClock } from '@/platform/clock'
import { exportFaultyRows, importResidents, type ImportReport, previewImport } from '@/use-cases/import-residents'

import { type ImportAnswer, MOST_PROBLEMS } from '../import/import-answer'
import { uploadEndpoint } from './office-endpoint'

/**
 * The import of residents. The file travels twice, once to be looked at and once when the officer agrees, so that
 * nothing of it is kept before.
 */
export const importEndpoints: Endpoint[] = [
  uploadEndpoint('/kantor/impor-penduduk/periksa', async ({ req, actor, bytes, say }) => {
    requireAct(actor, 'import-residents')
    return answerOf(await previewImport(req.payload, actor, bytes, systemClock, (progress) => say({ progress })))
  }),
  uploadEndpoint('/kantor/impor-penduduk/simpan', async ({ req, actor, bytes, fileName, say }) => {
    requireAct(actor, 'import-residents')
    const file = { bytes, fileName, agreed: agreedOf(req.headers.get('x-agreed')) }
    return answerOf(await importResidents(req.payload, actor, file, systemClock, (progress) => say({ progress })))
  }),
  uploadEndpoint('/kantor/impor-penduduk/bermasalah', async ({ req, actor, bytes }) => {
    requireAct(actor, 'import-residents')
    return { file: (await exportFaultyRows(req.payload, actor, bytes, systemClock)).toString('base64') }
  }),
]

const agreedOf = (text: string | null): ImportReport['summary'] => {
  const numbers = (text ?? '').split(',').map(Number)
  const [fresh, changed, unchanged, error, warning] = numbers
  if (fresh === undefined || changed === undefined || unchanged === undefined || error === undefined || warning === undefined) {
    throw new DomainError('invalid-input')
  }
  return { new: fresh, changed, unchanged, error, warning }
}

const answerOf = ({ summary, rows }: ImportReport): ImportAnswer => {
  const problems = rows.flatMap(({ row, problems: found }) => found.map(({ column, level, value, message }) => ({ row, column, level, value, message })))
  return { summary, problems: problems.slice(0, MOST_PROBLEMS), problemCount: problems.length }
}
