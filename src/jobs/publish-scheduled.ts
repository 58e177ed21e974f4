import type { Payload } from 'payload'

/** Publishes what an editor set for a time that has come. Payload keeps these as jobs; pg-boss rings the bell. */
export const handlePublishScheduled = async (payload: Payload): Promise<void> => {
  await payload.jobs.run({ limit: 50 })
}
