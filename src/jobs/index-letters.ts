import type { Payload } from 'payload'

import { delayNextTry } from '@/platform/queue'
import { prepareArchive } from '@/use-cases/letter-archive/prepare-archive'

/** Files letters that the archive does not have yet, a step of them. Doing it again files nothing twice. */
export const handleIndexLetters = async (payload: Payload, job: { id: string; retryCount: number; data: unknown }): Promise<void> => {
  await delayNextTry(payload, 'index-letters', job)
  await prepareArchive(payload, job.data)
}
