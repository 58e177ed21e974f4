import type { FieldAccess, FieldHook, TextField, TextFieldValidation } from 'payload'

import { decryptField, encryptField, isEncrypted, keyedHash } from '@/platform/crypto'

/** How one kind of personal number is read, shown and found again. */
export type NumberKind = {
  /** Separates the look-up hashes of different kinds. */
  name: 'nik' | 'nokk' | 'phone' | 'passport' | 'kitas' | 'identity-card'
  /** The number in its one normal form, or a sentence that says what is wrong with it. */
  normalize: (text: string) => { ok: true; value: string } | { ok: false; message: string }
  mask: (normal: string) => string
  /** Phones then offer letters too, not the number keys alone. */
  hasLetters?: boolean
}

type Options = {
  table: string
  name: string
  column: string
  label: string
  kind: NumberKind
  required?: boolean
  unique?: { message: string }
  /** Who may change it through Payload; whoever may change the row, when absent. */
  access?: { update: FieldAccess }
  description?: string
  /** What is odd about the number beside the rest of its record; read into the virtual field `<name>Notes`. */
  notes?: (plain: string, record: Readonly<Record<string, unknown>>) => string[]
}

/** Names the place of a value for its encryption: `residents:nik:<row id>`. */
export const placeOf = (table: string, column: string, rowId: string): string => `${table}:${column}:${rowId}`

/**
 * A number of a person: encrypted in its column, beside a keyed hash for exact look-up, and masked in every
 * read (`120521******0001`). Only a use case that has checked the right and recorded the reason sets
 * `req.context.revealPersonalData`. Returns the field, its notes where it has any, and its hidden hash field.
 */
export const encryptedNumber = (options: Options): TextField[] => [
  {
    name: options.name,
    type: 'text',
    label: options.label,
    required: options.required ?? false,
    validate: validateNumber(options),
    access: options.access,
    hooks: { beforeChange: [encryptOnChange(options)], afterRead: [maskOnRead(options)] },
    admin: { description: options.description, custom: { hasLetters: options.kind.hasLetters ?? false }, components: { Field: '@/admin/fields/personal-number#PersonalNumberField' } },
    custom: { personalNumber: options.kind.name },
  },
  ...(options.notes ? [notesField(`${options.name}Notes`)] : []),
  {
    name: `${options.name}Hash`,
    type: 'text',
    index: !options.unique,
    unique: Boolean(options.unique),
    admin: { hidden: true },
    access: { read: () => false, create: () => false, update: () => false },
  },
]

/** Never stored: `maskOnRead` fills it, since it alone sees the number in full. */
const notesField = (name: string): TextField => ({
  name,
  type: 'text',
  virtual: true,
  access: { create: () => false, update: () => false },
  admin: { readOnly: true, components: { Field: '@/admin/fields/number-notes#NumberNotesField' } },
})

const isMasked = (value: string): boolean => value.includes('*')

/** Payload validates after the hooks below have encrypted: what is still plain here was refused by them. */
const validateNumber =
  ({ kind, name, table, unique, required }: Options): TextFieldValidation =>
  async (value, { req, id, siblingData }) => {
    if (!value) return required ? req.t('validation:required') : true
    if (!isEncrypted(value)) {
      // In the browser the form holds the number itself, or the masked one that it was given.
      if (isMasked(value)) return true
      const parsed = kind.normalize(value)
      return parsed.ok || parsed.message
    }
    if (!unique) return true
    const hash: unknown = Object.entries(siblingData).find(([key]) => key === `${name}Hash`)?.[1]
    const found = await req.payload.db.findOne({ collection: collectionOf(table), where: { [`${name}Hash`]: { equals: hash } }, req })
    return found && found.id !== id ? unique.message : true
  }

const encryptOnChange =
  ({ kind, name, table, column }: Options): FieldHook =>
  ({ value, siblingData, data, originalDoc, siblingDocWithLocales }) => {
    const rowId = String(originalDoc?.id ?? data?.id ?? '')
    if (typeof value !== 'string' || value === '') {
      siblingData[`${name}Hash`] = null
      return null
    }
    // A masked number came back unchanged from a form: the stored cipher text stays as it is.
    if (isMasked(value)) {
      siblingData[`${name}Hash`] = siblingDocWithLocales?.[`${name}Hash`]
      return siblingDocWithLocales?.[name]
    }
    const parsed = kind.normalize(value)
    // Cipher text is made here and nowhere else: what comes as one is no number, and must not pass for stored.
    if (!parsed.ok) return isEncrypted(value) ? value.replaceAll(':', '') : value
    if (!rowId) throw new Error(`a ${kind.name} reached the database without a row`)
    siblingData[`${name}Hash`] = keyedHash(kind.name, parsed.value)
    return encryptField(parsed.value, placeOf(table, column, rowId))
  }

const maskOnRead =
  ({ kind, name, table, column, notes }: Options): FieldHook =>
  ({ value, siblingData, data, context }) => {
    if (!isEncrypted(value)) return value
    const rowId = String(siblingData?.id ?? data?.id ?? '')
    const plain = decryptField(value, placeOf(table, column, rowId))
    if (notes && siblingData) siblingData[`${name}Notes`] = notes(plain, siblingData).join('\n')
    return context.revealPersonalData === true ? plain : kind.mask(plain)
  }

/** Tables are named after their collection, with underscores. */
const collectionOf = (table: string): 'residents' | 'families' => (table === 'families' ? 'families' : 'residents')
