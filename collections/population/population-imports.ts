import type { CollectionConfig } from 'payload'

import { accessTo } from '@/access/rules'

/** One import of residents: who, when, which file, what came of it. Written by `import-residents` only. */
export const PopulationImports: CollectionConfig = {
  slug: 'population-imports',
  labels: { singular: 'Impor penduduk', plural: 'Impor penduduk' },
  admin: { useAsTitle: 'fileName', defaultColumns: ['fileName', 'status', 'createdAt'], group: 'Penduduk', hideAPIURL: true },
  access: accessTo('population-imports'),
  defaultSort: '-createdAt',
  fields: [
    { name: 'fileName', type: 'text', label: 'Nama berkas', required: true },
    { name: 'fileId', type: 'text', required: true, admin: { hidden: true } },
    {
      name: 'status', type: 'select', label: 'Keadaan', required: true, defaultValue: 'previewed',
      options: [
        { value: 'previewed', label: 'Sudah diperiksa, belum disimpan' },
        { value: 'saved', label: 'Tersimpan' },
        { value: 'cancelled', label: 'Dibatalkan' },
      ],
    },
    { name: 'by', type: 'relationship', relationTo: 'staff', label: 'Oleh' },
    {
      type: 'row',
      fields: [
        { name: 'newCount', type: 'number', label: 'Baru' },
        { name: 'changedCount', type: 'number', label: 'Berubah' },
        { name: 'unchangedCount', type: 'number', label: 'Tetap sama' },
        { name: 'errorCount', type: 'number', label: 'Ditolak' },
        { name: 'warningCount', type: 'number', label: 'Perlu dilihat' },
      ],
    },
    { name: 'savedAt', type: 'date', label: 'Disimpan' },
  ],
  versions: false,
}
