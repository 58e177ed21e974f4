import type { CollectionConfig } from 'payload'

import { accessTo } from '@/access/rules'
import { COMPLAINT_CATEGORY_MESSAGES } from '@/messages/complaint-categories'

/** What residents report, who is responsible for it, and how long it may take. */
export const ComplaintCategories: CollectionConfig = {
  slug: 'complaint-categories',
  labels: { singular: 'Jenis pengaduan', plural: 'Jenis pengaduan' },
  admin: { useAsTitle: 'name', defaultColumns: ['name', 'unit', 'class'], group: 'Pengaduan', hideAPIURL: true },
  access: accessTo('complaint-categories'),
  defaultSort: 'sequence',
  fields: [
    { name: 'name', type: 'text', label: 'Nama', required: true, unique: true },
    { name: 'hint', type: 'text', label: 'Contoh' },
    { name: 'unit', type: 'text', label: 'Yang bertanggung jawab', required: true },
    {
      name: 'class', type: 'select', label: 'Bobot', required: true, defaultValue: 'no-inspection',
      options: [
        { value: 'simple', label: 'Ringan (selesai 5 hari kerja)' },
        { value: 'no-inspection', label: 'Tanpa pemeriksaan lapangan (14 hari kerja)' },
        { value: 'inspection', label: 'Dengan pemeriksaan lapangan (60 hari kerja)' },
      ],
    },
    {
      name: 'aboutOffice', type: 'checkbox', label: 'Tentang Kepala Desa atau perangkat (langsung ke BPD)', defaultValue: false,
      // Those whom such complaints are about must not be able to lead them to themselves.
      access: { update: () => false },
    },
    { name: 'sequence', type: 'number', label: 'Urutan', required: true, defaultValue: 1 },
    {
      name: 'active', type: 'checkbox', label: 'Dapat dipilih warga', defaultValue: true,
      validate: (value: unknown, { siblingData }: { siblingData: Partial<{ aboutOffice: boolean }> }) =>
        value === false && siblingData.aboutOffice === true ? COMPLAINT_CATEGORY_MESSAGES.alwaysOpen : true,
    },
  ],
  versions: false,
}
