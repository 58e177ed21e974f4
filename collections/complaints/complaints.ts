import type { CollectionConfig } from 'payload'

import { accessTo } from '@/access/rules'
import { COMPLAINT_STATUS_LABELS } from '@/messages/complaints-status'

/**
 * A resident's complaint. Story, place and reporter are sealed together (`sealed`); of an anonymous reporter
 * nothing is kept. The screen for staff is `src/admin/complaints`.
 */
export const Complaints: CollectionConfig = {
  slug: 'complaints',
  labels: { singular: 'Pengaduan', plural: 'Pengaduan' },
  admin: {
    useAsTitle: 'trackingCode',
    defaultColumns: ['trackingCode', 'categoryName', 'status', 'promisedAt'],
    group: 'Pengaduan',
    hideAPIURL: true,
    components: { views: { list: { Component: '@/admin/parts/open-lists#OpenComplaints' }, edit: { root: { Component: '@/admin/complaints/open-complaint#OpenComplaint' } } } },
  },
  access: accessTo('complaints'),
  defaultSort: 'promisedAt',
  fields: [
    { name: 'trackingCode', type: 'text', label: 'Kode lacak', required: true, unique: true },
    { name: 'category', type: 'relationship', relationTo: 'complaint-categories', label: 'Jenis', required: true },
    { name: 'categoryName', type: 'text', label: 'Jenis pengaduan', required: true },
    { name: 'aboutOffice', type: 'checkbox', label: 'Tentang perangkat desa', required: true, defaultValue: false, index: true },
    {
      name: 'status', type: 'select', label: 'Keadaan', required: true, index: true,
      options: Object.entries(COMPLAINT_STATUS_LABELS).map(([value, label]) => ({ value, label })),
    },
    { name: 'hamlet', type: 'relationship', relationTo: 'hamlets', label: 'Dusun' },
    {
      name: 'identity', type: 'select', label: 'Pelapor', required: true,
      options: [
        { value: 'office', label: 'Nama diketahui kantor' },
        { value: 'hidden', label: 'Nama hanya untuk yang menangani' },
        { value: 'anonymous', label: 'Tanpa nama' },
      ],
    },
    { name: 'sealed', type: 'text', required: true, admin: { hidden: true }, access: { read: () => false } },
    { name: 'submittedAt', type: 'date', label: 'Dikirim', required: true },
    { name: 'promisedAt', type: 'date', label: 'Janji selesai', required: true, index: true },
    { name: 'statusSince', type: 'date', label: 'Sejak', required: true },
    { name: 'handler', type: 'relationship', relationTo: 'staff', label: 'Ditangani oleh' },
    { name: 'photos', type: 'array', label: 'Foto', fields: [{ name: 'fileId', type: 'text', required: true }] },
  ],
  versions: false,
}
