import type { CollectionConfig } from 'payload'

import { accessTo } from '@/access/rules'
import { SIGNING_WAY_WORDS } from '@/messages/signing-ways'
import { encryptedNumber } from '@/plugins/privacy/encrypted-number'
import { NIK_KIND } from '@/plugins/privacy/number-kinds'
import { SIGNING_FORMS } from '@/domain/letters/letter-facts'
import { MANDATE_WORDS as WORDS, SIGNING_FORM_LABELS } from '@/messages/mandates'

import { plainDateField } from '../plain-date-field'
import { keepMandateRules } from './mandate-rules'

/** The officers of the village, for the signature blocks of letters and books, and on which days they may sign letters. */
export const Officials: CollectionConfig = {
  slug: 'officials',
  labels: { singular: 'Perangkat desa', plural: 'Perangkat desa' },
  admin: { useAsTitle: 'name', defaultColumns: ['name', 'position', 'signsAs', 'from', 'until', 'account'], group: 'Pengaturan', hideAPIURL: true },
  access: accessTo('officials'),
  defaultSort: '-from',
  fields: [
    { name: 'name', type: 'text', label: 'Nama lengkap dan gelar', required: true },
    { name: 'position', type: 'text', label: 'Jabatan', required: true, admin: { description: 'Contoh: Kepala Desa, Sekretaris Desa, Kasi Pelayanan' } },
    { name: 'nip', type: 'text', label: 'NIPD/NIP (bila ada)' },
    {
      name: 'signsAs',
      type: 'select',
      label: 'Menandatangani surat sebagai',
      required: true,
      defaultValue: 'none',
      options: (['none', ...SIGNING_FORMS] as const).map((value) => ({ value, label: SIGNING_FORM_LABELS[value] })),
    },
    {
      type: 'row',
      fields: [
        plainDateField({ name: 'from', label: 'Sejak tanggal' }),
        plainDateField({ name: 'until', label: 'Sampai tanggal', admin: { description: WORDS.datesHint } }),
      ],
    },
    ...encryptedNumber({ table: 'officials', column: 'bsre_nik', name: 'bsreNik', label: 'NIK untuk tanda tangan BSrE', kind: NIK_KIND, description: SIGNING_WAY_WORDS.bsreNikHint }),
    { name: 'account', type: 'relationship', relationTo: 'staff', label: 'Akun di portal', admin: { components: { Field: '@/admin/officials/account-field#AccountField' } } },
    { name: 'example', type: 'ui', admin: { components: { Field: '@/admin/officials/signature-example#SignatureExample' } } },
  ],
  hooks: { beforeChange: [keepMandateRules] },
  versions: false,
}
