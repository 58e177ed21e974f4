import type { RequestStatus } from '@/domain/letters/request-workflow'

import type { Tone } from '../parts/tag'

/** The colour that goes with the word for a state. */
export const statusTone = (status: RequestStatus): Tone => TONES[status]

const TONES: Record<RequestStatus, Tone> = {
  submitted: 'info',
  'in-review': 'info',
  'awaiting-resident': 'warning',
  'awaiting-kadus': 'info',
  'awaiting-check': 'info',
  'awaiting-signature': 'info',
  'being-signed': 'warning',
  signed: 'ok',
  'handed-over': 'plain',
  rejected: 'bad',
  withdrawn: 'plain',
}
