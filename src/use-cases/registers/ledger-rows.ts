import { z } from 'zod'

import { maskNumber } from '@/domain/identity/masking'
import type { BookFamily, BookPerson } from '@/domain/registers/person'
import { type RowChanges, turnBack } from '@/domain/registers/turn-back'
import { decryptField, isEncrypted } from '@/platform/crypto'
import type { Tx } from '@/platform/transaction'
import { placeOf } from '@/plugins/privacy/encrypted-number'

export type Run = Tx['query']

/** How the reader sees NIK and No. KK. */
export type Numbers = 'masked' | 'full'

/**
 * The person's last event up to a day, as `e`: how they stood then. Joined to `residents r`; reads one entry of the
 * index (resident_id, seq) a person, whoever many there are.
 */
export const lastEventOn = (day: string): string => `
CROSS JOIN LATERAL (SELECT seq, after_counted, after_hamlet, after_family FROM population_events
                     WHERE resident_id = r.id AND counted_on <= ${day}::date ORDER BY seq DESC LIMIT 1) e`

/** What a line of a book needs of the person `r` and the event `e`: today's rows, and what was changed since. */
export const PERSON_COLUMNS = `
r.id, r.register_no::int AS "registerNo", to_jsonb(r) AS person, later.changes AS "laterChanges", to_jsonb(f) AS family,
f.register_no::int AS "familyNo", family_later.changes AS "laterFamilyChanges", h.name AS hamlet, began.day::text AS "beganOn"`

export const personJoins = (day: string): string => `
LEFT JOIN families f ON f.id = e.after_family
LEFT JOIN hamlets h ON h.id = e.after_hamlet
LEFT JOIN LATERAL (SELECT jsonb_agg(l.changes ORDER BY l.seq DESC) AS changes FROM population_events l
                    WHERE l.resident_id = r.id AND l.seq > e.seq AND l.changes IS NOT NULL) later ON true
LEFT JOIN LATERAL (SELECT jsonb_agg(l.changes ORDER BY l.seq DESC) AS changes FROM population_events l
                    WHERE l.family_id = f.id AND l.counted_on > ${day}::date AND l.changes IS NOT NULL) family_later ON true
LEFT JOIN LATERAL (SELECT l.happened_on AS day FROM population_events l
                    WHERE l.resident_id = r.id AND l.seq <= e.seq AND l.kind IN ('birth', 'arrival') ORDER BY l.seq DESC LIMIT 1) began ON true`

export type PersonRecord = {
  id: string
  registerNo: number
  person: Record<string, unknown>
  laterChanges: RowChanges[] | null
  family: Record<string, unknown> | null
  familyNo: number | null
  laterFamilyChanges: RowChanges[] | null
  hamlet: string | null
  beganOn: string | null
}

const text = z.string().nullish().transform((value) => value || null)

const personRow = z.object({
  name: z.string(), sex: text, marital_status: text, birth_place: text, birth_date: text, religion: text, education_kk: text, occupation: text, literacy: text,
  citizenship: text, family_role: text, blood_type: text, residency_status: text, nik: text, nik_kind: text, father_name: text, mother_name: text,
  ktp_issued_at: text, ktp_issued_on: text, arrived_on: text,
})

const familyRow = z.object({ id: z.string(), nokk: text, address: text, rt: text, rw: text, issued_on: text })

/** The person as the books write one down, as things were on the day of the book. */
export const bookPersonOf = (record: PersonRecord, numbers: Numbers): BookPerson => {
  const row = personRow.parse(turnBack(record.person, record.laterChanges ?? []))
  return {
    registerNo: record.registerNo,
    name: row.name,
    sex: row.sex,
    maritalStatus: row.marital_status,
    birthPlace: row.birth_place,
    birthDate: row.birth_date,
    religion: row.religion,
    education: row.education_kk,
    occupation: row.occupation,
    literacy: row.literacy,
    citizenship: row.citizenship,
    familyRole: row.family_role,
    bloodType: row.blood_type,
    residency: row.residency_status,
    nik: numberOf(row.nik, placeOf('residents', 'nik', record.id), numbers),
    hasTemporaryNik: row.nik_kind === 'temporary',
    fatherName: row.father_name,
    motherName: row.mother_name,
    ktpIssuedAt: row.ktp_issued_at,
    ktpIssuedOn: row.ktp_issued_on,
    arrivedOn: row.arrived_on,
    beganOn: record.beganOn,
    hamlet: record.hamlet,
    family: familyOf(record, numbers),
  }
}

const familyOf = ({ family, familyNo, laterFamilyChanges }: PersonRecord, numbers: Numbers): BookFamily | null => {
  if (family === null || familyNo === null) return null
  const row = familyRow.parse(turnBack(family, laterFamilyChanges ?? []))
  return { registerNo: familyNo, nokk: numberOf(row.nokk, placeOf('families', 'nokk', row.id), numbers), address: row.address, rt: row.rt, rw: row.rw, issuedOn: row.issued_on }
}

/** A kept number as the reader may see it; empty for none. */
export const numberOf = (kept: string | null, place: string, numbers: Numbers, mask: (number: string) => string = maskNumber): string => {
  if (!isEncrypted(kept)) return ''
  const plain = decryptField(kept, place)
  return numbers === 'full' ? plain : mask(plain)
}
