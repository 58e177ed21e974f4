import type { Payload } from 'payload'

import { DomainError } from '@/domain/errors'
import { checkAnswers } from '@/domain/letters/answers'
import { ERROR_SENTENCES } from '@/messages/errors'
import { CORRECTION, REQUEST_FORM, TRACKING } from '@/messages/requests'
import type { Clock } from '@/platform/clock'
import type { SubmittedForm } from '@/platform/forms/submitted-form'

import type { TrackedRequest } from '../track-letter-request'
import { answerProblems, fieldNames, typedAnswer } from './answer-fields'
import { answerOffice } from './answer-office'
import { collectPhotos, keepPhotos } from './form-photos'
import { LONGEST_PURPOSE, type StepProblem } from './request-steps'
import type { ServiceStandard } from './service-standard'
import { unprintableProblems } from './unprintable-answers'

/** What a resident may answer anew: the questions of the letter, and the purpose that every letter has. */
export type CorrectableField = Pick<ServiceStandard['fields'][number], 'key' | 'label' | 'type' | 'required' | 'options' | 'columns' | 'hint'>

export const correctableFields = (service: ServiceStandard | null): CorrectableField[] =>
  (service?.fields ?? []).filter(({ key }) => key !== 'keperluan').map((field) => ({ ...field, required: false, when: null }))

const LONGEST_WORDS = 3000
const MOST_PHOTOS = 3
const ANSWER_KIND = 'answer'
const PHOTO_WORDS = { tooMany: CORRECTION.tooManyPhotos, tooLarge: REQUEST_FORM.photos.tooLarge, notPhoto: REQUEST_FORM.photos.notPhoto }

/**
 * Checks and sends the answer to the office's question. Returns what has to be mended, and how many photos are kept
 * meanwhile; nothing is sent while anything has. A field that is left empty stays as it was.
 */
export const sendAnswerForm = async (
  payload: Payload,
  { request, service, form, key }: { request: TrackedRequest; service: ServiceStandard | null; form: SubmittedForm; key: string },
  clock: Clock,
): Promise<{ problems: StepProblem[]; keptPhotos: number }> => {
  const { values } = form
  const place = { kind: ANSWER_KIND, key }
  const problems: StepProblem[] = []
  const words = (values.jawaban ?? '').trim()
  if ([...words].length > LONGEST_WORDS) problems.push({ field: 'jawaban', message: CORRECTION.wordsTooLong })
  const purpose = (values.keperluan ?? '').trim()
  if ([...purpose].length > LONGEST_PURPOSE) problems.push({ field: 'keperluan', message: REQUEST_FORM.purpose.tooLong })
  const fields = correctableFields(service).filter((field) => typedAnswer(field, values).trim() !== '')
  const typed = Object.fromEntries(fields.map((field) => [field.key, typedAnswer(field, values)]))
  problems.push(...answerProblems(fields, typed))
  problems.push(...(await unprintableProblems(['keperluan', ...fields.flatMap(fieldNames)], values)))
  const { photos, problems: photoProblems } = await collectPhotos(payload, form, { ...place, most: MOST_PHOTOS, words: PHOTO_WORDS })
  problems.push(...photoProblems)
  if (problems.length === 0 && words === '' && purpose === '' && fields.length === 0 && photos.length === 0) {
    problems.push({ field: 'jawaban', message: TRACKING.answerEmpty })
  }
  if (problems.length > 0) return { problems, keptPhotos: await keepPhotos(payload, place, photos) }
  const hasPurposeQuestion = service?.fields.some((field) => field.key === 'keperluan') ?? false
  try {
    await answerOffice(
      payload,
      {
        requestId: request.id, key, words, photos,
        lastDigits: values.nik4 ?? '',
        purpose: purpose === '' ? null : purpose,
        answers: { ...checkAnswers(fields, typed).values, ...(purpose !== '' && hasPurposeQuestion ? { keperluan: purpose } : {}) },
        corrected: [...(purpose === '' ? [] : [REQUEST_FORM.purpose.label]), ...fields.map(({ label }) => label)],
      },
      clock,
    )
    return { problems: [], keptPhotos: 0 }
  } catch (error) {
    if (!(error instanceof DomainError) || error.code === 'too-many-requests') throw error
    return { problems: [problemOf(error)], keptPhotos: await keepPhotos(payload, place, photos) }
  }
}

const problemOf = ({ code }: DomainError): StepProblem => {
  if (code === 'not-allowed') return { field: 'nik4', message: TRACKING.lastDigitsWrong }
  return { field: 'jawaban', message: code === 'submission-key-reused' ? ERROR_SENTENCES[code] : TRACKING.changed }
}
