import type { CollectionConfig } from 'payload'

import { accessTo } from '@/access/rules'
import { INCOMING_STATUS } from '@/messages/incoming-letters'

import { plainDateField } from '../plain-date-field'

/**
 * A letter that came to the office (Permendagri 47/2016, A.7), what the kades wants done with it, and what became of it.
 * Written by use cases only; none is ever deleted: one that was entered by mistake is crossed out and keeps its number.
 */
export const IncomingLetters: CollectionConfig = {
  slug: 'incoming-letters',
  labels: { singular: 'Surat masuk', plural: 'Surat masuk' },
  admin: { useAsTitle: 'subject', hidden: true },
  access: accessTo('incoming-letters'),
  defaultSort: '-enteredOn',
  fields: [
    { name: 'series', type: 'text', required: true },
    { name: 'year', type: 'number', required: true },
    { name: 'serial', type: 'number', label: 'Nomor agenda', required: true },
    plainDateField({ name: 'enteredOn', label: 'Dicatat tanggal', required: true }),
    plainDateField({ name: 'receivedOn', label: 'Diterima tanggal', required: true }),
    { name: 'sender', type: 'text', label: 'Pengirim', required: true },
    { name: 'letterNumber', type: 'text', label: 'Nomor surat pengirim' },
    plainDateField({ name: 'letterDate', label: 'Tanggal surat pengirim' }),
    { name: 'subject', type: 'text', label: 'Isi singkat', required: true },
    { name: 'classification', type: 'text', label: 'Kode klasifikasi' },
    { name: 'recordedBy', type: 'relationship', relationTo: 'staff', label: 'Dicatat oleh' },
    {
      name: 'status', type: 'select', label: 'Keadaan', required: true, defaultValue: 'new',
      options: Object.entries(INCOMING_STATUS).map(([value, label]) => ({ value, label })),
    },
    { name: 'outcome', type: 'textarea', label: 'Tindak lanjut' },
    plainDateField({ name: 'closedOn', label: 'Selesai tanggal' }),
    { name: 'closedBy', type: 'relationship', relationTo: 'staff', label: 'Diselesaikan oleh' },
    {
      name: 'scans', type: 'array', label: 'Pindaian', labels: { singular: 'Lembar', plural: 'Pindaian' },
      fields: [
        { name: 'fileId', type: 'text', required: true },
        { name: 'contentType', type: 'text', required: true },
        { name: 'sha256', type: 'text', required: true },
      ],
    },
    {
      name: 'dispositions', type: 'array', label: 'Disposisi', labels: { singular: 'Disposisi', plural: 'Disposisi' },
      fields: [
        { name: 'to', type: 'relationship', relationTo: 'staff', label: 'Kepada', required: true },
        { name: 'note', type: 'textarea', label: 'Isi disposisi', required: true },
        plainDateField({ name: 'dueOn', label: 'Paling lambat', required: true }),
        { name: 'by', type: 'relationship', relationTo: 'staff', label: 'Dari', required: true },
        plainDateField({ name: 'givenOn', label: 'Tanggal disposisi', required: true }),
        { name: 'result', type: 'textarea', label: 'Hasil' },
        plainDateField({ name: 'doneOn', label: 'Dikerjakan tanggal' }),
      ],
    },
  ],
  versions: false,
}
