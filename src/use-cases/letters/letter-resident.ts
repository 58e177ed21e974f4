import { isTemporaryNokk } from '@/domain/identity/nokk'
import type { LetterResident } from '@/domain/letters/letter-facts'
import { printableText } from '@/domain/letters/printable-text'
import { CITIZENSHIP, type CodeList, EDUCATION_KK, labelOf, MARITAL_STATUS, OCCUPATION, RELIGION, SEX } from '@/domain/population/code-lists'
import { NIK_PENDING, NOKK_PENDING } from '@/messages/identity'
import { readAnew, type SharedReads } from '@/platform/shared-reads'
import type { Tx } from '@/platform/transaction'

import { idOf } from './locked-request'
import { officialNik } from './official-nik'

/** The person a letter is about, numbers in full: only for an act that is recorded. Hamlets are read by `shared`. */
export const loadResident = (tx: Tx, id: string, shared: SharedReads = readAnew): Promise<LetterResident> => readResident(tx, id, { shared, isRevealing: true })

/** The same with masked numbers, for screens. */
export const loadMaskedResident = (tx: Tx, id: string): Promise<LetterResident> => readResident(tx, id, { shared: readAnew, isRevealing: false })

const readResident = async (tx: Tx, id: string, { shared, isRevealing }: { shared: SharedReads; isRevealing: boolean }): Promise<LetterResident> => {
  const revealing = { depth: 0, req: { ...tx.req, context: { ...tx.req.context, revealPersonalData: isRevealing } }, overrideAccess: true } as const
  const person = await tx.payload.findByID({ collection: 'residents', id, ...revealing })
  const family = person.family ? await tx.payload.findByID({ collection: 'families', id: idOf(person.family), ...revealing }) : null
  const hamletId = person.hamlet ?? family?.hamlet
  const hamlet = hamletId ? await shared(`hamlet ${idOf(hamletId)}`, () => tx.payload.findByID({ collection: 'hamlets', id: idOf(hamletId), depth: 0, req: tx.req, overrideAccess: true })) : null
  return {
    name: printableText(person.name),
    nik: officialNik(person) ?? NIK_PENDING,
    nokk: family?.nokk ? (isTemporaryNokk(family.nokk) ? NOKK_PENDING : family.nokk) : null,
    sex: labelOf(SEX, person.sex),
    birthPlace: person.birthPlace || null,
    birthDate: person.birthDate || null,
    religion: wordFor(RELIGION, person.religion),
    maritalStatus: wordFor(MARITAL_STATUS, person.maritalStatus),
    occupation: wordFor(OCCUPATION, person.occupation),
    citizenship: wordFor(CITIZENSHIP, person.citizenship),
    education: wordFor(EDUCATION_KK, person.educationKk),
    fatherName: person.fatherName || null,
    motherName: person.motherName || null,
    address: person.currentAddress ? printableText(person.currentAddress) : addressOf(family),
    hamlet: hamlet?.name ?? null,
  }
}

const wordFor = (list: CodeList, code: string | null | undefined): string | null => labelOf(list, code) || null

const addressOf = (family: { address?: string | null; rt?: string | null; rw?: string | null } | null): string | null =>
  [family?.address, family?.rt && `RT ${family.rt}`, family?.rw && `RW ${family.rw}`].filter(Boolean).join(', ') || null
