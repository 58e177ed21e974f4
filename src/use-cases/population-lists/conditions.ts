import { z } from 'zod'

import { type PlainDate, parsePlainDate } from '@/domain/calendar/plain-date'
import type { ListConditions } from '@/domain/population/list-conditions'
import { BLOOD_TYPE, CITIZENSHIP, type CodeList, DISABILITY, EDUCATION_KK, FAMILY_ROLE, MARITAL_STATUS, OCCUPATION, RELIGION, SEX } from '@/domain/population/code-lists'

const codeIn = (list: CodeList) =>
  z
    .string()
    .refine((code) => list.some((entry) => entry.code === code))
    .optional()
    .catch(undefined)

const age = z.coerce.number().int().min(0).max(130).optional().catch(undefined)

const day = z
  .string()
  .transform((text, context): PlainDate => {
    const parsed = parsePlainDate(text)
    if (parsed.ok) return parsed.value
    context.addIssue({ code: 'custom', message: 'no day' })
    return z.NEVER
  })
  .optional()
  .catch(undefined)

/** Names that the conditions have in addresses and in saved lists. They hold no name and no number of anybody. */
const written = z
  .object({
    dusun: z.uuid().optional().catch(undefined), jk: codeIn(SEX), 'umur-dari': age, 'umur-sampai': age, agama: codeIn(RELIGION), pendidikan: codeIn(EDUCATION_KK), pekerjaan: codeIn(OCCUPATION),
    kawin: codeIn(MARITAL_STATUS), shdk: codeIn(FAMILY_ROLE), wn: codeIn(CITIZENSHIP), darah: codeIn(BLOOD_TYPE), disabilitas: codeIn(DISABILITY), ktp: z.enum(['ya', 'tidak']).optional().catch(undefined), pemilih: day,
  })
  .transform(
    (read): ListConditions => ({
      hamletId: read.dusun, sex: read.jk, ageFrom: read['umur-dari'], ageTo: read['umur-sampai'], religion: read.agama, education: read.pendidikan, occupation: read.pekerjaan, maritalStatus: read.kawin,
      familyRole: read.shdk, citizenship: read.wn, bloodType: read.darah, disability: read.disabilitas, hasKtp: read.ktp === undefined ? undefined : read.ktp === 'ya', voterOn: read.pemilih,
    }),
  )

/** Reads the conditions out of a query (`jk=2&umur-dari=60`). What cannot be read is no condition. */
export const readConditions = (query: string): ListConditions => {
  const parameters = Object.fromEntries([...new URLSearchParams(query)].filter(([, value]) => value.trim() !== ''))
  return written.parse(parameters)
}

/** The same conditions in one normal form of a query. */
export const writeConditions = (conditions: ListConditions): string => {
  const { hamletId, sex, ageFrom, ageTo, religion, education, occupation, maritalStatus, familyRole, citizenship, bloodType, disability, hasKtp, voterOn } = conditions
  const pairs = {
    dusun: hamletId, jk: sex, 'umur-dari': ageFrom, 'umur-sampai': ageTo, agama: religion, pendidikan: education, pekerjaan: occupation, kawin: maritalStatus, shdk: familyRole, wn: citizenship,
    darah: bloodType, disabilitas: disability, ktp: hasKtp === undefined ? undefined : hasKtp ? 'ya' : 'tidak', pemilih: voterOn,
  }
  return new URLSearchParams(Object.entries(pairs).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]]))).toString()
}
