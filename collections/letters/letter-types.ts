import type { CollectionConfig, Field } from 'payload'
import { z } from 'zod'

import { actorOf } from '@/access/actor'
import { accessTo } from '@/access/rules'
import { wordingEditor } from '@/admin/wording/wording-editor'
import { LETTERS_WITH_RULES } from '@/domain/letters/eligibility'
import { FORM_KINDS } from '@/domain/letters/forms/printed-form'
import { isLetterMark } from '@/domain/letters/letter-mark'
import { LETTER_SIGNERS } from '@/domain/letters/mandates'
import { isClassification } from '@/domain/letters/numbering'
import { LETTER_LAYOUTS } from '@/domain/letters/office-letter'
import { RETENTION_FATES } from '@/domain/letters/retention'
import { TYPE_LIMITS as MOST } from '@/domain/letters/type-limits'
import { findWordingProblems, type WordingQuestion } from '@/domain/letters/wording-problems'
import { RETENTION_FIELDS } from '@/messages/letter-archive'
import { FORM_NAMES, LETTER_FORMS } from '@/messages/letter-forms'
import { LETTER_RULES, RULE_NAMES } from '@/messages/letter-rules'
import { LETTER_TYPE_MESSAGES } from '@/messages/letter-types'
import { LETTER_SIGNER_LABELS } from '@/messages/mandates'
import { OFFICE_WRITING } from '@/messages/office-letter'
import { SIGNING_WAY_WORDS, WAY_OPTIONS } from '@/messages/signing-ways'
import { txOf } from '@/platform/transaction'
import { keepVersion, versionAfter } from '@/use-cases/letter-types/versions'
import { fieldsIn, keptField } from '@/use-cases/letters/letter-type'
import { isWayOffered, offeredWays } from '@/use-cases/signing/offered-ways'

import { giveMark } from './give-mark'
import { keepWhatWasSeen, refuseOverwriting } from './keep-from-overwriting'
import { copiedName, copiedSlug, keepRules, notCopied, notReady } from './keep-rules'

const CATEGORIES = [
  { value: 'keterangan', label: 'Surat keterangan' },
  { value: 'pengantar', label: 'Surat pengantar' },
  { value: 'adminduk', label: 'Administrasi kependudukan' },
  { value: 'nikah', label: 'Pernikahan' },
  { value: 'pertanahan-waris', label: 'Tanah dan waris' },
  { value: 'surat-dinas', label: 'Surat dinas' },
]

/** What every letter needs an answer to; two of them are proposed from the name. */
const ABOUT_FIRST: Field[] = [
  {
    name: 'name', type: 'text', label: 'Nama surat', required: true, maxLength: MOST.name, admin: { description: LETTER_TYPE_MESSAGES.nameHint },
    // In the public ledger of numbers a name of two lines would read as two letters.
    hooks: { beforeValidate: [({ value }) => (typeof value === 'string' ? value.replace(/\p{Cc}+/gu, ' ') : value)], beforeDuplicate: [copiedName] },
  },
  {
    name: 'slug', type: 'text', label: 'Alamat halaman', required: true, unique: true, hooks: { beforeDuplicate: [copiedSlug] },
    validate: (value: unknown) => (typeof value === 'string' && value.length <= MOST.slug && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(value) ? true : LETTER_TYPE_MESSAGES.slug),
    admin: { description: LETTER_TYPE_MESSAGES.slugHint, components: { Field: '@/admin/letter-types/proposed-text#LetterSlugField' } },
  },
  { name: 'product', type: 'text', label: 'Hasil layanan', required: true, maxLength: MOST.product, admin: { description: LETTER_TYPE_MESSAGES.productHint, components: { Field: '@/admin/letter-types/proposed-text#ProductField' } } },
  { name: 'summary', type: 'textarea', label: 'Penjelasan singkat untuk warga', maxLength: MOST.summary, admin: { description: LETTER_TYPE_MESSAGES.summaryHint } },
  {
    name: 'code83', type: 'text', label: 'Kode klasifikasi (Permendagri 83/2022)', required: true,
    validate: (value: unknown) => isCode(value) || LETTER_TYPE_MESSAGES.code, admin: { description: LETTER_TYPE_MESSAGES.codeHint },
  },
  {
    name: 'workingMinutes', type: 'number', label: 'Janji selesai', required: true, min: 10, max: MOST.workingMinutes, defaultValue: 420,
    admin: { description: LETTER_TYPE_MESSAGES.workingMinutesHint, components: { Field: '@/admin/letter-types/promise-field#PromiseField' } },
  },
]

/** What has an answer already that fits most letters. */
const ABOUT_MORE: Field[] = [
  { name: 'category', type: 'select', label: 'Kelompok', required: true, defaultValue: 'keterangan', options: CATEGORIES },
  {
    name: 'onlineMode', type: 'select', label: 'Cara meminta', required: true, defaultValue: 'online',
    options: [
      { value: 'online', label: 'Lewat portal sepenuhnya' },
      { value: 'kadus', label: 'Lewat portal, diperiksa Kepala Dusun' },
      { value: 'appear', label: 'Daftar lewat portal, hadir di kantor' },
      { value: 'internal', label: 'Surat dinas (bukan untuk warga)' },
    ],
  },
  {
    type: 'row',
    fields: [
      { name: 'cost', type: 'text', label: 'Biaya', required: true, maxLength: MOST.cost, defaultValue: 'Gratis' },
      { name: 'validityMonths', type: 'number', label: 'Berlaku (bulan; kosong = tanpa batas)', min: 1, max: MOST.validityMonths },
    ],
  },
  {
    type: 'row',
    fields: [
      {
        name: 'signer', type: 'select', label: 'Yang boleh menandatangani', required: true, defaultValue: 'kades',
        options: LETTER_SIGNERS.map((value) => ({ value, label: LETTER_SIGNER_LABELS[value] })),
      },
      { name: 'checkedBySekdes', type: 'checkbox', label: 'Diperiksa Sekretaris Desa', defaultValue: true },
    ],
  },
  {
    name: 'signingWay', type: 'select', label: SIGNING_WAY_WORDS.field, defaultValue: 'wet', options: WAY_OPTIONS,
    admin: { description: SIGNING_WAY_WORDS.fieldHint },
    filterOptions: ({ options }) => offeredWays(options),
    // What a type has stays, so that it can still be saved when the village's certificate is away.
    validate: (value: unknown, { previousValue }: { previousValue?: unknown }) => !value || value === previousValue || isWayOffered(value) || SIGNING_WAY_WORDS.notSetUp,
  },
  {
    type: 'row',
    fields: [
      { name: 'codeLegacy', type: 'text', label: 'Kode lama', validate: (value: unknown) => !value || isCode(value) || LETTER_TYPE_MESSAGES.code, admin: { description: LETTER_TYPE_MESSAGES.codeLegacyHint } },
      {
        name: 'shortMark', type: 'text', label: 'Singkatan di nomor surat', unique: true, hooks: { beforeDuplicate: [notCopied] }, admin: { description: LETTER_TYPE_MESSAGES.shortMarkHint },
        validate: (value: unknown) => value === null || value === undefined || value === '' || (typeof value === 'string' && isLetterMark(value)) || LETTER_TYPE_MESSAGES.shortMark,
      },
    ],
  },
  { name: 'legalBasis', type: 'textarea', label: 'Dasar hukum', maxLength: MOST.legalBasis },
  { name: 'complaintContact', type: 'textarea', label: 'Pengaduan tentang layanan ini', maxLength: MOST.complaintContact },
  {
    type: 'row',
    fields: [
      { name: 'retentionActiveYears', type: 'number', label: 'Arsip aktif (tahun)', min: 0, max: 99, admin: { description: RETENTION_FIELDS.hint } },
      { name: 'retentionInactiveYears', type: 'number', label: 'Arsip inaktif (tahun)', min: 0, max: 99 },
      {
        name: 'retentionFate', type: 'select', label: 'Nasib akhir arsip',
        options: RETENTION_FATES.map((value) => ({ value, label: RETENTION_FIELDS.fates[value] })),
      },
    ],
  },
  {
    name: 'checkedAs', type: 'select', label: LETTER_RULES.label, admin: { description: LETTER_RULES.hint },
    options: LETTERS_WITH_RULES.map((value) => ({ value, label: RULE_NAMES[value] ?? value })),
  },
  { name: 'note', type: 'textarea', label: 'Catatan untuk petugas', maxLength: MOST.note },
]

/** Closed at first, so that nobody thinks all of it has to be filled in. */
const ABOUT: Field[] = [...ABOUT_FIRST, { type: 'collapsible', label: LETTER_TYPE_MESSAGES.more, admin: { initCollapsed: true }, fields: ABOUT_MORE }]

const REQUIREMENTS: Field = {
  name: 'requirements', type: 'array', label: 'Persyaratan', labels: { singular: 'Persyaratan', plural: 'Persyaratan' }, maxRows: MOST.requirements,
  validate: (rows: unknown) => (!isAtMost(rows, MOST.requirements) ? LETTER_TYPE_MESSAGES.tooManyRows(MOST.requirements) : isDistinct(rows, 'text') || LETTER_TYPE_MESSAGES.requirementTwice),
  admin: { description: LETTER_TYPE_MESSAGES.requirementsHint, components: { RowLabel: '@/admin/letter-types/row-label#RequirementLabel' } },
  fields: [
    { name: 'text', type: 'text', label: 'Yang diperlukan', required: true, maxLength: MOST.requirement },
    {
      name: 'kind', type: 'select', label: 'Caranya', required: true, defaultValue: 'photo',
      options: [
        { value: 'photo', label: 'Foto diunggah' },
        { value: 'bring', label: 'Dibawa saat mengambil surat' },
        { value: 'office', label: 'Diperiksa kantor (warga tidak perlu apa-apa)' },
      ],
    },
    { name: 'required', type: 'checkbox', label: 'Wajib', defaultValue: true },
  ],
}

const QUESTIONS: Field = {
  name: 'fields', type: 'array', label: LETTER_TYPE_MESSAGES.questions, labels: { singular: LETTER_TYPE_MESSAGES.question, plural: LETTER_TYPE_MESSAGES.questions }, maxRows: MOST.questions,
  validate: (rows: unknown) =>
    !isAtMost(rows, MOST.questions) ? LETTER_TYPE_MESSAGES.tooManyRows(MOST.questions) : isDistinct(rows, 'key') ? areAskable(rows) || LETTER_TYPE_MESSAGES.whenWrong : LETTER_TYPE_MESSAGES.fieldKeyTwice,
  admin: { description: LETTER_TYPE_MESSAGES.questionsHint, components: { RowLabel: '@/admin/letter-types/row-label#QuestionLabel' } },
  fields: [
    { name: 'label', type: 'text', label: 'Pertanyaan', required: true, maxLength: MOST.question },
    {
      name: 'type', type: 'select', label: 'Jenis jawaban', required: true, defaultValue: 'text',
      options: ['text', 'textarea', 'date', 'datetime', 'number', 'decimal', 'rupiah', 'select', 'phone', 'nik', 'nokk', 'resident', 'people', 'table'].map((value) => ({ value, label: LETTER_TYPE_MESSAGES.fieldTypes[value] ?? value })),
    },
    {
      name: 'columns', type: 'text', hasMany: true, label: LETTER_TYPE_MESSAGES.columns,
      validate: (value: unknown, { siblingData }: { siblingData: unknown }) => hasColumns(value, siblingData) || LETTER_TYPE_MESSAGES.columnsMissing,
      admin: { components: { Field: '@/admin/letter-types/lines-field#ColumnsField' } },
    },
    {
      name: 'options', type: 'text', hasMany: true, label: LETTER_TYPE_MESSAGES.options,
      validate: (value: unknown, { siblingData }: { siblingData: unknown }) => (!hasOptions(value, siblingData) ? LETTER_TYPE_MESSAGES.optionsMissing : areShort(value) || LETTER_TYPE_MESSAGES.optionsTooLong(MOST.option, MOST.options)),
      admin: { components: { Field: '@/admin/letter-types/lines-field#OptionsField' } },
    },
    { name: 'hint', type: 'text', label: 'Petunjuk atau contoh', maxLength: MOST.hint, admin: { description: LETTER_TYPE_MESSAGES.hintHint } },
    { name: 'required', type: 'checkbox', label: 'Wajib', defaultValue: true },
    { name: 'whenKey', type: 'text', label: LETTER_TYPE_MESSAGES.whenKey, admin: { description: LETTER_TYPE_MESSAGES.whenKeyHint, components: { Field: '@/admin/letter-types/when-fields#WhenQuestionField' } } },
    { name: 'whenAnswers', type: 'text', hasMany: true, label: LETTER_TYPE_MESSAGES.whenAnswers, admin: { components: { Field: '@/admin/letter-types/when-fields#WhenAnswersField' } } },
    {
      name: 'key', type: 'text', label: LETTER_TYPE_MESSAGES.key, required: true,
      validate: (value: unknown) => (typeof value === 'string' && value.length <= MOST.key && /^[a-z][a-z0-9_]*$/.test(value) ? true : LETTER_TYPE_MESSAGES.fieldKey),
      admin: { description: LETTER_TYPE_MESSAGES.keyHint, components: { Field: '@/admin/letter-types/proposed-text#QuestionKeyField' } },
    },
  ],
}

const WORDING: Field = {
  name: 'wording', type: 'richText', label: 'Isi surat', editor: wordingEditor,
  validate: (value: unknown, { data }: { data: unknown }) => {
    if (!value) return true
    const problems = findWordingProblems(value, questionsOf(data))
    return problems.length === 0 || problems.map(LETTER_TYPE_MESSAGES.wording).join(' ')
  },
}

const FORMS: Field = {
  name: 'forms', type: 'select', hasMany: true, label: LETTER_FORMS.label, admin: { description: LETTER_FORMS.hint },
  options: FORM_KINDS.map((value) => ({ value, label: FORM_NAMES[value] })),
}

const LAYOUT: Field = {
  name: 'layout', type: 'select', label: OFFICE_WRITING.layout, defaultValue: 'title', admin: { description: OFFICE_WRITING.layoutHint, condition: (data) => data.onlineMode === 'internal' },
  options: LETTER_LAYOUTS.map((value) => ({ value, label: OFFICE_WRITING.layouts[value] })),
}

/** The kinds of letters: what residents must know (the service standard), what is asked, and the wording. */
export const LetterTypes: CollectionConfig = {
  slug: 'letter-types',
  labels: { singular: 'Jenis surat', plural: 'Jenis surat' },
  admin: {
    useAsTitle: 'name', defaultColumns: ['name', 'category', 'code83', 'ready'], group: 'Surat', hideAPIURL: true, pagination: { defaultLimit: 50 },
    components: { beforeListTable: ['@/admin/letter-types/type-links#TakeTypeLink'] },
  },
  access: accessTo('letter-types'),
  defaultSort: 'name',
  hooks: {
    beforeOperation: [keepWhatWasSeen],
    beforeChange: [
      refuseOverwriting,
      keepRules,
      giveMark,
      async ({ data, originalDoc, operation, req }) => {
        if (operation === 'create') return { ...data, wordingVersion: 1 }
        return { ...data, wordingVersion: await versionAfter(await txOf(req.payload, req, actorOf(req)), originalDoc.id, { ...originalDoc, ...data }) }
      },
    ],
    afterChange: [async ({ doc, req }) => keepVersion(await txOf(req.payload, req, actorOf(req)), doc)],
  },
  fields: [
    // Never stored: which later change the officer overwrites on purpose.
    { name: 'overwrites', type: 'text', virtual: true, admin: { components: { Field: '@/admin/letter-types/overwrite-field#OverwriteField' }, disableListColumn: true, disableListFilter: true, disableBulkEdit: true } },
    {
      type: 'tabs',
      tabs: [
        { label: LETTER_TYPE_MESSAGES.tabs.about, description: LETTER_TYPE_MESSAGES.tabs.aboutHint, fields: ABOUT },
        { label: LETTER_TYPE_MESSAGES.tabs.asked, description: LETTER_TYPE_MESSAGES.tabs.askedHint, fields: [REQUIREMENTS, QUESTIONS] },
        { label: LETTER_TYPE_MESSAGES.tabs.wording, description: LETTER_TYPE_MESSAGES.tabs.wordingHint, fields: [WORDING, FORMS, LAYOUT] },
      ],
    },
    { name: 'ready', type: 'checkbox', label: 'Siap diminta warga', defaultValue: false, hooks: { beforeDuplicate: [notReady] }, admin: { description: LETTER_TYPE_MESSAGES.readyHint } },
    { name: 'wordingVersion', type: 'number', defaultValue: 1, admin: { hidden: true } },
    { name: 'preview', type: 'ui', admin: { position: 'sidebar', components: { Field: '@/admin/letter-types/preview-panel#PreviewPanel' }, disableListColumn: true } },
  ],
  versions: false,
}

/** Whether every condition names a choice that is asked before, and answers that it offers: any other question would never be asked. */
const areAskable = (rows: unknown): boolean => {
  const questions = fieldsIn(rows)
  return questions.every(({ when }, place) => {
    const asked = when ? questions.slice(0, place).find(({ key, type }) => key === when.key && type === 'select') : null
    return !when || (asked !== null && asked !== undefined && asked.when === null && when.answers.every((answer) => asked.options.includes(answer)))
  })
}

const MOST_COLUMNS = 6

/** A table without columns could not be filled in, one of too many not be printed. */
const hasColumns = (value: unknown, sibling: unknown): boolean => {
  const isTable = typeof sibling === 'object' && sibling !== null && 'type' in sibling && sibling.type === 'table'
  return !isTable || (Array.isArray(value) && value.length > 0 && value.length <= MOST_COLUMNS && value.every((name) => String(name).length <= MOST.option))
}

/** A code names the sequence of its letters, and so their folder in the yearly archive. */
const isCode = (value: unknown): boolean => typeof value === 'string' && isClassification(value)

const isAtMost = (rows: unknown, most: number): boolean => !Array.isArray(rows) || rows.length <= most

/** A choice of nothing, or of one thing, cannot be answered. */
const hasOptions = (value: unknown, sibling: unknown): boolean => {
  const isChoice = typeof sibling === 'object' && sibling !== null && 'type' in sibling && sibling.type === 'select'
  return !isChoice || (Array.isArray(value) && value.length > 1)
}

const areShort = (value: unknown): boolean => !Array.isArray(value) || (value.length <= MOST.options && value.every((option) => String(option).length <= MOST.option))

/** Whether no two rows of a list say the same: an answer and a photo each belong to one of them. */
const isDistinct = (rows: unknown, name: 'key' | 'text'): boolean => {
  const texts = z.array(z.looseObject({ [name]: z.string() })).safeParse(rows)
  if (!texts.success) return true
  const said = texts.data.map((row) => row[name])
  return new Set(said).size === said.length
}

/** The questions of the form as far as they are complete: those that are not are refused at their own place. */
const questionsOf = (data: unknown): WordingQuestion[] => {
  const form = z.looseObject({ fields: z.array(z.unknown()).nullish() }).safeParse(data)
  return (form.data?.fields ?? []).flatMap((row) => keptField.safeParse(row).data ?? [])
}
