import { zoneInWords } from '@/domain/calendar/indonesian'
import { addMonths, parsePlainDate } from '@/domain/calendar/plain-date'
import { DomainError } from '@/domain/errors'
import { formsToPrint, type PrintedForm } from '@/domain/letters/forms/printed-form'
import type { LetterAnswer, LetterFacts, LetterFamily, LetterResident, Signer } from '@/domain/letters/letter-facts'
import type { LedgerMark } from '@/domain/letters/number-ledger'
import { officeHeading, type OfficeHeading } from '@/domain/letters/office-letter'
import { GENERAL_MARK } from '@/domain/letters/letter-mark'
import { type Predecessor, withPredecessor } from '@/domain/letters/replacement'
import { printableText } from '@/domain/letters/printable-text'
import { readLexical } from '@/domain/letters/lexical-nodes'
import { isOfFamily } from '@/domain/letters/merge-fields'
import { type ComposedLetter, renderWording } from '@/domain/letters/wording'
import { fieldsIn as fieldsInWording } from '@/domain/letters/wording-problems'
import { LETTER_DOCUMENT } from '@/messages/letter-document'
import type { LetterType, VillageProfile } from '@/payload-types'
import { unprintableSigns } from '@/platform/pdf/unprintable-signs'
import { readAnew, type SharedReads } from '@/platform/shared-reads'
import type { Tx } from '@/platform/transaction'

import { loadForms } from './form-register'
import { answersWithFamily, givenAnswers, loadLetterFamily } from './letter-answers'
import { loadLogo } from './letter-logo'
import { loadResident } from './letter-resident'
import { findSigner } from './letter-signer'
import { fieldsIn } from './letter-type'
import type { LockedRequest } from './locked-request'
import { closedMarkBefore } from './number-ledger'
import { addresseeAsResident } from './office-request'
import { answersWithPeople, NO_OTHERS } from './people-in-letter'
import { openClaim } from './request-claim'

/** Everything a letter is made from, as it stands in this transaction. */
export type LetterSources = {
  type: LetterType
  profile: VillageProfile
  /** The office's time zone, such as `Asia/Jakarta`. */
  zone: string
  /** The classification code of the scheme that the village uses. */
  code: string
  /** The short mark of the letter type. */
  mark: string
  resident: LetterResident
  /** Only for a wording that speaks of the family. */
  family: LetterFamily | null
  purpose: string
  answers: LetterAnswer[]
  signer: Signer
  logo: string | null
  /** The letter whose place this one takes. */
  replaces: Predecessor | null
  ledger: LedgerMark | null
  forms: PrintedForm[]
  office: OfficeHeading | null
}

/**
 * Reads what a letter needs: its type, the matched resident with the numbers in full, the family, the village and the
 * official who signs on `day` (`YYYY-MM-DD` in the office's zone). Only for an act that is recorded as signing or
 * previewing. What letters of a batch have in common is read by `shared`. Throws `resident-not-matched`,
 * `letter-type-not-ready` (no wording) and `signer-missing`.
 */
export const loadLetterSources = async (tx: Tx, request: LockedRequest, day: string, shared: SharedReads = readAnew): Promise<LetterSources> => {
  if (!request.residentId && !request.isOffice) throw new DomainError('resident-not-matched')
  const type = await readLetterType(tx, request.letterTypeId, shared)
  if (!type.wording) throw new DomainError('letter-type-not-ready')
  const profile = await shared('village-profile', () => tx.payload.findGlobal({ slug: 'village-profile', depth: 0, req: tx.req, overrideAccess: true }))
  const claim = openClaim(request.id, request.claimSealed)
  const given = givenAnswers(fieldsIn(type.fields), claim.answers)
  const { answers, others } = request.residentId
    ? await answersWithPeople(tx, { requestId: request.id, residentId: request.residentId, given: await answersWithFamily(tx, given, request.residentId), village: profile })
    : { answers: given, others: NO_OTHERS }
  return {
    type,
    profile,
    zone: (await shared('zone', () => tx.payload.findGlobal({ slug: 'working-calendar', depth: 0, req: tx.req, overrideAccess: true }))).zone,
    code: profile.codeScheme === 'legacy' ? type.codeLegacy || type.code83 : type.code83,
    mark: type.shortMark || GENERAL_MARK,
    resident: request.residentId ? await loadResident(tx, request.residentId, shared) : addresseeAsResident(type, answers),
    family: request.residentId && speaksOfFamily(type.wording) ? await loadLetterFamily(tx, request.residentId) : null,
    purpose: printableText(claim.purpose),
    answers,
    signer: await shared(`signer ${type.signer} ${day}`, () => findSigner(tx, type.signer, day)),
    logo: await shared('logo', () => loadLogo(tx, profile.logo)),
    replaces: await loadPredecessor(tx, request.id),
    ledger: await shared(`mark before ${day}`, () => closedMarkBefore(tx, day)),
    forms: await loadForms(tx, { kinds: formsToPrint(type.forms, request.formsLeftOut), profile, residentId: request.residentId, answers, others, issuedOn: day }),
    office: request.isOffice ? officeHeading(type.layout ?? 'title', withoutAbbreviation(type.name), answers) : null,
  }
}

/** The kind of letter that a request asks for, with its wording. */
export const readLetterType = (tx: Tx, id: string, shared: SharedReads = readAnew): Promise<LetterType> =>
  shared(`letter-type ${id}`, () => tx.payload.findByID({ collection: 'letter-types', id, depth: 0, req: tx.req, overrideAccess: true }))

/** What of a letter type stands on paper: also of one that somebody is still writing. */
export type PrintedType = { name: string; validityMonths?: number | null; wording?: unknown; signingWay?: LetterType['signingWay'] }

/**
 * The letter itself, from sources and the few facts that signing adds. Pure: the same arguments give the same letter.
 * Throws `letter-type-not-ready` when the wording cannot be printed.
 */
export const composeLetter = (
  sources: Omit<LetterSources, 'type'> & { type: PrintedType },
  { number, issuedOn, verification }: Pick<LetterFacts, 'number' | 'issuedOn' | 'verification'>,
): ComposedLetter => {
  const { type, profile } = sources
  const facts: LetterFacts = {
    village: {
      name: profile.villageName,
      district: profile.district,
      regency: profile.regency,
      province: profile.province,
      code: profile.villageCode,
      officeAddress: profile.officeAddress || null,
      postalCode: profile.postalCode || null,
      phone: profile.phone || null,
      email: profile.email || null,
      zone: zoneInWords(sources.zone),
      logo: sources.logo,
    },
    resident: sources.resident,
    answers: sources.answers,
    ...(sources.family ? { family: sources.family } : {}),
    purpose: sources.purpose,
    title: withoutAbbreviation(type.name),
    number,
    issuedOn,
    validUntil: validUntilOf(issuedOn, type.validityMonths),
    paper: profile.paper,
    signer: sources.signer,
    verification,
    ledger: sources.ledger,
    ...(sources.forms.length > 0 ? { forms: sources.forms } : {}),
    ...(sources.office ? { office: sources.office } : {}),
    ...(type.signingWay && type.signingWay !== 'wet' ? { way: type.signingWay } : {}),
    ...copiesOf(sources),
  }
  const blocks = renderWording(type.wording, facts)
  if (!blocks.ok) throw new DomainError('letter-type-not-ready', { problem: blocks.problem.code })
  return { ...facts, blocks: withPredecessor(blocks.value, sources.replaces) }
}

/**
 * Refuses a request whose letter would hold signs that cannot be printed (`sign-not-printable` with the signs): told at
 * the counter, where the resident can still be asked, and not to the village head with the pen in hand.
 */
export const requirePrintableRequest = async (tx: Tx, request: LockedRequest, type: LetterType): Promise<void> => {
  if (!request.residentId) throw new DomainError('resident-not-matched')
  const claim = openClaim(request.id, request.claimSealed)
  const resident = await loadResident(tx, request.residentId)
  await requirePrintable([printableText(claim.purpose), ...givenAnswers(fieldsIn(type.fields), claim.answers).map(({ value }) => value), ...textsIn(resident)])
}

/** The same for the whole letter, name of the signer and wording included: nothing with empty boxes is ever signed. */
export const requirePrintableLetter = (letter: ComposedLetter): Promise<void> => requirePrintable(textsIn({ ...letter, village: { ...letter.village, logo: null } }))

/** Refuses texts with signs that cannot be printed: told where they are typed, and not to who signs. Throws `sign-not-printable`. */
export const requirePrintable = async (texts: readonly string[]): Promise<void> => {
  const signs = await unprintableSigns(texts)
  if (signs.length > 0) throw new DomainError('sign-not-printable', { signs: signs.slice(0, MOST_SIGNS).join(' ') })
}

const MOST_SIGNS = 5

/** Every text in a tree of facts. */
const textsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}

/** The family stands in a letter, and is sealed with it, only where the wording asks for it. */
export const speaksOfFamily = (wording: unknown): boolean => (readLexical(wording) ?? []).flatMap(fieldsInWording).some(isOfFamily)

const loadPredecessor = async (tx: Tx, requestId: string): Promise<Predecessor | null> => {
  const [old] = await tx.query<Predecessor>(`SELECT l.number, l.issued_on AS "issuedOn" FROM letter_requests q JOIN letters l ON l.id = q.replaces_id WHERE q.id = $1::uuid`, [requestId])
  return old ?? null
}

/** What is signed in the head's name is for the head to answer for: the head gets a copy. */
const copiesOf = ({ signer: { form }, profile: { copyToHead, villageName } }: Pick<LetterSources, 'signer' | 'profile'>): Pick<LetterFacts, 'copies'> =>
  (form === 'an' || form === 'ub') && copyToHead !== false ? { copies: [LETTER_DOCUMENT.headOf(villageName)] } : {}

/** Counted in whole months from the day of the letter. */
const validUntilOf = (issuedOn: string, months: number | null | undefined): string | null => {
  const start = parsePlainDate(issuedOn)
  return months && start.ok ? addMonths(start.value, months) : null
}

/** `Surat Keterangan Usaha (SKU)` is a name for lists; over the number stands the letter's full name alone. */
const withoutAbbreviation = (name: string): string => name.replace(/\s*\([^)]*\)/gu, '').trim()
