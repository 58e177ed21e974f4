import { parseNik } from '@/domain/identity/nik'
import { parsePersonName } from '@/domain/identity/person-name'
import { parsePhone } from '@/domain/identity/phone'
import { nikSentence, phoneSentence } from '@/messages/identity'
import { REQUEST_FORM } from '@/messages/requests'
import type { FormDraft } from '@/platform/form-drafts'

import { answerProblems, fieldNames, typedAnswer } from './answer-fields'
import type { ServiceStandard } from './service-standard'

/** The question groups of the form, one a page. */
export const REQUEST_STEPS = ['diri', 'keperluan', 'foto', 'periksa'] as const

export type RequestStep = (typeof REQUEST_STEPS)[number]

export type StepProblem = { field: string; message: string }

/** The steps that this letter needs: photos are asked only where a requirement is a photo. */
export const stepsFor = (service: ServiceStandard): RequestStep[] =>
  REQUEST_STEPS.filter((step) => step !== 'foto' || photoRequirements(service).length > 0)

export const photoRequirements = (service: ServiceStandard): { slot: string; text: string; required: boolean }[] =>
  service.requirements.flatMap(({ kind, text, required }, position) => (kind === 'photo' ? [{ slot: `foto-${position}`, text, required }] : []))

/** The names of the answers that a step asks for; nothing else is kept in a draft. */
export const fieldsOf = (step: RequestStep, service: ServiceStandard): string[] => {
  if (step === 'diri') return ['nik', 'nama', 'hp']
  return step === 'keperluan' ? ['keperluan', ...service.fields.flatMap(fieldNames)] : []
}

/** What is wrong with one step's answers. An empty list lets the form go on. */
export const problemsOf = (step: RequestStep, service: ServiceStandard, draft: FormDraft): StepProblem[] => {
  switch (step) {
    case 'diri':
      return whoProblems(draft.values)
    case 'keperluan':
      return purposeProblems(service, draft.values)
    case 'foto':
      return photoRequirements(service)
        .filter(({ slot, required }) => required && !draft.photos.some((photo) => photo.slot === slot))
        .map(({ slot, text }) => ({ field: slot, message: REQUEST_FORM.photos.missing(text) }))
    case 'periksa':
      return []
  }
}

/** The first step that is not complete; `periksa` when all are. */
export const firstOpenStep = (service: ServiceStandard, draft: FormDraft): RequestStep =>
  stepsFor(service).find((step) => problemsOf(step, service, draft).length > 0) ?? 'periksa'

/** The answers by question. A question for the purpose is the one that every letter asks; it is not asked twice. */
export const answersIn = (service: ServiceStandard, values: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(service.fields.map((field) => [field.key, field.key === 'keperluan' ? (values.keperluan ?? '') : typedAnswer(field, values)]))

const whoProblems = ({ nik = '', nama = '', hp = '' }: Readonly<Record<string, string>>): StepProblem[] => {
  const problems: StepProblem[] = []
  const number = parseNik(nik)
  if (!number.ok) problems.push({ field: 'nik', message: nikSentence(number.problem) })
  const name = parsePersonName(nama)
  if (!name.ok) {
    problems.push({ field: 'nama', message: name.problem.code === 'name-too-long' ? REQUEST_FORM.who.nameTooLong : REQUEST_FORM.who.nameEmpty })
  }
  const phone = hp.trim() === '' ? null : parsePhone(hp)
  if (phone && !phone.ok) problems.push({ field: 'hp', message: phoneSentence(phone.problem) })
  return problems
}

export const LONGEST_PURPOSE = 300

const purposeProblems = (service: ServiceStandard, values: Readonly<Record<string, string>>): StepProblem[] => {
  const purpose = (values.keperluan ?? '').trim()
  const problems: StepProblem[] = []
  if (purpose === '') problems.push({ field: 'keperluan', message: REQUEST_FORM.purpose.empty })
  if ([...purpose].length > LONGEST_PURPOSE) problems.push({ field: 'keperluan', message: REQUEST_FORM.purpose.tooLong })
  const asked = service.fields.filter(({ key }) => key !== 'keperluan')
  problems.push(...answerProblems(asked, answersIn(service, values)))
  return problems
}
