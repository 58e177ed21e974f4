import type { CollectionConfig } from 'payload'

import { accessTo } from '@/access/rules'
import { encryptedNumber } from '@/plugins/privacy/encrypted-number'
import { NOKK_KIND } from '@/plugins/privacy/number-kinds'
import { PEOPLE_MESSAGES } from '@/messages/people'

import { plainDateField } from '../plain-date-field'
import { recordAsEvent } from '../record-as-event'
import { nobodyOnCard, nobodyVanishes } from './one-head'

/** A family as its card (Kartu Keluarga) has it. Its head is the member whose place in the family is 1. */
export const Families: CollectionConfig = {
  slug: 'families',
  labels: { singular: 'Keluarga', plural: 'Keluarga' },
  admin: { useAsTitle: 'nokk', defaultColumns: ['nokk', 'hamlet', 'address'], group: 'Penduduk', hideAPIURL: true, components: { views: { list: { Component: '@/admin/parts/open-lists#OpenFamilies' } } } },
  access: accessTo('families'),
  trash: true,
  hooks: { beforeChange: [recordAsEvent, nobodyOnCard], beforeDelete: [nobodyVanishes] },
  fields: [
    ...encryptedNumber({
      table: 'families',
      column: 'nokk',
      name: 'nokk',
      label: 'Nomor KK',
      kind: NOKK_KIND,
      required: true,
      unique: { message: PEOPLE_MESSAGES.nokkTaken },
      description: PEOPLE_MESSAGES.nokkByEvent,
      access: { update: () => false },
    }),
    { name: 'hamlet', type: 'relationship', relationTo: 'hamlets', label: 'Dusun', required: true, access: { update: () => false } },
    { name: 'address', type: 'textarea', label: 'Alamat' },
    { type: 'row', fields: [{ name: 'rt', type: 'text', label: 'RT (bila ada)' }, { name: 'rw', type: 'text', label: 'RW (bila ada)' }] },
    plainDateField({ name: 'issuedOn', label: 'KK dikeluarkan tanggal' }),
  ],
  versions: false,
}
