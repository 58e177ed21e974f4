import { DomainError } from '@/domain/errors'

import { signingSettings } from '../settings'
import type { EsignService } from './service'
import { esignVersion1 } from './version-1'
import { esignVersion2 } from './version-2'

/** The service that this village uses, and how long it may take to answer. Throws `signing-not-set-up`. */
export const esignService = (): EsignService & { timeoutMs: number } => {
  const { bsre } = signingSettings()
  if (!bsre) throw new DomainError('signing-not-set-up')
  return { ...(bsre.version === 1 ? esignVersion1(bsre) : esignVersion2(bsre)), timeoutMs: bsre.timeoutMs }
}
