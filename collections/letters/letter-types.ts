import type { CollectionConfig } from 'payload'
import { z } from 'zod'

import { accessTo } from '@/access/rules'
import { wordingEditor } from '@/admin/wording/wording-editor'
import { FORM_KINDS } from '@/domain/letters/forms/printed-form'
import { LETTER_LAYOUTS } from '@/domain/letters/office-letter'
import { isLetterMark } from '@/domain/letters/letter-mark'
import { LETTER_SIGNERS } from '@/domain/letters/mandates'
import { validateWording } from '@/domain/letters/wording'
import { FORM_NAMES, LETTER_FORMS } from '@/messages/letter-forms'
import { RETENTION_FATES } from '@/domain/letters/retention'
import { RETENTION_FIELDS } from '@/messages/letter-archive'
import { LETTER_TYPE_MESSAGES } from '@/messages/letter-types'
import { OFFICE_WRITING } from '@/messages/office-letter'
import { SIGNING_WAY_WORDS, WAY_OPTIONS } from '@/messages/signing-ways'
import { LETTER_SIGNER_LABELS } from '@/messages/mandates'
import { fieldsIn } from '@/use-cases/letters/letter-type'
import { isWayOffered, offeredWays } from '@/use-cases/signing/offered-ways'

import { giveMark } from './give-mark'

const CATEGORIES = [
  { value: 'keterangan', label: 'Surat keterangan' },
  { value: 'pengantar', label: 'Surat pengantar' },
  { value: 'adminduk', label: 'Administrasi kependudukan' },
  { value: 'nikah', label: 'Pernikahan' },
  { value: 'pertanahan-waris', label: 'Tanah dan waris' },
  { value: 'surat-dinas', label: 'Surat dinas' },
]

/** The kinds of letters: what residents must know (the service standard), what is asked, and the wording. */
export const LetterTypes: CollectionConfig = {
  slug: 'letter-types',
  labels: { singular: 'Jenis surat', plural: 'Jenis surat' },
  admin: { useAsTitle: 'name', defaultColumns: ['name', 'category', 'code83', 'ready'], group: 'Surat', hideAPIURL: true, pagination: { defaultLimit: 50 } },
  access: accessTo('letter-types'),
  defaultSort: 'name',
  hooks: {
    beforeChange: [
      giveMark,
      ({ data, originalDoc }) =>
        originalDoc && JSON.stringify(data.wording) !== JSON.stringify(originalDoc.wording)
          ? { ...data, wordingVersion: Number(originalDoc.wordingVersion ?? 1) + 1 }
          : data,
    ],
  },
  fields: [
    { name: 'ready', type: 'checkbox', label: 'Siap diminta warga', defaultValue: false, admin: { description: LETTER_TYPE_MESSAGES.readyHint } },
    { name: 'name', type: 'text', label: 'Nama surat', required: true },
    {
      name: 'slug', type: 'text', label: 'Alamat halaman', required: true, unique: true,
      validate: (value: unknown) => (typeof value === 'string' && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(value) ? true : LETTER_TYPE_MESSAGES.slug),
    },
    { name: 'summary', type: 'textarea', label: 'Penjelasan singkat untuk warga' },
    {
      type: 'row',
      fields: [
        { name: 'category', type: 'select', label: 'Kelompok', required: true, options: CATEGORIES },
        { name: 'code83', type: 'text', label: 'Kode klasifikasi (Permendagri 83/2022)', required: true },
        { name: 'codeLegacy', type: 'text', label: 'Kode lama' },
        {
          name: 'shortMark', type: 'text', label: 'Singkatan di nomor surat', unique: true, admin: { description: LETTER_TYPE_MESSAGES.shortMarkHint },
          validate: (value: unknown) => value === null || value === undefined || value === '' || (typeof value === 'string' && isLetterMark(value)) || LETTER_TYPE_MESSAGES.shortMark,
        },
      ],
    },
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
        { name: 'workingMinutes', type: 'number', label: 'Janji selesai (menit kerja)', required: true, min: 10, admin: { description: LETTER_TYPE_MESSAGES.workingMinutesHint } },
        { name: 'cost', type: 'text', label: 'Biaya', required: true, defaultValue: 'Gratis' },
        { name: 'validityMonths', type: 'number', label: 'Berlaku (bulan; kosong = tanpa batas)', min: 1 },
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
      name: 'signingWay', type: 'select', label: SIGNING_WAY_WORDS.field, defaultValue: 'wet', options: WAY_OPTIONS,
      admin: { description: SIGNING_WAY_WORDS.fieldHint },
      filterOptions: ({ options }) => offeredWays(options),
      // What a type has stays, so that it can still be saved when the village's certificate is away.
      validate: (value: unknown, { previousValue }: { previousValue?: unknown }) => !value || value === previousValue || isWayOffered(value) || SIGNING_WAY_WORDS.notSetUp,
    },
    { name: 'product', type: 'text', label: 'Hasil layanan', required: true },
    { name: 'legalBasis', type: 'textarea', label: 'Dasar hukum' },
    { name: 'complaintContact', type: 'textarea', label: 'Pengaduan tentang layanan ini' },
    {
      name: 'requirements', type: 'array', label: 'Persyaratan', labels: { singular: 'Persyaratan', plural: 'Persyaratan' },
      validate: (rows: unknown) => isDistinct(rows, 'text') || LETTER_TYPE_MESSAGES.requirementTwice,
      fields: [
        { name: 'text', type: 'text', label: 'Yang diperlukan', required: true },
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
    },
    {
      name: 'fields', type: 'array', label: 'Isian khusus', labels: { singular: 'Isian', plural: 'Isian' },
      validate: (rows: unknown) => (isDistinct(rows, 'key') ? areAskable(rows) || LETTER_TYPE_MESSAGES.whenWrong : LETTER_TYPE_MESSAGES.fieldKeyTwice),
      fields: [
        {
          name: 'key', type: 'text', label: 'Kunci (huruf kecil dan garis bawah)', required: true,
          validate: (value: unknown) => (typeof value === 'string' && /^[a-z][a-z0-9_]*$/.test(value) ? true : LETTER_TYPE_MESSAGES.fieldKey),
        },
        { name: 'label', type: 'text', label: 'Pertanyaan', required: true },
        {
          name: 'type', type: 'select', label: 'Jenis jawaban', required: true, defaultValue: 'text',
          options: ['text', 'textarea', 'date', 'datetime', 'number', 'decimal', 'rupiah', 'select', 'phone', 'nik', 'nokk', 'people', 'table'].map((value) => ({ value, label: LETTER_TYPE_MESSAGES.fieldTypes[value] ?? value })),
        },
        { name: 'required', type: 'checkbox', label: 'Wajib', defaultValue: true },
        {
          name: 'options', type: 'text', hasMany: true, label: 'Pilihan, atau nama baris',
          admin: { condition: (_, sibling) => sibling?.type === 'select' || sibling?.type === 'table', description: LETTER_TYPE_MESSAGES.optionsHint },
        },
        {
          name: 'columns', type: 'text', hasMany: true, label: LETTER_TYPE_MESSAGES.columns,
          validate: (value: unknown, { siblingData }: { siblingData: unknown }) => hasColumns(value, siblingData) || LETTER_TYPE_MESSAGES.columnsMissing,
          admin: { condition: (_, sibling) => sibling?.type === 'table', description: LETTER_TYPE_MESSAGES.columnsHint },
        },
        { name: 'hint', type: 'text', label: 'Petunjuk atau contoh' },
        { name: 'whenKey', type: 'text', label: LETTER_TYPE_MESSAGES.whenKey, admin: { description: LETTER_TYPE_MESSAGES.whenKeyHint } },
        { name: 'whenAnswers', type: 'text', hasMany: true, label: LETTER_TYPE_MESSAGES.whenAnswers, admin: { condition: (_, sibling) => Boolean(sibling?.whenKey) } },
      ],
    },
    {
      name: 'wording', type: 'richText', label: 'Isi surat', editor: wordingEditor,
      validate: (value: unknown, { data }: { data: unknown }) => {
        if (!value) return true
        const [problem] = validateWording(value, fieldKeysOf(data))
        return problem ? LETTER_TYPE_MESSAGES.wording(problem) : true
      },
    },
    {
      name: 'forms', type: 'select', hasMany: true, label: LETTER_FORMS.label, admin: { description: LETTER_FORMS.hint },
      options: FORM_KINDS.map((value) => ({ value, label: FORM_NAMES[value] })),
    },
    {
      name: 'layout', type: 'select', label: OFFICE_WRITING.layout, defaultValue: 'title', admin: { description: OFFICE_WRITING.layoutHint, condition: (data) => data.onlineMode === 'internal' },
      options: LETTER_LAYOUTS.map((value) => ({ value, label: OFFICE_WRITING.layouts[value] })),
    },
    { name: 'wordingVersion', type: 'number', defaultValue: 1, admin: { hidden: true } },
    { name: 'note', type: 'textarea', label: 'Catatan untuk petugas' },
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
  return !isTable || (Array.isArray(value) && value.length > 0 && value.length <= MOST_COLUMNS)
}

/** Whether no two rows of a list say the same: an answer and a photo each belong to one of them. */
const isDistinct = (rows: unknown, name: 'key' | 'text'): boolean => {
  const texts = z.array(z.looseObject({ [name]: z.string() })).safeParse(rows)
  if (!texts.success) return true
  const said = texts.data.map((row) => row[name])
  return new Set(said).size === said.length
}

const fieldKeysOf = (data: unknown): string[] => {
  if (typeof data !== 'object' || data === null || !('fields' in data) || !Array.isArray(data.fields)) return []
  return data.fields.flatMap((field: unknown) =>
    typeof field === 'object' && field !== null && 'key' in field && typeof field.key === 'string' ? [field.key] : [],
  )
}
