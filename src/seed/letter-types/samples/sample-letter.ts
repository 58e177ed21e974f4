import { addMonths, parsePlainDate } from '@/domain/calendar/plain-date'
import { checkAnswers, columnsOf, FAMILY_COLUMNS, isTable, type LetterField, rowNamesOf } from '@/domain/letters/answers'
import { writeTable } from '@/domain/letters/answers-table'
import { printForms } from '@/domain/letters/forms/print-forms'
import { SAMPLE_SIGNER, SAMPLE_VILLAGE } from '@/domain/letters/invented-people'
import { sampleRegister } from '@/domain/letters/invented-register'
import type { LetterAnswer, LetterFacts } from '@/domain/letters/letter-facts'
import { proofAddress, proofBytes } from '@/domain/letters/offline/letter-proof'
import { capacityOf } from '@/domain/letters/signatory'
import { officeHeading, publicName } from '@/domain/letters/office-letter'
import { type ComposedLetter, renderWording } from '@/domain/letters/wording'
import { fieldsIn } from '@/use-cases/letters/letter-type'

import type { LetterTypeSeed } from '../letter-type-seed'
import { WORDINGS } from '../wordings'
import { type Sample, SAMPLES } from './samples'

const ISSUED_ON = '2026-11-25'

const VERIFICATION = { code: 'C0NT-0HSV-RATX', url: 'https://contoh.desa.id/cek/C0NT0HSVRATX' }

/** A finished letter of the type, about invented people. `place` gives it its number. Throws when the sample would not pass the resident's form. */
export const sampleLetter = (seed: LetterTypeSeed, place: number, sample: Sample | undefined = SAMPLES[seed.slug]): ComposedLetter => {
  if (!sample) throw new Error(`no sample of ${seed.slug}`)
  const issued = parsePlainDate(ISSUED_ON)
  const answers = answersOf(seed, sample)
  const office = seed.onlineMode === 'internal' ? officeHeading(seed.layout ?? 'title', seed.name, answers) : null
  const facts: LetterFacts = {
    ...(office ? { office } : {}),
    village: SAMPLE_VILLAGE,
    signer: SAMPLE_SIGNER,
    resident: sample.resident,
    ...(sample.family ? { family: sample.family } : {}),
    purpose: sample.purpose,
    answers,
    title: seed.name.replace(/\s*\([^)]*\)/gu, '').trim(),
    number: `${seed.code83}/${String(place).padStart(3, '0')}/DS-AD/XI/2026`,
    issuedOn: ISSUED_ON,
    validUntil: seed.validityMonths && issued.ok ? addMonths(issued.value, seed.validityMonths) : null,
    paper: 'A4',
    verification: VERIFICATION,
    forms: printForms(seed.forms ?? [], { village: SAMPLE_VILLAGE, answers, issuedOn: ISSUED_ON, register: office ? null : sampleRegister(sample.resident) }),
  }
  const blocks = renderWording(WORDINGS[seed.slug], facts)
  if (!blocks.ok) throw new Error(`${seed.slug}: ${blocks.problem.code}`)
  return { ...facts, blocks: blocks.value, verification: { ...VERIFICATION, offline: offlineCode(seed, facts) } }
}

/** As large as a real one, and signed by nobody: whoever checks the sample reads that it is no letter. */
const offlineCode = ({ name }: LetterTypeSeed, facts: LetterFacts): string => {
  const { number, issuedOn, validUntil } = facts
  const body = proofBytes({
    keyId: '00000000', kind: name, number: number ?? '', issuedOn, validUntil, maskedName: publicName(facts),
    signer: `${facts.signer.name} (${capacityOf(facts.signer)})`, code: VERIFICATION.code.replaceAll('-', ''), digest: '0'.repeat(32),
  })
  return proofAddress('https://contoh.desa.id', body, Uint8Array.from({ length: 64 }, (_, place) => (place * 151 + 43) % 256))
}

/** Through the same check that a resident's answers pass; only the family comes as the register would give it. */
const answersOf = ({ slug, fields }: LetterTypeSeed, { answers }: Sample): LetterAnswer[] => {
  const questions = fieldsIn(fields)
  const typed = questions.map((field) => [field.key, typedIn(field, answers[field.key])] as const)
  const { values, problems } = checkAnswers(questions, Object.fromEntries(typed))
  const [problem] = problems
  if (problem) throw new Error(`${slug}.${problem.key}: ${problem.code}`)
  return questions.flatMap((field) => {
    const { key, label, type } = field
    const value = values[key]
    if (value === undefined) return []
    const rows = answers[key]
    if (type === 'people' && Array.isArray(rows)) return [{ key, label, type, value: writeTable(rows), columns: FAMILY_COLUMNS }]
    return isTable(type) ? [{ key, label, type, value, columns: columnsOf(field), rows: rowNamesOf(field) }] : [{ key, label, type, value }]
  })
}

const typedIn = ({ type }: LetterField, answer: string | readonly (readonly string[])[] = ''): string => {
  if (typeof answer === 'string') return answer
  return writeTable(type === 'people' ? answer.map((row) => row.slice(0, 1)) : answer)
}
