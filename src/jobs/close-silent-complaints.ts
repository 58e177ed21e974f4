import type { Payload } from 'payload'

import { systemClock } from '@/platform/clock'
import { closeSilentComplaints } from '@/use-cases/complaints/close-silent-complaints'

/** Closes what nobody answers any more (SP4N: ten working days). Every hour; an hour without it only closes later. */
export const handleCloseSilentComplaints = async (payload: Payload): Promise<void> => {
  await closeSilentComplaints(payload, systemClock)
}
