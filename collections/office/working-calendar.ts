import type { GlobalConfig } from 'payload'

import { accessTo } from '@/access/rules'
import { PROFILE_MESSAGES } from '@/messages/profile'

import { plainDateField } from '../plain-date-field'

const TIME = /^([01]\d|2[0-3])\.([0-5]\d)$/

/** When the office works: the promise clock of every service counts these hours only. */
export const WorkingCalendarGlobal: GlobalConfig = {
  slug: 'working-calendar',
  label: 'Jam kerja dan hari libur',
  admin: { group: 'Pengaturan', hideAPIURL: true },
  access: { read: accessTo('working-calendar').read, update: accessTo('working-calendar').update },
  versions: false,
  fields: [
    {
      name: 'zone',
      type: 'select',
      label: 'Zona waktu',
      required: true,
      defaultValue: 'Asia/Jakarta',
      options: [
        { value: 'Asia/Jakarta', label: 'WIB' },
        { value: 'Asia/Makassar', label: 'WITA' },
        { value: 'Asia/Jayapura', label: 'WIT' },
      ],
    },
    {
      name: 'hours',
      type: 'array',
      label: 'Jam buka',
      labels: { singular: 'Waktu buka', plural: 'Waktu buka' },
      fields: [
        {
          type: 'row',
          fields: [
            {
              name: 'weekday',
              type: 'select',
              label: 'Hari',
              required: true,
              options: ['Minggu', 'Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu'].map((label, day) => ({ value: String(day), label })),
            },
            { name: 'from', type: 'text', label: 'Buka', required: true, validate: timeOrSentence },
            { name: 'to', type: 'text', label: 'Tutup', required: true, validate: timeOrSentence },
          ],
        },
      ],
    },
    {
      name: 'holidays',
      type: 'array',
      label: 'Hari libur',
      labels: { singular: 'Hari libur', plural: 'Hari libur' },
      fields: [
        {
          type: 'row',
          fields: [
            plainDateField({ name: 'date', label: 'Tanggal', required: true }),
            { name: 'name', type: 'text', label: 'Nama hari libur', required: true },
          ],
        },
      ],
    },
  ],
}

function timeOrSentence(value: unknown): true | string {
  return typeof value === 'string' && TIME.test(value) ? true : PROFILE_MESSAGES.time
}
