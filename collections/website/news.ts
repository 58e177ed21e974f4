import type { CollectionConfig } from 'payload'

import { accessTo } from '@/access/rules'
import { CONTENT_MESSAGES } from '@/messages/content'

import { PUBLISHING, slugField } from './published-content'

export const News: CollectionConfig = {
  slug: 'news',
  labels: { singular: 'Berita', plural: 'Kabar desa' },
  admin: { useAsTitle: 'title', defaultColumns: ['title', '_status', 'publishedAt'], group: 'Situs', hideAPIURL: true },
  access: { ...accessTo('news'), readVersions: accessTo('news').update },
  defaultSort: '-publishedAt',
  hooks: {
    beforeChange: [
      ({ data }) => (data._status === 'published' && !data.publishedAt ? { ...data, publishedAt: new Date().toISOString() } : data),
    ],
  },
  fields: [
    { name: 'title', type: 'text', label: 'Judul', required: true, maxLength: 140 },
    slugField(CONTENT_MESSAGES.slug),
    { name: 'summary', type: 'textarea', label: 'Ringkasan (satu atau dua kalimat)', required: true, maxLength: 300 },
    { name: 'picture', type: 'upload', relationTo: 'media', label: 'Gambar' },
    { name: 'body', type: 'richText', label: 'Isi', required: true },
    { name: 'publishedAt', type: 'date', label: 'Tanggal pada berita', index: true, admin: { position: 'sidebar', description: CONTENT_MESSAGES.publishedAt, date: { pickerAppearance: 'dayAndTime' } } },
  ],
  trash: true,
  versions: PUBLISHING,
}
