import type { Payload } from 'payload'
import { z } from 'zod'

import type { Actor } from '@/access/actor'
import { requireAct } from '@/access/acts'
import { DomainError } from '@/domain/errors'
import { differencesOf, type LetterTypeDifference } from '@/domain/letters/type-differences'
import { TYPE_LIMITS } from '@/domain/letters/type-limits'
import { findWordingProblems } from '@/domain/letters/wording-problems'
import { LETTER_TYPE_MESSAGES } from '@/messages/letter-types'
import { inTransaction, type Tx } from '@/platform/transaction'
import { appendAudit } from '@/plugins/audit-trail/append'

import { contentOf, letterTypeContent, type LetterTypeContent } from './content'
import { saveContent } from './save-content'

/** Told to whoever opens the file, and how a village knows a file of another. */
const FORMAT = 'portal-desa/jenis-surat'
const FORMAT_VERSION = 1

/** The largest file that is read: ten times the longest of the 45 types. */
export const LARGEST_TYPE_FILE = 300_000

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/u

const head = z.object({ format: z.literal(FORMAT), formatVersion: z.number().int().positive(), slug: z.string().regex(SLUG).max(TYPE_LIMITS.slug), letterType: z.unknown() })

export type TypeFile = { slug: string; content: LetterTypeContent }

/** One letter type as a file for other villages: no ids, no people, nothing of this village but its wording. Throws `not-found`. */
export const exportLetterType = async (payload: Payload, actor: Actor, place: { id: string } | { slug: string }): Promise<{ fileName: string; text: string }> => {
  requireAct(actor, 'change-letter-types')
  const { docs } = await payload.find({ collection: 'letter-types', where: 'id' in place ? { id: { equals: place.id } } : { slug: { equals: place.slug } }, limit: 1, pagination: false, depth: 0, overrideAccess: true })
  const [type] = docs
  const content = type ? contentOf(type) : null
  if (!type || !content) throw new DomainError('not-found')
  return { fileName: `jenis-surat-${type.slug}.json`, text: writeTypeFile({ slug: type.slug, content }) }
}

export const writeTypeFile = ({ slug, content }: TypeFile): string => `${JSON.stringify({ format: FORMAT, formatVersion: FORMAT_VERSION, slug, letterType: content }, null, 2)}\n`

/**
 * Reads a file of another village without trusting it. Throws `type-file-refused` with the sentence that says why: too
 * large, not such a file, of a newer portal, something missing or wrong, a wording that could not be printed.
 */
export const readTypeFile = (text: string): TypeFile => {
  if (Buffer.byteLength(text) > LARGEST_TYPE_FILE) throw refused(LETTER_TYPE_MESSAGES.file.tooLarge)
  const opened = head.safeParse(parse(text))
  if (!opened.success) throw refused(LETTER_TYPE_MESSAGES.file.notSuchAFile)
  if (opened.data.formatVersion > FORMAT_VERSION) throw refused(LETTER_TYPE_MESSAGES.file.newer)
  const wording = rawWording.safeParse(opened.data.letterType)
  const content = letterTypeContent.safeParse(opened.data.letterType)
  if (!content.success) throw refused(LETTER_TYPE_MESSAGES.file.wrongAt(content.error.issues[0]?.path.join('.') ?? ''))
  // The wording as it came: what the plain form leaves out has to be refused, not lost.
  const [problem] = wording.success && wording.data.wording ? findWordingProblems(wording.data.wording, questionsOf(content.data)) : []
  if (problem) throw refused(LETTER_TYPE_MESSAGES.file.wording(LETTER_TYPE_MESSAGES.wording(problem)))
  return { slug: opened.data.slug, content: content.data }
}

const rawWording = z.object({ wording: z.unknown().optional() })

const questionsOf = ({ fields }: LetterTypeContent) => fields.map(({ whenKey, ...field }) => ({ ...field, when: whenKey ? { key: whenKey } : null }))

const refused = (problem: string): DomainError => new DomainError('type-file-refused', { problem })

/** What taking over a file would do: `seen` has to come back with the act, so that nothing else is replaced. */
export type ImportPlan =
  | { does: 'create'; slug: string; name: string; questions: string[]; requirements: string[]; seen: null }
  | { does: 'replace'; slug: string; name: string; id: string; presentName: string; changes: LetterTypeDifference[]; seen: number }

/** Shows what a file would do, without doing it. Throws what `readTypeFile` throws, and `not-allowed`. */
export const planTypeImport = async (payload: Payload, actor: Actor, text: string): Promise<ImportPlan> => {
  requireAct(actor, 'change-letter-types')
  const file = readTypeFile(text)
  return inTransaction(payload, actor, (tx) => planOf(tx, file))
}

const planOf = async (tx: Tx, { slug, content }: TypeFile): Promise<ImportPlan> => {
  const { docs } = await tx.payload.find({ collection: 'letter-types', where: { slug: { equals: slug } }, limit: 1, pagination: false, depth: 0, req: tx.req, overrideAccess: true })
  const [present] = docs
  if (!present) return { does: 'create', slug, name: content.name, questions: content.fields.map(({ label }) => label), requirements: content.requirements.map((row) => row.text), seen: null }
  const before = contentOf(present)
  return { does: 'replace', slug, name: content.name, id: present.id, presentName: present.name, changes: before ? differencesOf(before, content) : [], seen: present.wordingVersion ?? 1 }
}

/**
 * Takes a file over: a new type that residents cannot ask for before the office says so, or a new version of the type at the
 * same address. Throws `changed-meanwhile` when it would do something else than was shown (`seen`).
 */
export const importLetterType = async (payload: Payload, actor: Actor, { text, seen }: { text: string; seen: number | null }): Promise<{ id: string; did: ImportPlan['does'] }> => {
  requireAct(actor, 'change-letter-types')
  const file = readTypeFile(text)
  return inTransaction(payload, actor, async (tx) => {
    await tx.query('SELECT 1 FROM letter_types WHERE slug = $1 FOR NO KEY UPDATE', [file.slug])
    const plan = await planOf(tx, file)
    if (plan.seen !== seen) throw new DomainError('changed-meanwhile')
    const { id } = await saveContent(tx, file.content, plan.does === 'replace' ? { id: plan.id } : { slug: file.slug })
    await appendAudit(tx, { action: 'letter-type-imported', object: { collection: 'letter-types', id }, details: { does: plan.does } })
    return { id, did: plan.does }
  })
}

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
