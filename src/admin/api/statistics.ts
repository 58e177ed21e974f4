import type { Endpoint } from 'payload'

import { DomainError } from '@/domain/errors'
import { statisticOfSlug } from '@/domain/statistics/definitions'
import { systemClock } from '@/platform/clock'
import { statisticFile } from '@/use-cases/statistics/download'
import { loadStatistic } from '@/use-cases/statistics/load-statistic'

import { fileEndpoint } from './office-endpoint'

const fileOf = (ending: 'csv' | 'json'): Endpoint =>
  fileEndpoint(`/kantor/statistik/:id/${ending}`, async ({ req, actor, param }) => {
    const id = statisticOfSlug(param('id'))
    if (!id) throw new DomainError('not-found')
    const asked = (name: string): string | null => req.searchParams.get(name) || null
    const statistic = await loadStatistic(req.payload, actor, id, { month: asked('bulan'), hamletId: uuidOf(asked('dusun')) }, systemClock)
    const { text, contentType, fileName } = await statisticFile(req.payload, statistic, ending)
    return { bytes: Buffer.from(text), contentType: `${contentType}; charset=utf-8`, fileName }
  })

const uuidOf = (text: string | null): string | null => {
  if (text !== null && !/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/iu.test(text)) throw new DomainError('invalid-input')
  return text
}

/** Statistics in full as files, for the office. */
export const statisticEndpoints: Endpoint[] = [fileOf('csv'), fileOf('json')]
