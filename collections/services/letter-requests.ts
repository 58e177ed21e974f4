import type { CollectionConfig } from 'payload'

import { accessTo } from '@/access/rules'
import { FORM_KINDS } from '@/domain/letters/forms/printed-form'
import { FORM_NAMES, LETTER_FORMS } from '@/messages/letter-forms'
import { REQUEST_STATUS_LABELS } from '@/messages/requests-status'

/**
 * A resident's request for a letter. What the resident typed is sealed (`claimSealed`); the look-up hash of the
 * NIK lets staff find the person. The screen for staff is `src/admin/requests`.
 */
export const LetterRequests: CollectionConfig = {
  slug: 'letter-requests',
  labels: { singular: 'Permohonan surat', plural: 'Permohonan surat' },
  admin: {
    useAsTitle: 'trackingCode',
    defaultColumns: ['trackingCode', 'letterTypeName', 'status', 'promisedAt'],
    group: 'Permohonan',
    hideAPIURL: true,
    components: { views: { list: { Component: '@/admin/parts/open-lists#OpenRequests' }, edit: { root: { Component: '@/admin/requests/open-request#OpenRequest' } } } },
  },
  access: accessTo('letter-requests'),
  defaultSort: 'promisedAt',
  fields: [
    { name: 'trackingCode', type: 'text', label: 'Kode lacak', required: true, unique: true },
    { name: 'letterType', type: 'relationship', relationTo: 'letter-types', label: 'Jenis surat', required: true },
    { name: 'letterTypeName', type: 'text', label: 'Surat', required: true },
    {
      name: 'status', type: 'select', label: 'Keadaan', required: true, index: true,
      options: Object.entries(REQUEST_STATUS_LABELS).map(([value, label]) => ({ value, label })),
    },
    { name: 'claimSealed', type: 'text', required: true, admin: { hidden: true }, access: { read: () => false } },
    { name: 'claimNikHash', type: 'text', required: true, index: true, admin: { hidden: true }, access: { read: () => false } },
    { name: 'resident', type: 'relationship', relationTo: 'residents', label: 'Penduduk' },
    // Set while a kadus is asked, and kept: the requests that are or were with the head of that hamlet.
    { name: 'kadusHamlet', type: 'relationship', relationTo: 'hamlets', label: 'Diperiksa Kepala Dusun', index: true },
    { name: 'letter', type: 'relationship', relationTo: 'letters', label: 'Surat' },
    // Set when the office replaces a signed letter: the old one becomes `replaced` as the new one is signed.
    { name: 'replaces', type: 'relationship', relationTo: 'letters', label: 'Mengganti surat' },
    { name: 'replaceReason', type: 'text', label: 'Alasan penggantian' },
    // Of the forms that the type prints behind its letters; empty: all that apply go with it.
    { name: 'formsLeftOut', type: 'select', hasMany: true, label: LETTER_FORMS.leftOutLabel, options: FORM_KINDS.map((value) => ({ value, label: FORM_NAMES[value] })) },
    { name: 'submittedAt', type: 'date', label: 'Dikirim', required: true },
    { name: 'promisedAt', type: 'date', label: 'Janji selesai', required: true, index: true },
    { name: 'statusSince', type: 'date', label: 'Sejak', required: true },
    { name: 'channel', type: 'select', label: 'Lewat', required: true, defaultValue: 'online', options: [{ value: 'online', label: 'Portal' }, { value: 'counter', label: 'Loket' }, { value: 'office', label: 'Kantor' }] },
    {
      name: 'photos', type: 'array', label: 'Foto persyaratan', labels: { singular: 'Foto', plural: 'Foto' },
      fields: [
        { name: 'fileId', type: 'text', required: true },
        { name: 'requirement', type: 'text', required: true },
      ],
    },
    {
      name: 'history', type: 'array', label: 'Riwayat', labels: { singular: 'Langkah', plural: 'Riwayat' },
      fields: [
        { name: 'at', type: 'date', required: true },
        { name: 'action', type: 'text', required: true },
        { name: 'status', type: 'text', required: true },
        { name: 'role', type: 'text', required: true },
        { name: 'actorId', type: 'text' },
        { name: 'reason', type: 'text' },
        { name: 'words', type: 'textarea' },
      ],
    },
  ],
  versions: false,
}
