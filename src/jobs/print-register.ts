import type { Payload } from 'payload'
import { z } from 'zod'

import { delayNextTry } from '@/platform/queue'
import { safeError } from '@/platform/safe-log.mjs'
import { giveUpPrint, makePrint } from '@/use-cases/registers/make-print'

const printJob = z.object({ print: z.uuid() })

/** Somebody waits before the screen: what fails four times is told as failed instead of being tried for two weeks. */
const TRIES = 4

/** Makes one book as a file. Doing it again makes no second file. */
export const handlePrintRegister = async (payload: Payload, job: { id: string; retryCount: number; data: unknown }): Promise<void> => {
  const { print } = printJob.parse(job.data)
  await delayNextTry(payload, 'print-register', { ...job, retryCount: 0 })
  try {
    await makePrint(payload, print)
  } catch (error) {
    if (job.retryCount + 1 < TRIES) throw error
    payload.logger.error({ err: safeError(error), msg: 'a book could not be printed' })
    await giveUpPrint(payload, print)
  }
}
