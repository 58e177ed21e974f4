import type { Payload } from 'payload'

import type { Actor } from '@/access/actor'
import { requireAct } from '@/access/acts'
import { plainDateIn } from '@/domain/calendar/plain-date'
import { DomainError } from '@/domain/errors'
import { SIGNING_WAYS, type SigningWay } from '@/domain/letters/signing-way'
import type { LetterSigner } from '@/domain/letters/mandates'
import type { Clock } from '@/platform/clock'
import { query } from '@/platform/database'
import { readyDrawer } from '@/platform/pdf/letters-apart'

import { loadMandates, requireAnyMandate, requireMandate } from '../letters/mandates'
import { openClaim } from '../letters/request-claim'
import { loadWorkingCalendar } from '../office/village'
import { letterMark } from '../sign-letter'
import { type SendingState, sendingState } from './resolve-sending'

/**
 * A letter that waits for the signature, with the name as the register has it. `mark` stands for what it says (null: it cannot be made,
 * its screen says why; or it is on its way). `sending`: how it stands with BSrE, when it was sent there.
 */
export type QueuedLetter = {
  id: string; code: string; type: string; person: string; purpose: string; promisedAt: Date; isLate: boolean; mark: string | null; way: SigningWay; sending: SendingState | null
}

/** More than anybody reads at one sitting. */
const MOST = 50

/**
 * The letters that this officer may sign today, by office or mandate, the one promised first first; `more`: there are others
 * behind these. Throws `not-allowed`, and `mandate-missing` for whoever may sign none.
 */
export const loadSigningQueue = async (payload: Payload, actor: Actor, clock: Clock): Promise<{ letters: QueuedLetter[]; more: boolean }> => {
  requireAct(actor, 'sign-letters')
  const kinds = requireAnyMandate(await mandatesOf(payload), actor, await today(payload, clock))
  const rows = await query<Row>(payload, `${WAITING} AND t.signer::text = ANY (string_to_array($1, ',')) ORDER BY q.promised_at, q.id LIMIT ${MOST + 1}`, [kinds.join(',')])
  const letters: QueuedLetter[] = []
  // Those who read several are likely to sign them together.
  if (rows.length > 1) void readyDrawer()
  for (const row of rows.slice(0, MOST)) letters.push(await queuedOf(payload, actor, row, clock))
  return { letters, more: rows.length > MOST }
}

/** One of them. Throws `not-allowed`, `not-found` (also when it waits no longer), `mandate-missing`, `signer-missing`. */
export const loadQueuedLetter = async (payload: Payload, actor: Actor, id: string, clock: Clock): Promise<QueuedLetter> => {
  requireAct(actor, 'sign-letters')
  const [row] = await query<Row>(payload, `${WAITING} AND q.id::text = $1`, [id])
  if (!row) throw new DomainError('not-found')
  requireMandate(await mandatesOf(payload), actor, row.signer, await today(payload, clock))
  return queuedOf(payload, actor, row, clock)
}

const mandatesOf = (payload: Payload) => loadMandates((text, values) => query(payload, text, values))

const today = async (payload: Payload, clock: Clock) => plainDateIn((await loadWorkingCalendar(payload)).zone, clock())

type Row = { id: string; code: string; type: string; signer: LetterSigner; claim: string; person: string | null; promisedAt: Date; way: string | null; status: string }

const WAITING = `
SELECT q.id, q.tracking_code AS code, q.letter_type_name AS type, q.claim_sealed AS claim, q.promised_at AS "promisedAt", r.name AS person, t.signer::text AS signer, t.signing_way::text AS way, q.status::text AS status
  FROM letter_requests q JOIN letter_types t ON t.id = q.letter_type_id LEFT JOIN residents r ON r.id = q.resident_id WHERE q.status IN ('awaiting-signature', 'being-signed')`

const queuedOf = async (payload: Payload, actor: Actor, { claim, person, signer: _signer, way, status, ...row }: Row, clock: Clock): Promise<QueuedLetter> => {
  const { name, purpose } = openClaim(row.id, claim)
  const sending = status === 'being-signed' ? await sendingState(payload, row.id, clock) : null
  const isOnTheWay = sending !== null && sending.state !== 'refused'
  return {
    ...row, person: person ?? name, purpose, isLate: row.promisedAt < clock(), mark: isOnTheWay ? null : await letterMark(payload, actor, row.id, clock),
    way: SIGNING_WAYS.find((one) => one === way) ?? 'wet', sending,
  }
}
