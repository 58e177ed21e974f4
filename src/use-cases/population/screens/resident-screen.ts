import type { Payload } from 'payload'

import type { Actor } from '@/access/actor'
import { rightOf } from '@/access/rules'
import { isUuid } from '@/domain/codes/uuid'
import { DomainError } from '@/domain/errors'
import { maskNumber } from '@/domain/identity/masking'
import type { PersonFacts } from '@/domain/population/acts/village'
import type { EventKind } from '@/domain/population/ledger/event-kinds'
import { decryptField } from '@/platform/crypto'
import { query } from '@/platform/database'
import { placeOf } from '@/plugins/privacy/encrypted-number'

import { findResidentRow } from '../../office/resident-search'
import { recordsOf } from '../../residents-merge/merged-records'
import { kindOf } from './event-kind'
import { UNDONE } from './event-list'
import { loadFamilyScreen, type FamilyScreen } from './family-screen'

export type ResidentScreen = {
  id: string
  name: string
  maskedNik: string
  isNikTemporary: boolean
  lifeStatus: string
  hamlet: string | null
  facts: Omit<PersonFacts, 'name'> & { familyRole: string | null }
  family: FamilyScreen | null
  /** The card is one of a hamlet that the reader may not look into. */
  isFamilyElsewhere: boolean
  history: PersonEvent[]
  letters: { id: string; number: string; issuedOn: string; name: string; status: string }[]
}

export type PersonEvent = { seq: string; act: string; kind: EventKind; happenedOn: string; place: string | null; isTakenBack: boolean }

const NEWEST = 50

/** One person as the office meets them: who they are, their family, what happened, their letters. Numbers are masked. Throws `not-allowed`, `not-found`. */
export const loadResidentScreen = async (payload: Payload, actor: Actor, id: string): Promise<ResidentScreen> => {
  if (!isUuid(id) || !(await findResidentRow(payload, actor, id))) throw new DomainError('not-found')
  const [row] = await query<Row>(payload, PERSON, [id])
  if (!row) throw new DomainError('not-found')
  // Records that were merged into this one are the same person: their events and letters are shown with theirs.
  const records = (await recordsOf(payload, id)).join(',')
  const family = row.familyId ? await familyInReach(payload, actor, row.familyId) : null
  const { id: _id, name, nik, nikKind, lifeStatus, hamlet, familyId, ...facts } = row
  return {
    id, name, lifeStatus, hamlet, facts,
    maskedNik: nik ? maskNumber(decryptField(nik, placeOf('residents', 'nik', id))) : '',
    isNikTemporary: nikKind === 'temporary',
    family,
    isFamilyElsewhere: familyId !== null && family === null,
    history: (await query<EventRow>(payload, HISTORY, [records])).map(({ kind, ...event }) => ({ ...event, kind: kindOf(kind) })),
    // A kadus knows the people of the hamlet, and not what letters they asked for.
    letters: rightOf(actor, 'letters', 'read') !== true ? [] : await query<ResidentScreen['letters'][number]>(
      payload,
      `SELECT id, number, issued_on AS "issuedOn", letter_type_name AS name, status FROM letters WHERE resident_id = ANY (string_to_array($1, ',')::uuid[]) ORDER BY issued_on DESC, number DESC LIMIT ${NEWEST}`,
      [records],
    ),
  }
}

/** A kadus may know somebody of the hamlet whose card is another hamlet's. */
const familyInReach = async (payload: Payload, actor: Actor, id: string): Promise<FamilyScreen | null> => {
  try {
    return await loadFamilyScreen(payload, actor, id)
  } catch (error) {
    if (error instanceof DomainError && error.code === 'not-found') return null
    throw error
  }
}

type Row = ResidentScreen['facts'] & { id: string; name: string; nik: string | null; nikKind: string | null; lifeStatus: string; hamlet: string | null; familyId: string | null }

const PERSON = `
SELECT r.id, r.name, r.nik, r.nik_kind AS "nikKind", r.life_status AS "lifeStatus", h.name AS hamlet, r.family_id AS "familyId", r.sex, r.birth_place AS "birthPlace", r.birth_date AS "birthDate", r.religion,
       r.marital_status AS "maritalStatus", r.occupation, r.education_kk AS "educationKk", r.education_current AS "educationCurrent", r.citizenship, r.literacy, r.blood_type AS "bloodType",
       r.father_name AS "fatherName", r.mother_name AS "motherName", r.birth_certificate AS "birthCertificate", r.marriage_certificate AS "marriageCertificate", r.marriage_date AS "marriageDate",
       r.divorce_certificate AS "divorceCertificate", r.divorce_date AS "divorceDate", r.residency_status AS "residencyStatus", r.family_role AS "familyRole"
  FROM residents r LEFT JOIN hamlets h ON h.id = r.hamlet_id WHERE r.id = $1::uuid`

type EventRow = Omit<PersonEvent, 'kind'> & { kind: string }

const HISTORY = `
SELECT e.seq, e.act, e.kind, e.happened_on::text AS "happenedOn", e.place, undone.found IS NOT NULL AS "isTakenBack"
  FROM population_events e ${UNDONE} WHERE e.resident_id = ANY (string_to_array($1, ',')::uuid[]) ORDER BY e.seq DESC LIMIT ${NEWEST}`
