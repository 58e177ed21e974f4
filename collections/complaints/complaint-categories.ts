import type { CollectionConfig } from 'payload'

import { accessTo } from '@/access/rules'

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
    { name: 'aboutOffice', type: 'checkbox', label: 'Tentang Kepala Desa atau perangkat (langsung ke BPD)', defaultValue: false },
    { name: 'sequence', type: 'number', label: 'Urutan', required: true, defaultValue: 1 },
    { name: 'active', type: 'checkbox', label: 'Dapat dipilih warga', defaultValue: true },
  ],
  versions: false,
}
