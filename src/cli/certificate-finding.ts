import { DomainError } from '@/domain/errors'
import { CERTIFICATE } from '@/messages/certificate'
import { sentenceFor } from '@/messages/errors'
import { signingSettings } from '@/platform/signing/settings'
import { openCertificate } from '@/platform/signing/village-certificate'

const DAY = 24 * 60 * 60 * 1000

/** How long before its end a certificate is to be renewed. */
export const WARN_DAYS = 30

/** What `desa doctor` says of the village's certificate; nothing where there is none. */
export const certificateFinding = async (now: Date): Promise<{ check: string; ok: boolean; words: string }[]> => {
  if (!signingSettings().certificate) return []
  try {
    const { from, until } = await openCertificate()
    const days = Math.floor((until.getTime() - now.getTime()) / DAY)
    const ok = now >= from && days >= WARN_DAYS
    return [{ check: 'certificate', ok, words: now < from ? CERTIFICATE.notYet(day(from)) : days < 0 ? CERTIFICATE.over(day(until)) : CERTIFICATE.until(day(until), days, ok) }]
  } catch (problem) {
    if (!(problem instanceof DomainError)) throw problem
    return [{ check: 'certificate', ok: false, words: sentenceFor(problem.code, problem.details) }]
  }
}

const day = (moment: Date): string => moment.toISOString().slice(0, 10)
