import type { Payload } from 'payload'
import { z } from 'zod'

import type { Actor } from '@/access/actor'
import { requireAct } from '@/access/acts'
import { plainDateIn } from '@/domain/calendar/plain-date'
import { DomainError } from '@/domain/errors'
import { printForms } from '@/domain/letters/forms/print-forms'
import { FORM_KINDS, type PrintedForm } from '@/domain/letters/forms/printed-form'
import { INVENTED_FAMILY, INVENTED_PEOPLE, SAMPLE_SIGNER, SAMPLE_VILLAGE, SITI } from '@/domain/letters/invented-people'
import { sampleRegister } from '@/domain/letters/invented-register'
import type { LetterAnswer, LetterFamily, LetterResident, Signer } from '@/domain/letters/letter-facts'
import { GENERAL_MARK } from '@/domain/letters/letter-mark'
import { LETTER_SIGNERS, type LetterSigner } from '@/domain/letters/mandates'
import { formatLetterNumber } from '@/domain/letters/numbering'
import { LETTER_LAYOUTS, officeHeading } from '@/domain/letters/office-letter'
import { printableText } from '@/domain/letters/printable-text'
import { triedAnswers } from '@/domain/letters/sample-answers'
import { findWordingProblems, type PlacedProblem } from '@/domain/letters/wording-problems'
import type { LetterType, VillageProfile } from '@/payload-types'
import type { Clock } from '@/platform/clock'
import { renderLetterPdf } from '@/platform/pdf/render-letter'
import { limitRate } from '@/platform/rate-limit'
import { inTransaction, type Tx } from '@/platform/transaction'

import { loadForms } from '../letters/form-register'
import { NO_OTHERS } from '../letters/people-in-letter'
import { loadLetterFamily } from '../letters/letter-answers'
import { composeLetter, requirePrintableLetter, speaksOfFamily } from '../letters/compose-letter'
import { loadResident } from '../letters/letter-resident'
import { loadLogo } from '../letters/letter-logo'
import { findSigner } from '../letters/letter-signer'
import { keptField } from '../letters/letter-type'
import { addresseeAsResident } from '../letters/office-request'
import { loadWorkingCalendar } from '../office/village'
import { openLook } from './sample-resident'

/** Far more than the longest letter; what is larger would keep the machine busy for seconds. */
const LARGEST = 200_000
const MOST_QUESTIONS = 60

/** A letter type while somebody writes it: halves of everything, of which only what can be printed is taken. */
const draft = z.object({
  name: z.string().max(200).catch('').transform((name) => name.trim() || 'Surat Tanpa Nama'),
  code83: z.string().max(30).catch(''),
  codeLegacy: z.string().max(30).nullish().catch(null),
  validityMonths: z.number().int().min(1).max(600).nullish().catch(null),
  signer: z.enum(LETTER_SIGNERS).catch('kades'),
  shortMark: z.string().max(12).nullish().catch(null),
  onlineMode: z.string().nullish().catch(null),
  layout: z.enum(LETTER_LAYOUTS).nullish().catch(null),
  forms: z.array(z.enum(FORM_KINDS)).max(FORM_KINDS.length).nullish().catch(null),
  fields: z.array(z.unknown()).max(MOST_QUESTIONS).nullish().catch([]).transform((rows) => (rows ?? []).flatMap((row) => keptField.safeParse(row).data ?? [])),
  wording: z.unknown().optional(),
})

export const previewInput = z.object({
  type: z.unknown().optional().transform((type) => type ?? {}),
  /** One of the invented people, or the look at a resident that `lookAtResident` gave out. */
  person: z.string().max(600).default('siti'),
  purpose: z.string().max(500).default(''),
  answers: z.record(z.string().max(60), z.string().max(6000)).default({}),
})

export type PreviewInput = z.infer<typeof previewInput>

export type TypePreview = { pdf: Buffer; problems: [] } | { pdf: null; problems: PlacedProblem[] }

/**
 * The letter that a type would make as it stands in the form, unsaved, about a sample person: set by the same functions
 * as a signed letter and marked as a draft. Where the wording cannot be printed, what is wrong and where. Nothing is kept.
 * Throws `not-allowed`, `too-many-requests`, `file-too-large`, `sign-not-printable`, and `look-expired` for a resident whose
 * look is over.
 */
export const previewType = async (payload: Payload, actor: Actor, input: PreviewInput, clock: Clock): Promise<TypePreview> => {
  requireAct(actor, 'change-letter-types')
  if (JSON.stringify(input).length > LARGEST) throw new DomainError('file-too-large')
  await limitRate(payload, 'preview', actor.kind === 'staff' ? actor.id : actor.kind)
  const type = draft.parse(input.type)
  const problems = findWordingProblems(type.wording ?? EMPTY, type.fields)
  if (problems.length > 0) return { pdf: null, problems }
  const { zone } = await loadWorkingCalendar(payload)
  const issuedOn = plainDateIn(zone, clock())
  const letter = await inTransaction(payload, actor, async (tx) => {
    const profile = await tx.payload.findGlobal({ slug: 'village-profile', depth: 0, req: tx.req, overrideAccess: true })
    const code = (profile.codeScheme === 'legacy' ? type.codeLegacy || type.code83 : type.code83) || '000'
    const person = await personOf(tx, input.person, clock, speaksOfFamily(type.wording) || type.fields.some((field) => field.type === 'people'))
    const answers = triedAnswers(type.fields, input.answers).map((answer) => ({ ...answer, value: printableText(answer.value) }))
    const mark = type.shortMark || GENERAL_MARK
    const isOffice = type.onlineMode === 'internal'
    return composeLetter(
      {
        type, profile, zone, code, mark, answers,
        resident: isOffice ? addresseeAsResident(type, answers) : person.resident,
        family: person.family,
        office: isOffice ? officeHeading(type.layout ?? 'title', type.name, answers) : null,
        forms: isOffice ? await loadForms(tx, { kinds: type.forms ?? [], profile, residentId: null, others: NO_OTHERS, answers, issuedOn }) : await formsOf(tx, person, { type, profile, answers, issuedOn }),
        purpose: printableText(input.purpose).trim() || PURPOSE,
        signer: await signerOf(tx, type.signer, issuedOn),
        logo: await loadLogo(tx, profile.logo),
        replaces: null,
        ledger: null,
      },
      { number: formatLetterNumber(profile.letterNumberPattern, { code, mark, serial: 1, villageCode: profile.letterVillageCode, date: issuedOn }), issuedOn, verification: null },
    )
  })
  await requirePrintableLetter(letter)
  return { pdf: await renderLetterPdf(letter), problems: [] }
}

const EMPTY = { root: { type: 'root', children: [] } }

const PURPOSE = 'Membuka rekening bank'

type SamplePerson = { id: string | null; resident: LetterResident; family: LetterFamily | null }

const personOf = async (tx: Tx, person: string, clock: Clock, withFamily: boolean): Promise<SamplePerson> => {
  const invented = Object.hasOwn(INVENTED_PEOPLE, person) ? (INVENTED_PEOPLE[person] ?? SITI) : null
  if (invented) return { id: null, resident: invented, family: withFamily ? INVENTED_FAMILY : null }
  const residentId = openLook(tx.actor, person, clock)
  return { id: residentId, resident: await loadResident(tx, residentId), family: withFamily ? await loadLetterFamily(tx, residentId) : null }
}

/** The official forms behind the letter, of a resident as the register has them, else of an invented family. */
const formsOf = async (tx: Tx, { id, resident }: SamplePerson, { type, profile, ...sources }: { type: Pick<LetterType, 'forms'>; profile: VillageProfile; answers: LetterAnswer[]; issuedOn: string }): Promise<PrintedForm[]> =>
  id === null ? printForms(type.forms ?? [], { ...sources, village: SAMPLE_VILLAGE, register: sampleRegister(resident) }) : loadForms(tx, { kinds: type.forms ?? [], profile, residentId: id, others: NO_OTHERS, ...sources })

/** A village that has entered no officials yet can word its letters all the same. */
const signerOf = async (tx: Tx, wanted: LetterSigner, day: string): Promise<Signer> => {
  try {
    return await findSigner(tx, wanted, day)
  } catch (error) {
    if (error instanceof DomainError && error.code === 'signer-missing') return SAMPLE_SIGNER
    throw error
  }
}
