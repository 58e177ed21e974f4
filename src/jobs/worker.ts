import type { Payload } from 'payload'

import { queue } from '@/platform/queue'
import { askForPreparation } from '@/use-cases/letter-archive/prepare-archive'

import { handleCloseSilentComplaints } from './close-silent-complaints'
import { handleIndexLetters } from './index-letters'
import { handleMakeYearArchive } from './make-year-archive'
import { handlePrintRegister } from './print-register'
import { handleSendMail } from './send-mail'
import { handlePublishScheduled } from './publish-scheduled'
import { handlePurgeExpired } from './purge-expired'

/**
 * Works off the queues until the process ends. A job whose worker dies is given to another once its time is
 * over; every handler is written so that doing a job again changes nothing.
 */
export const startWorker = async (payload: Payload): Promise<void> => {
  const boss = await queue()
  await boss.work('send-mail', { pollingIntervalSeconds: 0.5, batchSize: 1, includeMetadata: true }, async ([job]) => {
    if (job) await handleSendMail(payload, job)
  })
  await boss.work('publish-scheduled', { pollingIntervalSeconds: 5 }, () => handlePublishScheduled(payload))
  await boss.work('purge-expired', { pollingIntervalSeconds: 60 }, () => handlePurgeExpired(payload))
  await boss.work('close-silent-complaints', { pollingIntervalSeconds: 60 }, () => handleCloseSilentComplaints(payload))
  await boss.work('print-register', { pollingIntervalSeconds: 0.5, batchSize: 1, includeMetadata: true }, async ([job]) => {
    if (job) await handlePrintRegister(payload, job)
  })
  await boss.work('make-year-archive', { pollingIntervalSeconds: 1, batchSize: 1, includeMetadata: true }, async ([job]) => {
    if (job) await handleMakeYearArchive(payload, job)
  })
  await boss.work('index-letters', { pollingIntervalSeconds: 5, batchSize: 1, includeMetadata: true }, async ([job]) => {
    if (job) await handleIndexLetters(payload, job)
  })
  await askForPreparation(payload)
  await boss.schedule('publish-scheduled', '* * * * *')
  await boss.schedule('purge-expired', '17 2 * * *')
  await boss.schedule('close-silent-complaints', '41 * * * *')
}
