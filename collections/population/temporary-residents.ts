import type { CollectionConfig, Condition } from 'payload'

import { accessTo } from '@/access/rules'
import { OCCUPATION, SEX } from '@/domain/population/code-lists'
import { encryptedNumber } from '@/plugins/privacy/encrypted-number'
import { IDENTITY_CARD_KIND } from '@/plugins/privacy/number-kinds'

import { codeListField } from '../code-list-field'
import { plainDateField } from '../plain-date-field'
import { keepClosedBooks, staysInClosedBooks } from './guest-book'
import { possibleGuestDays } from './guest-days'

/** Whoever arrives has not stayed longer, nor left. */
const isWrittenDown: Condition = (_data, _siblings, { operation }) => operation === 'update'

/** Who stays in the village for a while without being its resident (Permendagri 47/2016, B.4). Descent is not asked. */
export const TemporaryResidents: CollectionConfig = {
  slug: 'temporary-residents',
  labels: { singular: 'Penduduk sementara', plural: 'Penduduk sementara' },
  admin: {
    useAsTitle: 'name',
    defaultColumns: ['name', 'cameFrom', 'arrivedOn', 'stayUntil', 'leftOn'],
    group: 'Penduduk',
    hideAPIURL: true,
    components: { views: { list: { Component: '@/admin/parts/open-lists#OpenGuests' }, edit: { root: { Component: '@/admin/guests/open-guest#OpenGuest' } } } },
  },
  access: accessTo('temporary-residents'),
  defaultSort: '-arrivedOn',
  trash: true,
  hooks: { beforeChange: [possibleGuestDays, keepClosedBooks], beforeDelete: [staysInClosedBooks] },
  fields: [
    { name: 'name', type: 'text', label: 'Nama lengkap', required: true, maxLength: 120 },
    { type: 'row', fields: [codeListField('sex', 'Jenis kelamin', SEX, { required: true }), ...encryptedNumber({ table: 'temporary_residents', column: 'identity_number', name: 'identityNumber', label: 'Nomor tanda pengenal', kind: IDENTITY_CARD_KIND })] },
    { type: 'row', fields: [{ name: 'birthPlace', type: 'text', label: 'Tempat lahir' }, plainDateField({ name: 'birthDate', label: 'Tanggal lahir' }), { name: 'age', type: 'number', label: 'Umur (bila tanggal lahir tidak diketahui)', min: 0, max: 130 }] },
    { type: 'row', fields: [codeListField('occupation', 'Pekerjaan', OCCUPATION), { name: 'nationality', type: 'text', label: 'Kebangsaan', required: true, defaultValue: 'Indonesia' }] },
    { name: 'cameFrom', type: 'text', label: 'Datang dari', required: true },
    { name: 'purpose', type: 'text', label: 'Maksud dan tujuan', required: true },
    { name: 'host', type: 'textarea', label: 'Nama dan alamat yang didatangi', required: true },
    { name: 'hamlet', type: 'relationship', relationTo: 'hamlets', label: 'Dusun', required: true, admin: { allowCreate: false, allowEdit: false } },
    {
      type: 'row',
      fields: [
        plainDateField({ name: 'arrivedOn', label: 'Datang tanggal', required: true }),
        plainDateField({ name: 'stayUntil', label: 'Rencana sampai tanggal' }),
        plainDateField({ name: 'leftOn', label: 'Pergi tanggal', admin: { condition: isWrittenDown } }),
      ],
    },
    {
      name: 'extensions',
      type: 'array',
      label: 'Perpanjangan',
      labels: { singular: 'Perpanjangan', plural: 'Perpanjangan' },
      admin: { condition: isWrittenDown },
      fields: [{ type: 'row', fields: [plainDateField({ name: 'on', label: 'Dicatat tanggal', required: true }), plainDateField({ name: 'until', label: 'Menjadi sampai tanggal', required: true })] }],
    },
    { name: 'note', type: 'text', label: 'Keterangan' },
  ],
  versions: false,
}
