import type { FormRegister, FormSources, RegisteredPerson } from '@/domain/letters/forms/form-sources'
import { printForms } from '@/domain/letters/forms/print-forms'
import type { FormKind, PrintedForm } from '@/domain/letters/forms/printed-form'
import { isTemporaryNokk } from '@/domain/identity/nokk'
import { printableText } from '@/domain/letters/printable-text'
import { CITIZENSHIP, FAMILY_ROLE, labelOf, OCCUPATION, RELIGION, SEX } from '@/domain/population/code-lists'
import type { Family, Resident, VillageProfile } from '@/payload-types'
import { keyedHash } from '@/platform/crypto'
import type { Tx } from '@/platform/transaction'

import { idOf } from './locked-request'
import { officialNik } from './official-nik'
import type { OtherPeople } from './people-in-letter'

/**
 * The official forms that go with a letter, filled in from the register and the answers, numbers in full: only for an act
 * that is recorded as signing or previewing. Empty for a letter that has none. A letter of the office is about nobody: `residentId` is null.
 */
export const loadForms = async (
  tx: Tx,
  { kinds, profile, residentId, answers, others, issuedOn }: { kinds: readonly FormKind[]; profile: VillageProfile; residentId: string | null; others: OtherPeople } & Pick<FormSources, 'answers' | 'issuedOn'>,
): Promise<PrintedForm[]> => {
  if (kinds.length === 0) return []
  const village = { name: profile.villageName, district: profile.district, regency: profile.regency, province: profile.province, postalCode: profile.postalCode || null }
  return printForms(kinds, { village, answers, issuedOn, register: residentId === null ? null : await loadRegister(tx, { residentId, others, village }) })
}

/** Of people of other families those whom the office has said to be in the letter, and the asker's parents unless it left them as written. */
const loadRegister = async (tx: Tx, { residentId, others: { chosen, asWritten }, village }: { residentId: string; others: OtherPeople } & Pick<FormSources, 'village'>): Promise<FormRegister> => {
  const asker = await tx.payload.findByID({ collection: 'residents', id: residentId, ...revealing(tx) })
  const family = asker.family ? await tx.payload.findByID({ collection: 'families', id: idOf(asker.family), ...revealing(tx) }) : null
  const members = family ? await residentsWhere(tx, { and: [{ family: { equals: family.id } }, { lifeStatus: { equals: ALIVE } }] }) : []
  const parents = [asker.fatherNik, asker.motherNik].flatMap((nik) => (nik ? [keyedHash('nik', nik)] : []))
  const found = chosen.length + parents.length > 0 ? await residentsWhere(tx, { or: [{ id: { in: [...chosen] } }, { nikHash: { in: parents } }] }) : []
  const others = found.filter(({ id }) => !asWritten.includes(id) && ![asker, ...members].some((known) => known.id === id))
  const homes = new Map<string, Family>(family ? [[family.id, family]] : [])
  for (const { family: home } of others) if (home && !homes.has(idOf(home))) homes.set(idOf(home), await tx.payload.findByID({ collection: 'families', id: idOf(home), ...revealing(tx) }))
  const hamlets = await loadHamlets(tx)
  const person = (doc: Resident): RegisteredPerson => personOf(doc, { home: doc.family ? (homes.get(idOf(doc.family)) ?? null) : null, hamlets, village })
  return {
    asker: person(asker),
    family: members.toSorted(byRole).map((doc) => ({ ...person(doc), role: doc.familyRole ?? null, roleWord: labelOf(FAMILY_ROLE, doc.familyRole) || null })),
    others: others.map(person),
    address: { street: streetOf(asker, family, hamlets), rt: family?.rt || null, rw: family?.rw || null },
  }
}

const ALIVE = '1'

const MOST = 60

const revealing = (tx: Tx) => ({ depth: 0, req: { ...tx.req, context: { ...tx.req.context, revealPersonalData: true } }, overrideAccess: true }) as const

const residentsWhere = async (tx: Tx, where: NonNullable<Parameters<Tx['payload']['find']>[0]['where']>): Promise<Resident[]> =>
  (await tx.payload.find({ collection: 'residents', where, limit: MOST, pagination: false, ...revealing(tx) })).docs

/** The head first, as on the card. */
const byRole = (one: Resident, other: Resident): number => Number(one.familyRole ?? 99) - Number(other.familyRole ?? 99) || (one.birthDate ?? '').localeCompare(other.birthDate ?? '')

type Hamlets = ReadonlyMap<string, string>

const loadHamlets = async (tx: Tx): Promise<Hamlets> => {
  const { docs } = await tx.payload.find({ collection: 'hamlets', limit: 0, pagination: false, depth: 0, req: tx.req, overrideAccess: true })
  return new Map(docs.map(({ id, name }) => [id, /^dusun\b/iu.test(name) ? name : `Dusun ${name}`]))
}

const personOf = (doc: Resident, { home, hamlets, village }: { home: Family | null; hamlets: Hamlets; village: FormSources['village'] }): RegisteredPerson => ({
  name: printableText(doc.name),
  // Nor has somebody without a NIK: the boxes stay open to write it in by hand.
  nik: officialNik(doc),
  // A card that is not issued has no number: what the family was told stands there, or nothing.
  nokk: home?.nokk && !isTemporaryNokk(home.nokk) ? home.nokk : null,
  sex: labelOf(SEX, doc.sex) || null,
  birthPlace: doc.birthPlace || null,
  birthDate: doc.birthDate || null,
  citizenship: labelOf(CITIZENSHIP, doc.citizenship) || null,
  religion: labelOf(RELIGION, doc.religion) || null,
  occupation: labelOf(OCCUPATION, doc.occupation) || null,
  address: [streetOf(doc, home, hamlets), !doc.currentAddress && home?.rt ? `RT ${home.rt}` : '', !doc.currentAddress && home?.rw ? `RW ${home.rw}` : '', `Desa ${village.name}`, `Kecamatan ${village.district}`, `Kabupaten ${village.regency}`].filter(Boolean).join(', '),
  fatherName: doc.fatherName || null,
  motherName: doc.motherName || null,
  fatherNik: doc.fatherNik || null,
  motherNik: doc.motherNik || null,
})

/** Street and house with the hamlet, which is said only once. */
const streetOf = (doc: Resident, home: Family | null, hamlets: Hamlets): string | null => {
  const street = printableText(doc.currentAddress || home?.address || '').split(/\s*[\r\n]+\s*/u).filter(Boolean).join(', ')
  const hamletId = doc.hamlet ?? home?.hamlet
  const hamlet = hamletId ? (hamlets.get(idOf(hamletId)) ?? '') : ''
  return [street, street.toLowerCase().includes(hamlet.toLowerCase()) ? '' : hamlet].filter(Boolean).join(', ') || null
}
