import type { CollectionBeforeChangeHook, FieldHook } from 'payload'

import { rulesToKeep } from '@/domain/letters/eligibility'
import { LETTER_RULES } from '@/messages/letter-rules'
import { randomBytes } from '@/platform/crypto'

/** A letter type whose address is changed is still the same letter: it is held against the register as before. */
export const keepRules: CollectionBeforeChangeHook = ({ data, originalDoc, operation }) =>
  operation === 'update' && data.slug !== originalDoc.slug && !data.checkedAs ? { ...data, checkedAs: rulesToKeep(originalDoc) } : data

/** A copy gets an address of its own, and names the letter that it is held against the register like. */
export const copiedSlug: FieldHook = ({ value, siblingData }) => {
  siblingData.checkedAs = rulesToKeep({ slug: String(value), checkedAs: siblingData.checkedAs })
  return `${String(value).slice(0, LONGEST_SLUG).replace(/-+$/u, '')}-salinan-${randomBytes(3).toString('hex')}`
}

const LONGEST_SLUG = 70

export const copiedName: FieldHook = ({ value }) => LETTER_RULES.copyOf(String(value).slice(0, LONGEST_NAME))

const LONGEST_NAME = 130

/** The mark is given anew, and residents cannot ask for a copy before the office says so. */
export const notCopied: FieldHook = () => null

export const notReady: FieldHook = () => false
