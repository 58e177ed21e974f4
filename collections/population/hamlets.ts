import type { CollectionConfig } from 'payload'

import { accessTo } from '@/access/rules'

/** A dusun. */
export const Hamlets: CollectionConfig = {
  slug: 'hamlets',
  labels: { singular: 'Dusun', plural: 'Dusun' },
  admin: { useAsTitle: 'name', defaultColumns: ['name', 'headName'], group: 'Penduduk', hideAPIURL: true },
  access: accessTo('hamlets'),
  defaultSort: 'sequence',
  fields: [
    { name: 'name', type: 'text', label: 'Nama dusun', required: true, unique: true },
    { name: 'sequence', type: 'number', label: 'Urutan', required: true, defaultValue: 1 },
    { name: 'headName', type: 'text', label: 'Kepala Dusun' },
  ],
  versions: false,
}
