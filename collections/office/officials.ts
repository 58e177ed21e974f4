import type { CollectionConfig } from 'payload'

import { accessTo } from '@/access/rules'
import { SIGNING_WAY_WORDS } from '@/messages/signing-ways'
import { encryptedNumber } from '@/plugins/privacy/encrypted-number'
import { NIK_KIND } from '@/plugins/privacy/number-kinds'

import { plainDateField } from '../plain-date-field'

/** The officers of the village, for the signature blocks of letters and books. */
export const Officials: CollectionConfig = {
  slug: 'officials',
  labels: { singular: 'Perangkat desa', plural: 'Perangkat desa' },
  admin: { useAsTitle: 'name', defaultColumns: ['name', 'position', 'signsAs', 'from', 'until'], group: 'Pengaturan', hideAPIURL: true },
  access: accessTo('officials'),
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
      options: [
        { value: 'none', label: 'Tidak menandatangani surat' },
        { value: 'kades', label: 'Kepala Desa' },
        { value: 'an', label: 'a.n. Kepala Desa (atas nama)' },
        { value: 'ub', label: 'u.b. (untuk beliau)' },
        { value: 'plt', label: 'Plt. Kepala Desa' },
        { value: 'plh', label: 'Plh. Kepala Desa' },
        { value: 'pj', label: 'Pj. Kepala Desa' },
      ],
    },
    ...encryptedNumber({ table: 'officials', column: 'bsre_nik', name: 'bsreNik', label: 'NIK untuk tanda tangan BSrE', kind: NIK_KIND, description: SIGNING_WAY_WORDS.bsreNikHint }),
    plainDateField({ name: 'from', label: 'Sejak tanggal' }),
    plainDateField({ name: 'until', label: 'Sampai tanggal' }),
    { name: 'account', type: 'relationship', relationTo: 'staff', label: 'Akun di portal' },
  ],
  versions: false,
}
