import { promisedAt } from '@/domain/calendar/promise-clock'
import type { WorkingCalendar } from '@/domain/calendar/working-time'
import { formatTrackingCode } from '@/domain/codes/tracking-code'
import type { LetterRequest, LetterType } from '@/payload-types'
import { keyedHash, randomBytes } from '@/platform/crypto'
import type { Tx } from '@/platform/transaction'

import { type RequestClaim, sealClaim } from './request-claim'

type Begun = {
  /** Chosen by the screen. */
  id: string
  type: Pick<LetterType, 'id' | 'name' | 'workingMinutes'>
  claim: RequestClaim
  channel: 'counter' | 'office'
  /** How it began, for its history. */
  step: { action: 'write' | 'replace-letter'; role: string; reason?: string; words?: string }
  more?: Partial<LetterRequest>
}

/**
 * A request that the office makes itself: it lies at the desk at once, and its promise runs from now. Whether it is there already
 * is for the caller to look at, and the audit trail the caller's to write.
 */
export const createAtDesk = async (tx: Tx, { id, type, claim, channel, step, more }: Begun, { now, calendar }: { now: Date; calendar: WorkingCalendar }): Promise<void> => {
  const moment = now.toISOString()
  const { trackingPrefix } = await tx.payload.findGlobal({ slug: 'village-profile', depth: 0, req: tx.req, overrideAccess: true })
  await tx.payload.create({
    collection: 'letter-requests',
    data: {
      ...more,
      id,
      trackingCode: formatTrackingCode(trackingPrefix, randomBytes(16)),
      letterType: type.id,
      letterTypeName: type.name,
      status: 'in-review',
      claimSealed: sealClaim(id, claim),
      // Where there is no number: what stands here only has to be like no other.
      claimNikHash: keyedHash('nik', channel === 'office' ? id : claim.nik),
      submittedAt: moment,
      promisedAt: (promisedAt({ startedAt: now, workingMinutes: type.workingMinutes, pauses: [], calendar }) ?? now).toISOString(),
      statusSince: moment,
      channel,
      history: [{ at: moment, status: 'in-review', actorId: tx.actor.kind === 'staff' ? tx.actor.id : null, ...step }],
    },
    req: tx.req,
    overrideAccess: true,
    context: { chosenId: id, auditedByUseCase: true },
  })
}
