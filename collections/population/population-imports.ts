import type { CollectionConfig } from 'payload'

import { accessTo } from '@/access/rules'

/**
 * One import of residents: who, when, which file, what came of it. The file and the report of its faulty rows are
 * kept encrypted; of what is not saved only until it is cancelled or a week old. Written by the import's use cases.
 */
export const PopulationImports: CollectionConfig = {
  slug: 'population-imports',
  labels: { singular: 'Impor penduduk', plural: 'Impor penduduk' },
  admin: {
    useAsTitle: 'fileName',
    defaultColumns: ['fileName', 'status', 'createdAt'],
    group: 'Penduduk',
    hideAPIURL: true,
    components: { views: { list: { Component: '@/admin/parts/open-lists#OpenImports' } } },
  },
  access: accessTo('population-imports'),
  defaultSort: '-createdAt',
  fields: [
    { name: 'fileName', type: 'text', label: 'Nama berkas', required: true },
    { name: 'fileId', type: 'text', required: true, admin: { hidden: true } },
    { name: 'reportFileId', type: 'text', admin: { hidden: true } },
    {
      name: 'status', type: 'select', label: 'Keadaan', required: true, defaultValue: 'previewed',
      options: [
        { value: 'previewed', label: 'Sudah diperiksa, belum disimpan' },
        { value: 'saved', label: 'Tersimpan' },
        { value: 'cancelled', label: 'Dibatalkan' },
        { value: 'expired', label: 'Kedaluwarsa' },
        { value: 'undone', label: 'Dibatalkan setelah tersimpan' },
      ],
    },
    { name: 'by', type: 'relationship', relationTo: 'staff', label: 'Diunggah oleh' },
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
    { name: 'savedBy', type: 'relationship', relationTo: 'staff', label: 'Disimpan oleh' },
    { name: 'savedAt', type: 'date', label: 'Disimpan' },
    { name: 'layout', type: 'text', label: 'Susunan berkas' },
    { name: 'asOf', type: 'text', label: 'Data per tanggal' },
    { name: 'declinedRows', type: 'text', admin: { hidden: true } },
    { name: 'undoneBy', type: 'relationship', relationTo: 'staff', label: 'Dibatalkan oleh' },
    { name: 'undoneAt', type: 'date', label: 'Dibatalkan' },
  ],
  versions: false,
}
