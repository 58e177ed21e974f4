import type { CollectionConfig } from 'payload'

import { accessTo } from '@/access/rules'

/** A list of residents that the office asks for again and again, saved by name: its conditions, not its people. */
export const PopulationLists: CollectionConfig = {
  slug: 'population-lists',
  labels: { singular: 'Daftar tersimpan', plural: 'Daftar tersimpan' },
  admin: { useAsTitle: 'name', hidden: true },
  access: accessTo('population-lists'),
  fields: [
    { name: 'name', type: 'text', label: 'Nama daftar', required: true, maxLength: 120 },
    { name: 'conditions', type: 'text', required: true, admin: { hidden: true } },
    { name: 'by', type: 'relationship', relationTo: 'staff', label: 'Disimpan oleh' },
  ],
  versions: false,
}
