import type { Payload } from 'payload'
import { z } from 'zod'

import { formatMoment } from '@/domain/calendar/indonesian'
import { parsePersonName } from '@/domain/identity/person-name'
import { parsePhone } from '@/domain/identity/phone'
import { COMPLAINT_FORM } from '@/messages/complaints'
import { phoneSentence } from '@/messages/identity'
import type { Clock } from '@/platform/clock'
import { query } from '@/platform/database'
import type { SubmittedForm } from '@/platform/forms/submitted-form'

import { loadWorkingCalendar } from '../office/village'
import { collectPhotos, keepPhotos } from '../services/form-photos'
import { COMPLAINT_KIND, submitComplaint } from './submit-complaint'

export type ComplaintFormProblem = { field: string; message: string }

export type ComplaintChoices = {
  categories: { id: string; name: string; hint: string | null; aboutOffice: boolean }[]
  hamlets: { id: string; name: string }[]
}

const IDENTITIES = ['office', 'hidden', 'anonymous'] as const
const LONGEST_STORY = 3000
const LONGEST_PLACE = 300
const MOST_PHOTOS = 3

export const loadComplaintChoices = async (payload: Payload): Promise<ComplaintChoices> => {
  const all = { limit: 100, pagination: false, depth: 0, overrideAccess: false, sort: 'sequence' } as const
  const [categories, hamlets] = await Promise.all([
    payload.find({ collection: 'complaint-categories', where: { active: { equals: true } }, ...all }),
    payload.find({ collection: 'hamlets', ...all }),
  ])
  return {
    categories: categories.docs.map(({ id, name, hint, aboutOffice }) => ({ id: String(id), name, hint: hint ?? null, aboutOffice: aboutOffice ?? false })),
    hamlets: hamlets.docs.map(({ id, name }) => ({ id: String(id), name })),
  }
}

/**
 * Checks and sends the complaint form. Returns what has to be mended, and how many photos are kept meanwhile; nothing is
 * sent while anything has.
 */
export const sendComplaintForm = async (
  payload: Payload,
  { key, form, choices }: { key: string; form: SubmittedForm; choices: ComplaintChoices },
  clock: Clock,
): Promise<{ problems: ComplaintFormProblem[]; keptPhotos: number }> => {
  const { values } = form
  const place = { kind: COMPLAINT_KIND, key }
  const { photos, problems: photoProblems } = await collectPhotos(payload, form, { ...place, most: MOST_PHOTOS, words: PHOTO_WORDS })
  const problems = [...problemsIn(values, choices), ...photoProblems]
  const identity = IDENTITIES.find((one) => one === values.pelapor)
  if (problems.length > 0 || !identity) return { problems, keptPhotos: await keepPhotos(payload, place, photos) }
  const name = parsePersonName(values.nama ?? '')
  const phone = parsePhone(values.hp ?? '')
  await submitComplaint(
    payload,
    {
      key,
      categoryId: values.jenis ?? '',
      hamletId: choices.hamlets.some(({ id }) => id === values.dusun) ? (values.dusun ?? null) : null,
      place: (values.tempat ?? '').trim(),
      story: (values.cerita ?? '').trim(),
      identity,
      name: identity !== 'anonymous' && name.ok ? name.value : '',
      phone: identity !== 'anonymous' && phone.ok ? phone.value : null,
      photos,
    },
    clock,
  )
  return { problems: [], keptPhotos: 0 }
}

const PHOTO_WORDS = { tooMany: COMPLAINT_FORM.tooLarge, tooLarge: COMPLAINT_FORM.tooLarge, notPhoto: COMPLAINT_FORM.notPhoto }

const receipt = z.object({ trackingCode: z.string(), promisedAt: z.string() })

export const findComplaintReceipt = async (payload: Payload, key: string): Promise<{ trackingCode: string; promise: string } | null> => {
  const [row] = await query<{ response: unknown }>(payload, `SELECT response FROM submissions WHERE kind = $1 AND key = $2`, [COMPLAINT_KIND, key])
  if (!row) return null
  const { trackingCode, promisedAt } = receipt.parse(row.response)
  return { trackingCode, promise: formatMoment(new Date(promisedAt), (await loadWorkingCalendar(payload)).zone) }
}

const problemsIn = (values: Readonly<Record<string, string>>, choices: ComplaintChoices): ComplaintFormProblem[] => {
  const problems: ComplaintFormProblem[] = []
  const story = (values.cerita ?? '').trim()
  if (!choices.categories.some(({ id }) => id === values.jenis)) problems.push({ field: 'jenis', message: COMPLAINT_FORM.categoryMissing })
  if ((values.tempat ?? '').trim() === '') problems.push({ field: 'tempat', message: COMPLAINT_FORM.placeMissing })
  if ([...(values.tempat ?? '').trim()].length > LONGEST_PLACE) problems.push({ field: 'tempat', message: COMPLAINT_FORM.placeTooLong })
  if (story.length < 5) problems.push({ field: 'cerita', message: COMPLAINT_FORM.storyMissing })
  if ([...story].length > LONGEST_STORY) problems.push({ field: 'cerita', message: COMPLAINT_FORM.storyTooLong })
  const identity = IDENTITIES.find((one) => one === values.pelapor)
  if (!identity) problems.push({ field: 'pelapor', message: COMPLAINT_FORM.identityMissing })
  if (identity === 'office' || identity === 'hidden') {
    if (!parsePersonName(values.nama ?? '').ok) problems.push({ field: 'nama', message: COMPLAINT_FORM.nameMissing })
    const phone = (values.hp ?? '').trim() === '' ? null : parsePhone(values.hp ?? '')
    if (phone && !phone.ok) problems.push({ field: 'hp', message: phoneSentence(phone.problem) })
  }
  return problems
}
