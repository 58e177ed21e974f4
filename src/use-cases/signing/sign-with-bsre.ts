import { setTimeout as wait } from 'node:timers/promises'

import type { Payload } from 'payload'
import { v7 as uuidv7 } from 'uuid'

import type { Actor } from '@/access/actor'
import { requireAct } from '@/access/acts'
import { plainDateIn } from '@/domain/calendar/plain-date'
import { formatVerificationCode } from '@/domain/codes/verification-code'
import { DomainError } from '@/domain/errors'
import type { RequestStatus } from '@/domain/letters/request-workflow'
import { SIGNING_WAY_WORDS } from '@/messages/signing-ways'
import type { Clock } from '@/platform/clock'
import { esignService } from '@/platform/signing/bsre/esign-service'
import { signaturePlace } from '@/platform/signing/signature-place'
import { inTransaction, type Tx } from '@/platform/transaction'

import { letterPageOf } from '../letters/letter-page'
import { loadWorkingCalendar } from '../office/village'
import { signLetter } from '../sign-letter'
import { bsreIdentity } from './bsre-identity'
import { preparedLetter } from './prepared-letter'
import { settleSending } from './settle-sending'

export type BsreOrder = { requestId: string; seen: RequestStatus; shown?: string; passphrase: string }

/** Added to the longest time that the service may take: then nobody waits for its answer any more. */
const MARGIN_MS = 30_000

/** The state of a certificate that can sign. */
const READY = 'ISSUE'

/**
 * Has a letter signed by BSrE. In this order, so that no letter is signed twice and no number lost, whatever dies when:
 * the service is asked whether the official can sign at all; the letter is made, numbered and written down as being sent (one
 * transaction); the service is asked, once, outside of any transaction; its answer is written down (another transaction). The
 * passphrase goes to the service and nowhere else. Throws what `signLetter` throws, and `signing-not-set-up`,
 * `bsre-passphrase-missing`, `bsre-identity-missing`, the refusals of the service (`bsre-…`), and `bsre-answer-unclear`.
 */
export const signWithBsre = async (payload: Payload, actor: Actor, { requestId, seen, shown, passphrase }: BsreOrder, clock: Clock): Promise<{ letterId: string; number: string }> => {
  requireAct(actor, 'sign-letters')
  const service = esignService()
  if (passphrase === '') throw new DomainError('bsre-passphrase-missing')
  const { zone } = await loadWorkingCalendar(payload)
  const nik = await inTransaction(payload, actor, (tx) => bsreIdentity(tx, requestId, plainDateIn(zone, clock())))
  await requireReady(service, nik)
  const sendingId = uuidv7()
  const onTheWay = async (tx: Tx, id: string): Promise<void> => {
    const now = clock()
    await tx.query(
      `INSERT INTO letter_signings (id, request_id, letter_id, state, sent_by, sent_at, until) VALUES ($1::uuid, $2::uuid, $3::uuid, 'sending', $4::uuid, $5::timestamptz, $6::timestamptz)`,
      [sendingId, requestId, id, actor.kind === 'staff' ? actor.id : null, now.toISOString(), new Date(now.getTime() + service.timeoutMs + MARGIN_MS).toISOString()],
    )
  }
  const { letterId, number, isBeingSigned } = await signLetter(payload, actor, { requestId, seen, shown }, clock, { onTheWay })
  // Somebody changed the letter's type a moment ago: it was signed in another way.
  if (!isBeingSigned) return { letterId, number }
  const { pdf, village, code } = await preparedLetter(payload, actor, letterId)
  const outcome = await service.sign({
    pdf, fileName: 'surat.pdf', nik, passphrase, place: await signaturePlace(pdf, formatVerificationCode(code)), link: letterPageOf(code), reason: SIGNING_WAY_WORDS.bsreReason, location: village,
  })
  await insisting(() => settleSending(payload, actor, { requestId, sendingId, outcome, prepared: pdf }, clock))
  return { letterId, number }
}

const TRIES = 20

/** What the service has signed must not be lost because the database restarts meanwhile. */
const insisting = async (run: () => Promise<void>): Promise<void> => {
  for (let tries = 1; ; tries += 1) {
    try {
      return await run()
    } catch (problem) {
      if (problem instanceof DomainError || tries === TRIES) throw problem
    }
    await wait(1_000)
  }
}

const requireReady = async (service: ReturnType<typeof esignService>, nik: string): Promise<void> => {
  const answer = await service.userStatus(nik)
  if (answer.kind === 'refused') throw new DomainError(answer.problem, answer.service === null ? {} : { service: answer.service })
  if (answer.status !== READY) throw new DomainError('bsre-user-not-ready', { status: answer.status })
}
