import type { GlobalConfig, PayloadRequest } from 'payload'

import { accessTo } from '@/access/rules'
import { isTrackingPrefix } from '@/domain/codes/tracking-code'
import { contrastWithWhite } from '@/domain/village/contrast'
import { patternWords } from '@/messages/number-pattern'
import { PROFILE_MESSAGES } from '@/messages/profile'
import { systemClock } from '@/platform/clock'
import { numberComingAgain } from '@/use-cases/letters/numbers-again'
import { patternProblem } from '@/use-cases/letters/set-sequence'

/** What the village is called and how its letters look. */
export const VillageProfile: GlobalConfig = {
  slug: 'village-profile',
  label: 'Profil desa',
  admin: { group: 'Pengaturan', hideAPIURL: true },
  access: { read: accessTo('village-profile').read, update: accessTo('village-profile').update },
  versions: false,
  fields: [
    { name: 'isSample', type: 'checkbox', label: 'Data contoh (tampilkan tanda di setiap halaman)', defaultValue: false },
    {
      type: 'row',
      fields: [
        { name: 'villageName', type: 'text', label: 'Nama desa', required: true, defaultValue: 'Aman Damai' },
        { name: 'villageCode', type: 'text', label: 'Kode desa (10 angka)', required: true, defaultValue: '1205212005', minLength: 10, maxLength: 10 },
      ],
    },
    {
      type: 'row',
      fields: [
        { name: 'district', type: 'text', label: 'Kecamatan', required: true, defaultValue: 'Sirapit' },
        { name: 'regency', type: 'text', label: 'Kabupaten', required: true, defaultValue: 'Langkat' },
        { name: 'province', type: 'text', label: 'Provinsi', required: true, defaultValue: 'Sumatera Utara' },
      ],
    },
    { name: 'officeAddress', type: 'textarea', label: 'Alamat kantor' },
    {
      type: 'row',
      fields: [
        { name: 'postalCode', type: 'text', label: 'Kode pos' },
        { name: 'phone', type: 'text', label: 'Telepon kantor' },
        { name: 'whatsapp', type: 'text', label: 'WhatsApp kantor' },
        { name: 'email', type: 'email', label: 'Surel kantor' },
      ],
    },
    { name: 'logo', type: 'upload', relationTo: 'media', label: 'Lambang' },
    {
      name: 'accentColor',
      type: 'text',
      label: 'Warna utama',
      defaultValue: '#0B5D4A',
      validate: (value: unknown) =>
        typeof value !== 'string' || !/^#[0-9a-fA-F]{6}$/.test(value)
          ? PROFILE_MESSAGES.colorFormat
          : contrastWithWhite(value) >= 4.5 || PROFILE_MESSAGES.colorTooLight,
    },
    {
      type: 'collapsible',
      label: 'Surat',
      fields: [
        {
          name: 'letterNumberPattern',
          type: 'text',
          label: 'Pola nomor surat',
          required: true,
          defaultValue: '[kode]/[nomor 3 angka]/[kode desa]/[bulan romawi]/[tahun]',
          validate: async (value: unknown, { req, siblingData }: { req: PayloadRequest; siblingData: { letterVillageCode?: unknown } }) => {
            if (typeof value !== 'string') return PROFILE_MESSAGES.numberPattern
            const problem = await patternProblem(req.payload, value, systemClock)
            if (problem) return patternWords(problem)
            const again = await numberComingAgain(req.payload, { pattern: value, villageCode: String(siblingData.letterVillageCode ?? '') }, systemClock)
            return again === null || PROFILE_MESSAGES.numberComesAgain(again)
          },
          admin: { components: { afterInput: ['@/admin/letters/pattern-editor#PatternEditor'] } },
        },
        { name: 'letterVillageCode', type: 'text', label: 'Kode desa pada nomor surat', required: true, defaultValue: 'DS-AD' },
        {
          name: 'codeScheme',
          type: 'select',
          label: 'Kode klasifikasi yang dipakai',
          required: true,
          defaultValue: '83-2022',
          options: [
            { value: '83-2022', label: 'Permendagri 83/2022 (400.12.2.1)' },
            { value: 'legacy', label: 'Kode lama (470)' },
          ],
        },
        {
          name: 'agendaSequence',
          type: 'select',
          label: 'Nomor agenda surat masuk',
          required: true,
          defaultValue: 'separate',
          options: [
            { value: 'separate', label: 'Urutan sendiri untuk surat masuk' },
            { value: 'shared', label: 'Satu urutan bersama nomor surat keluar' },
          ],
        },
        { name: 'copyToHead', type: 'checkbox', label: 'Cetak tembusan kepada Kepala Desa pada surat a.n. dan u.b.', defaultValue: true },
        {
          name: 'paper',
          type: 'select',
          label: 'Ukuran kertas',
          required: true,
          defaultValue: 'A4',
          options: [
            { value: 'A4', label: 'A4' },
            { value: 'F4', label: 'F4 (folio)' },
          ],
        },
        {
          name: 'trackingPrefix',
          type: 'text',
          label: 'Awalan kode lacak',
          required: true,
          defaultValue: 'AD',
          validate: (value: unknown) => (typeof value === 'string' && isTrackingPrefix(value) ? true : PROFILE_MESSAGES.trackingPrefix),
        },
      ],
    },
  ],
}
