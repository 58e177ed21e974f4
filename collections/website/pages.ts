import type { CollectionConfig } from 'payload'

import { accessTo } from '@/access/rules'
import { CONTENT_MESSAGES } from '@/messages/content'

import { PUBLISHING, slugField } from './published-content'

export const Pages: CollectionConfig = {
  slug: 'pages',
  labels: { singular: 'Halaman', plural: 'Halaman' },
  admin: { useAsTitle: 'title', defaultColumns: ['title', '_status', 'slug'], group: 'Situs', hideAPIURL: true },
  access: { ...accessTo('pages'), readVersions: accessTo('pages').update },
  defaultSort: 'title',
  fields: [
    { name: 'title', type: 'text', label: 'Judul', required: true, maxLength: 140 },
    slugField(CONTENT_MESSAGES.slug),
    { name: 'summary', type: 'textarea', label: 'Ringkasan', maxLength: 300 },
    { name: 'body', type: 'richText', label: 'Isi', required: true },
    { name: 'inMenu', type: 'checkbox', label: 'Tampilkan di menu', defaultValue: false, admin: { position: 'sidebar' } },
  ],
  trash: true,
  versions: PUBLISHING,
}
