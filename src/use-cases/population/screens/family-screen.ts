import type { Payload } from 'payload'

import type { Actor } from '@/access/actor'
import { isUuid } from '@/domain/codes/uuid'
import { DomainError } from '@/domain/errors'
import { maskNumber } from '@/domain/identity/masking'
import { isTemporaryNokk } from '@/domain/identity/nokk'
import type { EventKind } from '@/domain/population/ledger/event-kinds'
import { decryptField } from '@/platform/crypto'
import { query } from '@/platform/database'
import { placeOf } from '@/plugins/privacy/encrypted-number'

import { hamletInReach } from '../../office/resident-search'
import { kindOf } from './event-kind'
import { UNDONE } from './event-list'

export type FamilyScreen = {
  id: string
  maskedNokk: string
  /** The card is still to come: the number is the village's own. */
  isNokkTemporary: boolean
  hamletId: string | null
  hamlet: string | null
  address: string | null
  rt: string | null
  rw: string | null
  /** The head's name; null where there is none, and where the reader may not read it (`hasHead`). */
  head: string | null
  hasHead: boolean
  /** Who lives here, the head first; then those who died or left while in this family. */
  members: FamilyMember[]
  former: FamilyMember[]
  /** How many members live in hamlets that the reader may not look into. */
  elsewhere: number
  /** What happened to the family itself: its card, its address. */
  history: { seq: string; act: string; kind: EventKind; happenedOn: string; isTakenBack: boolean }[]
}

export type FamilyMember = { id: string; name: string; sex: string; role: string | null; birthDate: string | null; maritalStatus: string | null; lifeStatus: string }

/**
 * One family with everybody in it. A kadus sees families of the own hamlet only, and of them those who live there: of
 * others he is told how many there are. Throws `not-allowed`, `not-found`.
 */
export const loadFamilyScreen = async (payload: Payload, actor: Actor, id: string): Promise<FamilyScreen> => {
  const hamletId = hamletInReach(actor, null)
  if (!isUuid(id)) throw new DomainError('not-found')
  const [family] = await query<Omit<FamilyScreen, 'maskedNokk' | 'isNokkTemporary' | 'head' | 'hasHead' | 'members' | 'former' | 'elsewhere' | 'history'> & { nokk: string }>(
    payload,
    `SELECT f.id, f.nokk, f.hamlet_id AS "hamletId", h.name AS hamlet, f.address, f.rt, f.rw FROM families f LEFT JOIN hamlets h ON h.id = f.hamlet_id
      WHERE f.id = $1::uuid AND f.deleted_at IS NULL AND ($2::uuid IS NULL OR f.hamlet_id = $2::uuid)`,
    [id, hamletId],
  )
  if (!family) throw new DomainError('not-found')
  const everybody = await query<FamilyMember & { hamletId: string | null }>(
    payload,
    `SELECT id, name, sex, family_role AS role, birth_date AS "birthDate", marital_status AS "maritalStatus", life_status AS "lifeStatus", hamlet_id AS "hamletId" FROM residents
      WHERE family_id = $1::uuid AND deleted_at IS NULL ORDER BY (CASE WHEN family_role = '1' THEN 0 WHEN family_role IN ('2', '3') THEN 1 ELSE 2 END), birth_date, id`,
    [id],
  )
  const readable = everybody.filter((member) => hamletId === null || member.hamletId === hamletId)
  const [living, members] = [everybody.filter(isHere), readable.filter(isHere)]
  const { nokk, ...facts } = family
  const number = decryptField(nokk, placeOf('families', 'nokk', id))
  return {
    ...facts,
    maskedNokk: maskNumber(number),
    isNokkTemporary: isTemporaryNokk(number),
    head: members.find(({ role }) => role === '1')?.name ?? null,
    hasHead: living.some(({ role }) => role === '1'),
    members: members.map(withoutHamlet),
    former: readable.filter((member) => !isHere(member)).map(withoutHamlet),
    elsewhere: living.length - members.length,
    history: (await query<Omit<FamilyScreen['history'][number], 'kind'> & { kind: string }>(payload, HISTORY, [id])).map(({ kind, ...event }) => ({ ...event, kind: kindOf(kind) })),
  }
}

const isHere = ({ lifeStatus }: FamilyMember): boolean => lifeStatus === '1'

const withoutHamlet = ({ hamletId: _hamletId, ...member }: FamilyMember & { hamletId: string | null }): FamilyMember => member

const HISTORY = `
SELECT e.seq, e.act, e.kind, e.happened_on::text AS "happenedOn", undone.found IS NOT NULL AS "isTakenBack"
  FROM population_events e ${UNDONE} WHERE e.family_id = $1::uuid ORDER BY e.seq DESC LIMIT 30`
