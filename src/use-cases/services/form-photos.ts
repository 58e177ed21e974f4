import type { Payload } from 'payload'

import { ANONYMOUS } from '@/access/actor'
import { DomainError } from '@/domain/errors'
import { loadDraft, saveDraft } from '@/platform/form-drafts'
import type { SubmittedForm } from '@/platform/forms/submitted-form'
import { cleanPhoto } from '@/platform/photos'
import { readPrivateFile, storePrivateFile } from '@/platform/storage'
import { inTransaction } from '@/platform/transaction'

/** A cleaned photo; `fileId` when it is kept already. */
export type FormPhoto = { bytes: Buffer; contentType: string; fileId: string | null }

type Rules = { kind: string; key: string; most: number; words: { tooMany: string; tooLarge: string; notPhoto: string } }

/** The box by which somebody has the kept photos of a form forgotten. */
export const FORGET_PHOTOS = 'foto-hapus'

/**
 * The photos of a form of one page: those that were kept when it last had to be mended, unless they are to be
 * forgotten, and those that came now, cleaned. A browser forgets chosen files when a page comes back; the portal does
 * not. At most `most` of them; what is wrong is told for the field `foto`.
 */
export const collectPhotos = async (
  payload: Payload,
  { values, files }: SubmittedForm,
  { kind, key, most, words }: Rules,
): Promise<{ photos: FormPhoto[]; problems: { field: string; message: string }[] }> => {
  const photos: FormPhoto[] = values[FORGET_PHOTOS] ? [] : await keptPhotos(payload, kind, key)
  const problems: { field: string; message: string }[] = []
  for (const file of files.filter(({ name }) => name === 'foto')) {
    if (photos.length >= most) {
      problems.push({ field: 'foto', message: words.tooMany })
      break
    }
    try {
      photos.push({ ...(await cleanPhoto(file)), fileId: null })
    } catch (error) {
      if (!(error instanceof DomainError)) throw error
      problems.push({ field: 'foto', message: error.code === 'file-too-large' ? words.tooLarge : words.notPhoto })
    }
  }
  return { photos, problems }
}

/** Keeps the photos of a form that has to be mended, encrypted, under its key, as long as drafts are kept. Returns how many. */
export const keepPhotos = async (payload: Payload, { kind, key }: Pick<Rules, 'kind' | 'key'>, photos: readonly FormPhoto[]): Promise<number> => {
  const kept: { slot: string; fileId: string }[] = []
  for (const { fileId, bytes, contentType } of photos) {
    const id = fileId ?? (await inTransaction(payload, ANONYMOUS, (tx) => storePrivateFile(tx, { bytes, contentType, purpose: 'draft' }))).id
    kept.push({ slot: 'foto', fileId: id })
  }
  await saveDraft(payload, kind, key, { values: {}, photos: kept })
  return kept.length
}

const keptPhotos = async (payload: Payload, kind: string, key: string): Promise<FormPhoto[]> => {
  const draft = await loadDraft(payload, kind, key)
  const photos: FormPhoto[] = []
  for (const { fileId } of draft?.photos ?? []) {
    const file = await readPrivateFile(payload, fileId)
    if (file) photos.push({ bytes: file.bytes, contentType: file.contentType, fileId })
  }
  return photos
}
