import type { CollectionConfig, Field } from 'payload'

/** Drafts, and publishing at a chosen moment; few versions, since pages are rewritten often. */
export const PUBLISHING: CollectionConfig['versions'] = {
  maxPerDoc: 10,
  drafts: { autosave: false, schedulePublish: true, validate: false },
}

export const slugField = (message: string): Field => ({
  name: 'slug',
  type: 'text',
  label: 'Alamat halaman',
  required: true,
  unique: true,
  hooks: { beforeValidate: [({ value, siblingData }) => (value ? value : slugOf(String(siblingData?.title ?? '')))] },
  validate: (value: unknown) => (typeof value === 'string' && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(value) ? true : message),
  admin: { position: 'sidebar', description: 'Dibuat dari judul bila dikosongkan.' },
})

const slugOf = (title: string): string =>
  title.toLowerCase().normalize('NFKD').replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '').slice(0, 80)
