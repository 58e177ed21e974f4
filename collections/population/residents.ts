import type { CollectionConfig, TextField } from 'payload'

import { accessTo } from '@/access/rules'
import {
  BLOOD_TYPE, CITIZENSHIP, DISABILITY, EDUCATION_CURRENT, EDUCATION_KK, FAMILY_ROLE, KTP_STATUS, LIFE_STATUS,
  LITERACY, MARITAL_STATUS, OCCUPATION, RELIGION, RESIDENCY_STATUS, SEX,
} from '@/domain/population/code-lists'
import { PEOPLE_MESSAGES } from '@/messages/people'
import { encryptedNumber } from '@/plugins/privacy/encrypted-number'
import { KITAS_KIND, NIK_KIND, PASSPORT_KIND, PHONE_KIND } from '@/plugins/privacy/number-kinds'

import { hamletNeeded, hamletOfFamily } from './home-hamlet'
import { nikNotes } from './nik-notes'
import { nobodyVanishes, oneHead } from './one-head'
import { placeInFamily } from './place-in-family'
import { recordAsEvent } from '../record-as-event'
import { codeListField } from '../code-list-field'
import { plainDateField } from '../plain-date-field'

/**
 * Set when a person is first written down; after that only an event changes it, with its day and its paper: a death, a
 * move, a family split, and for what the register says of somebody "Ubah data".
 */
const BY_EVENT_ONLY = { update: () => false } as const

const codeByEvent = (...field: Parameters<typeof codeListField>) => ({ ...codeListField(...field), access: BY_EVENT_ONLY })

const textByEvent = (name: string, label: string): TextField => ({ name, type: 'text', label, access: BY_EVENT_ONLY })

const dayByEvent = (name: string, label: string): TextField => plainDateField({ name, label, access: BY_EVENT_ONLY })

/** The people of the village: the one record that letters, books and figures are made from (Permendagri 47/2016, B.1). */
export const Residents: CollectionConfig = {
  slug: 'residents',
  labels: { singular: 'Penduduk', plural: 'Penduduk' },
  admin: {
    useAsTitle: 'name',
    defaultColumns: ['name', 'nik', 'birthDate', 'hamlet', 'lifeStatus'],
    group: 'Penduduk',
    hideAPIURL: true,
    components: { views: { list: { Component: '@/admin/parts/open-lists#OpenResidents' } } },
  },
  access: accessTo('residents'),
  trash: true,
  hooks: { beforeValidate: [hamletOfFamily], beforeChange: [recordAsEvent, oneHead, placeInFamily], beforeDelete: [nobodyVanishes] },
  fields: [
    { name: 'changedByEvents', type: 'ui', admin: { components: { Field: '@/admin/population/changed-by-events#ChangedByEvents' } } },
    { name: 'name', type: 'text', label: 'Nama lengkap', required: true, maxLength: 120, index: true, access: BY_EVENT_ONLY },
    ...encryptedNumber({
      table: 'residents', column: 'nik', name: 'nik', label: 'NIK', kind: NIK_KIND,
      unique: { message: PEOPLE_MESSAGES.nikTaken },
      access: BY_EVENT_ONLY,
      notes: nikNotes,
    }),
    {
      name: 'nikKind',
      type: 'select',
      label: 'Jenis NIK',
      defaultValue: 'official',
      access: BY_EVENT_ONLY,
      options: [{ value: 'official', label: 'Resmi' }, { value: 'temporary', label: 'Sementara (belum punya NIK)' }],
    },
    codeByEvent('sex', 'Jenis kelamin', SEX, { required: true }),
    { type: 'row', fields: [textByEvent('birthPlace', 'Tempat lahir'), dayByEvent('birthDate', 'Tanggal lahir')] },
    {
      type: 'row',
      fields: [
        { name: 'family', type: 'relationship', relationTo: 'families', label: 'Keluarga (KK)', access: BY_EVENT_ONLY },
        codeByEvent('familyRole', 'Hubungan dalam keluarga', FAMILY_ROLE),
        { name: 'hamlet', type: 'relationship', relationTo: 'hamlets', label: 'Dusun', validate: hamletNeeded, access: BY_EVENT_ONLY },
      ],
    },
    { type: 'row', fields: [codeByEvent('religion', 'Agama', RELIGION), codeByEvent('maritalStatus', 'Status perkawinan', MARITAL_STATUS), codeByEvent('citizenship', 'Kewarganegaraan', CITIZENSHIP)] },
    { type: 'row', fields: [codeByEvent('educationKk', 'Pendidikan dalam KK', EDUCATION_KK), codeByEvent('educationCurrent', 'Pendidikan sedang ditempuh', EDUCATION_CURRENT), codeByEvent('occupation', 'Pekerjaan', OCCUPATION), codeByEvent('literacy', 'Dapat membaca huruf', LITERACY)] },
    {
      type: 'collapsible',
      label: 'Orang tua',
      fields: [
        textByEvent('fatherName', 'Nama ayah'),
        ...encryptedNumber({ table: 'residents', column: 'father_nik', name: 'fatherNik', label: 'NIK ayah', kind: NIK_KIND }),
        textByEvent('motherName', 'Nama ibu'),
        ...encryptedNumber({ table: 'residents', column: 'mother_nik', name: 'motherNik', label: 'NIK ibu', kind: NIK_KIND }),
      ],
    },
    {
      type: 'collapsible',
      label: 'Dokumen dan keterangan lain',
      admin: { initCollapsed: true },
      fields: [
        ...encryptedNumber({ table: 'residents', column: 'phone', name: 'phone', label: 'Nomor HP', kind: PHONE_KIND }),
        { name: 'currentAddress', type: 'textarea', label: 'Alamat sekarang (bila lain dari KK)' },
        codeByEvent('bloodType', 'Golongan darah', BLOOD_TYPE),
        textByEvent('birthCertificate', 'Nomor akta lahir'),
        textByEvent('marriageCertificate', 'Nomor akta perkawinan'),
        dayByEvent('marriageDate', 'Tanggal perkawinan'),
        textByEvent('divorceCertificate', 'Nomor akta perceraian'),
        dayByEvent('divorceDate', 'Tanggal perceraian'),
        ...encryptedNumber({ table: 'residents', column: 'passport', name: 'passport', label: 'Nomor paspor', kind: PASSPORT_KIND }),
        plainDateField({ name: 'passportUntil', label: 'Paspor berlaku sampai' }),
        ...encryptedNumber({ table: 'residents', column: 'kitas', name: 'kitas', label: 'Nomor KITAS/KITAP', kind: KITAS_KIND }),
        codeListField('disability', 'Disabilitas', DISABILITY),
        { name: 'contraception', type: 'text', label: 'Cara KB (kode)' },
        { name: 'pregnant', type: 'checkbox', label: 'Sedang hamil' },
        codeListField('ktpStatus', 'Status rekam KTP-el', KTP_STATUS),
        { name: 'ktpElectronic', type: 'checkbox', label: 'Punya KTP-el' },
        { type: 'row', fields: [{ name: 'ktpIssuedAt', type: 'text', label: 'KTP dikeluarkan di' }, plainDateField({ name: 'ktpIssuedOn', label: 'KTP dikeluarkan tanggal' })] },
        plainDateField({ name: 'arrivedOn', label: 'Mulai tinggal di desa' }),
      ],
    },
    { name: 'mergedInto', type: 'relationship', relationTo: 'residents', label: 'Digabung ke', access: { create: () => false, update: () => false }, admin: { hidden: true } },
    {
      type: 'row',
      fields: [
        { ...codeByEvent('lifeStatus', 'Status penduduk', LIFE_STATUS, { required: true }), defaultValue: '1' },
        { ...codeByEvent('residencyStatus', 'Tetap atau tidak tetap', RESIDENCY_STATUS), defaultValue: '1' },
      ],
    },
  ],
  versions: false,
}
