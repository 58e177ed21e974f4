import type { Payload } from 'payload'
import { z } from 'zod'

import { ANONYMOUS } from '@/access/actor'
import { formatMoment } from '@/domain/calendar/indonesian'
import { DomainError } from '@/domain/errors'
import { parseNik } from '@/domain/identity/nik'
import { parsePersonName } from '@/domain/identity/person-name'
import { parsePhone } from '@/domain/identity/phone'
import { checkAnswers, isTable } from '@/domain/letters/answers'
import { MOST_ROWS } from '@/domain/letters/answers-table'
import { REQUEST_FORM } from '@/messages/requests'
import type { Clock } from '@/platform/clock'
import { query } from '@/platform/database'
import { deleteDraft, type FormDraft, loadDraft, saveDraft } from '@/platform/form-drafts'
import type { FormFile } from '@/platform/forms/submitted-form'
import { cleanPhoto } from '@/platform/photos'
import { readPrivateFile, storePrivateFile } from '@/platform/storage'
import { inTransaction } from '@/platform/transaction'

import { submitLetterRequest } from '../submit-letter-request'
import { cellField, rowsField, shownRows } from './answer-fields'
import { answersIn, fieldsOf, firstOpenStep, photoRequirements, problemsOf, type RequestStep, type StepProblem } from './request-steps'
import type { ServiceStandard } from './service-standard'
import { unprintableProblems } from './unprintable-answers'
import { loadWorkingCalendar } from '../office/village'

const KIND = 'letter-request'

const EMPTY: FormDraft = { values: {}, photos: [] }

export type StepOutcome = { draft: FormDraft; problems: StepProblem[] }

export const loadRequestDraft = async (payload: Payload, key: string): Promise<FormDraft> => (await loadDraft(payload, KIND, key)) ?? EMPTY

/**
 * Takes the answers of one step. Whatever was typed is kept, also when something is wrong with it; photos are
 * cleaned and kept encrypted. Returns the draft and what has to be mended. A form that was sent takes no more
 * answers (`submission-key-reused`): they would never reach the office.
 */
export const takeStep = async (
  payload: Payload,
  service: ServiceStandard,
  { step, key, values, files }: { step: RequestStep; key: string; values: Record<string, string>; files: readonly FormFile[] },
): Promise<StepOutcome> => {
  if (await findReceipt(payload, key)) throw new DomainError('submission-key-reused')
  const before = await loadRequestDraft(payload, key)
  const known = new Set(fieldsOf(step, service))
  const answers = Object.fromEntries(Object.entries(values).filter(([name]) => known.has(name)))
  const photos = step === 'foto' ? await takePhotos(payload, service, before, files) : { photos: before.photos, problems: [] }
  const draft: FormDraft = { values: { ...before.values, ...answers }, photos: photos.photos }
  await saveDraft(payload, KIND, key, draft)
  const told = [...photos.problems, ...(step === 'keperluan' ? await unprintableProblems(fieldsOf(step, service), draft.values) : [])]
  const wrong = new Set(told.map(({ field }) => field))
  return { draft, problems: [...told, ...problemsOf(step, service, draft).filter(({ field }) => !wrong.has(field))] }
}

/**
 * Keeps what was typed and gives a table one more row. Returns the name of its first field; null when the letter asks for
 * no such table.
 */
export const addRow = async (
  payload: Payload,
  service: ServiceStandard,
  { key, question, values }: { key: string; question: string; values: Record<string, string> },
): Promise<string | null> => {
  const field = service.fields.find((asked) => asked.key === question && isTable(asked.type))
  if (!field) return null
  const rows = shownRows(field, values)
  await takeStep(payload, service, { step: 'keperluan', key, values: { ...values, [rowsField(question)]: String(rows + 1) }, files: [] })
  return cellField(question, Math.min(rows, MOST_ROWS - 1), 0)
}

/**
 * Sends the finished form. A second sending of the same form finds its receipt. Throws `draft-expired` when
 * there is nothing to send, and `submission-key-reused` when another content was sent under this key.
 */
export const sendRequest = async (payload: Payload, service: ServiceStandard, key: string, clock: Clock): Promise<void> => {
  const draft = await loadDraft(payload, KIND, key)
  if (!draft) {
    if (await findReceipt(payload, key)) return
    throw new DomainError('draft-expired')
  }
  if (firstOpenStep(service, draft) !== 'periksa') throw new DomainError('draft-expired')
  const { nik: nikText = '', nama = '', hp = '', keperluan = '' } = draft.values
  const nik = parseNik(nikText)
  const name = parsePersonName(nama)
  const phone = hp.trim() === '' ? null : parsePhone(hp)
  if (!nik.ok || !name.ok || (phone && !phone.ok)) throw new DomainError('invalid-input')
  const photos = await loadPhotos(payload, service, draft)
  if (photos.length < knownPhotos(service, draft).length) {
    // The first of two taps has arrived meanwhile and has taken the photos away with the draft.
    if (await findReceipt(payload, key)) return
    throw new DomainError('draft-expired')
  }
  await submitLetterRequest(
    payload,
    {
      key,
      letterType: service.slug,
      nik: nik.value,
      name: name.value,
      phone: phone ? phone.value : null,
      purpose: keperluan.trim(),
      answers: checkAnswers(service.fields, answersIn(service, draft.values)).values,
      photos,
    },
    clock,
  )
  await deleteDraft(payload, KIND, key, draft)
}

const receipt = z.object({ trackingCode: z.string(), promisedAt: z.string() })

/** The receipt of a form that was sent, for as long as receipts are kept; null before. */
export const findReceipt = async (payload: Payload, key: string): Promise<{ trackingCode: string; promise: string } | null> => {
  const [row] = await query<{ response: unknown }>(payload, `SELECT response FROM submissions WHERE kind = $1 AND key = $2`, [KIND, key])
  if (!row) return null
  const { zone } = await loadWorkingCalendar(payload)
  const { trackingCode, promisedAt } = receipt.parse(row.response)
  return { trackingCode, promise: formatMoment(new Date(promisedAt), zone) }
}

const takePhotos = async (
  payload: Payload,
  service: ServiceStandard,
  before: FormDraft,
  files: readonly FormFile[],
): Promise<{ photos: FormDraft['photos']; problems: StepProblem[] }> => {
  const slots = new Set(photoRequirements(service).map(({ slot }) => slot))
  const photos = new Map(before.photos.map(({ slot, fileId }) => [slot, fileId]))
  const problems: StepProblem[] = []
  for (const file of files.filter(({ name }) => slots.has(name))) {
    try {
      const clean = await cleanPhoto(file)
      const stored = await inTransaction(payload, ANONYMOUS, (tx) => storePrivateFile(tx, { ...clean, purpose: 'draft' }))
      photos.set(file.name, stored.id)
    } catch (error) {
      if (!(error instanceof DomainError)) throw error
      problems.push({ field: file.name, message: error.code === 'file-too-large' ? REQUEST_FORM.photos.tooLarge : REQUEST_FORM.photos.notPhoto })
    }
  }
  return { photos: [...photos].map(([slot, fileId]) => ({ slot, fileId })), problems }
}

/** The photos of a draft that are still asked for: the village may have changed the letter type since. */
const knownPhotos = (service: ServiceStandard, draft: FormDraft): { text: string; fileId: string }[] =>
  photoRequirements(service).flatMap(({ slot, text }) => draft.photos.filter((photo) => photo.slot === slot).map(({ fileId }) => ({ text, fileId })))

const loadPhotos = async (payload: Payload, service: ServiceStandard, draft: FormDraft) => {
  const photos = []
  for (const { text, fileId } of knownPhotos(service, draft)) {
    const file = await readPrivateFile(payload, fileId)
    if (file) photos.push({ requirement: text, bytes: file.bytes, contentType: file.contentType })
  }
  return photos
}
