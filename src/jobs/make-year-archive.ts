import type { Payload } from 'payload'
import { z } from 'zod'

import { delayNextTry } from '@/platform/queue'
import { safeError } from '@/platform/safe-log.mjs'
import { giveUpYearArchive, makeYearArchive } from '@/use-cases/letter-archive/make-year-archive'

const archiveJob = z.object({ archive: z.uuid() })

/** As for a book (`print-register`). */
const TRIES = 4

/** Makes the archive of a year. Doing it again makes no second one. */
export const handleMakeYearArchive = async (payload: Payload, job: { id: string; retryCount: number; data: unknown }): Promise<void> => {
  const { archive } = archiveJob.parse(job.data)
  await delayNextTry(payload, 'make-year-archive', { ...job, retryCount: 0 })
  try {
    await makeYearArchive(payload, archive)
  } catch (error) {
    if (job.retryCount + 1 < TRIES) throw error
    payload.logger.error({ err: safeError(error), msg: 'the archive of a year could not be made' })
    await giveUpYearArchive(payload, archive)
  }
}
