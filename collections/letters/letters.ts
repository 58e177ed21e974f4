import type { CollectionConfig } from 'payload'

import { accessTo } from '@/access/rules'
import { WAY_OPTIONS } from '@/messages/signing-ways'
import { RECEIVERS } from '@/messages/request-reasons'

import { plainDateField } from '../plain-date-field'

/** A signed letter. Written once by `sign-letter`; only its state may change afterwards, and none is ever deleted. */
export const Letters: CollectionConfig = {
  slug: 'letters',
  labels: { singular: 'Surat keluar', plural: 'Surat keluar' },
  admin: {
    useAsTitle: 'number',
    defaultColumns: ['number', 'letterTypeName', 'issuedOn', 'maskedName', 'status'],
    group: 'Surat',
    hideAPIURL: true,
    components: { edit: { beforeDocumentControls: ['@/admin/letters/letter-links#LetterLinks'] } },
  },
  access: accessTo('letters'),
  defaultSort: '-issuedOn',
  fields: [
    { name: 'number', type: 'text', label: 'Nomor surat', required: true, unique: true },
    { name: 'series', type: 'text', required: true, admin: { hidden: true } },
    { name: 'year', type: 'number', required: true, admin: { hidden: true } },
    { name: 'serial', type: 'number', label: 'Nomor urut', required: true, admin: { hidden: true } },
    { name: 'letterType', type: 'relationship', relationTo: 'letter-types', required: true, label: 'Jenis surat' },
    { name: 'letterTypeName', type: 'text', required: true, label: 'Nama surat' },
    { name: 'request', type: 'relationship', relationTo: 'letter-requests', label: 'Permohonan', unique: true },
    { name: 'resident', type: 'relationship', relationTo: 'residents', label: 'Penduduk' },
    plainDateField({ name: 'issuedOn', label: 'Tanggal surat', required: true }),
    plainDateField({ name: 'signedOn', label: 'Ditandatangani tanggal (bila tanggal suratnya lebih awal)' }),
    { name: 'backDateReason', type: 'text', label: 'Alasan tanggal surat lebih awal' },
    plainDateField({ name: 'validUntil', label: 'Berlaku sampai' }),
    {
      name: 'status', type: 'select', label: 'Keadaan', required: true, defaultValue: 'valid',
      options: [{ value: 'signing', label: 'Sedang ditandatangani' }, { value: 'valid', label: 'Berlaku' }, { value: 'cancelled', label: 'Dibatalkan' }, { value: 'replaced', label: 'Diganti' }],
    },
    { name: 'signingWay', type: 'select', label: 'Cara menandatangani', defaultValue: 'wet', options: WAY_OPTIONS },
    { name: 'statusReason', type: 'text', label: 'Alasan pembatalan atau penggantian' },
    { name: 'replacedBy', type: 'relationship', relationTo: 'letters', label: 'Diganti dengan' },
    plainDateField({ name: 'handedOverOn', label: 'Diserahkan tanggal' }),
    { name: 'handedOverAt', type: 'date', label: 'Diserahkan pada', admin: { hidden: true } },
    { name: 'receivedBy', type: 'select', label: 'Diterima oleh', options: Object.entries(RECEIVERS).map(([value, label]) => ({ value, label })) },
    { name: 'receiverSealed', type: 'text', admin: { hidden: true }, access: { read: () => false } },
    { name: 'signerName', type: 'text', label: 'Penandatangan', required: true },
    { name: 'signerPosition', type: 'text', label: 'Jabatan penandatangan', required: true },
    { name: 'maskedName', type: 'text', label: 'Nama (disamarkan)', required: true },
    // Of a letter that the office wrote of itself: what it is about, for book A.7.
    { name: 'subject', type: 'text', label: 'Hal' },
    { name: 'verificationCode', type: 'text', label: 'Kode pemeriksaan', required: true, unique: true },
    { name: 'sha256', type: 'text', required: true, index: true, admin: { hidden: true } },
    { name: 'fileId', type: 'text', required: true, admin: { hidden: true } },
    { name: 'factsSealed', type: 'text', required: true, admin: { hidden: true }, access: { read: () => false } },
    { name: 'wordingVersion', type: 'number', required: true, admin: { hidden: true } },
    {
      name: 'scans', type: 'array', admin: { hidden: true },
      fields: [
        { name: 'fileId', type: 'text', required: true },
        { name: 'contentType', type: 'text', required: true },
        { name: 'sha256', type: 'text', required: true },
        { name: 'addedOn', type: 'text', required: true },
      ],
    },
  ],
  versions: false,
}
