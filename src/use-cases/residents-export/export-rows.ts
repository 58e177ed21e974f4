import type { Payload } from 'payload'

import { OPENSID_COLUMNS } from '@/domain/population/import/layouts/opensid'
import { decryptField } from '@/platform/crypto'
import { query } from '@/platform/database'
import { placeOf } from '@/plugins/privacy/encrypted-number'

type Column = (typeof OPENSID_COLUMNS)[number]

/** People who are read and written together: no others are in memory. */
const BATCH = 1000

/** Each resident as a row of the OpenSID layout, by the numbers of book B.1. */
export async function* exportRows(payload: Payload): AsyncGenerator<string[]> {
  for (let after = '0'; ; ) {
    const people = await query<DatabaseRow>(payload, PEOPLE, [after])
    for (const person of people) {
      const cells = cellsOf(person)
      yield OPENSID_COLUMNS.map((column) => cells[column] ?? '')
    }
    const last = people.at(-1)
    if (!last || people.length < BATCH) return
    after = last.register_no
  }
}

/** Columns that are written as they are kept. */
const PLAIN = {
  nama: 'name', sex: 'sex', tempatlahir: 'birth_place', agama_id: 'religion', pendidikan_kk_id: 'education_kk', pendidikan_sedang_id: 'education_current',
  pekerjaan_id: 'occupation', status_kawin: 'marital_status', kk_level: 'family_role', warganegara_id: 'citizenship', nama_ayah: 'father_name', nama_ibu: 'mother_name',
  golongan_darah_id: 'blood_type', akta_lahir: 'birth_certificate', akta_perkawinan: 'marriage_certificate', akta_perceraian: 'divorce_certificate', cacat_id: 'disability',
  cara_kb_id: 'contraception', status_rekam: 'ktp_status', alamat_sekarang: 'current_address', status_dasar: 'life_status',
} as const satisfies Partial<Record<Column, string>>

const DAYS = { tanggallahir: 'birth_date', tanggal_akhir_paspor: 'passport_until', tanggalperkawinan: 'marriage_date', tanggalperceraian: 'divorce_date' } as const satisfies Partial<
  Record<Column, string>
>

const NUMBERS = { ayah_nik: 'father_nik', ibu_nik: 'mother_nik', dokumen_pasport: 'passport', dokumen_kitas: 'kitas' } as const satisfies Partial<Record<Column, string>>

type DatabaseRow = {
  id: string
  register_no: string
  nik: string | null
  nik_kind: string | null
  pregnant: boolean | null
  ktp_electronic: boolean | null
  family_id: string | null
  nokk: string | null
  address: string | null
  rt: string | null
  rw: string | null
  hamlet: string | null
} & Record<(typeof PLAIN)[keyof typeof PLAIN] | (typeof DAYS)[keyof typeof DAYS] | (typeof NUMBERS)[keyof typeof NUMBERS], string | null>

const KEPT = [...Object.values(PLAIN), ...Object.values(DAYS), ...Object.values(NUMBERS)].map((column) => `r.${column}`).join(', ')

const PEOPLE = `
SELECT r.id, r.register_no, r.nik, r.nik_kind, r.pregnant, r.ktp_electronic, r.family_id, f.nokk, f.address, f.rt, f.rw, h.name AS hamlet, ${KEPT}
  FROM residents r LEFT JOIN families f ON f.id = r.family_id LEFT JOIN hamlets h ON h.id = coalesce(r.hamlet_id, f.hamlet_id)
 WHERE r.register_no > $1 AND r.deleted_at IS NULL ORDER BY r.register_no LIMIT ${BATCH}`

/** As OpenSID has it of who is in no family. */
const NO_FAMILY = '0'

const cellsOf = (person: DatabaseRow): Partial<Record<Column, string>> => {
  const number = (column: 'nik' | (typeof NUMBERS)[keyof typeof NUMBERS]): string => (person[column] ? decryptField(person[column], placeOf('residents', column, person.id)) : '')
  return {
    ...eachOf(PLAIN, (column) => person[column] ?? ''),
    ...eachOf(DAYS, (column) => dayOf(person[column])),
    ...eachOf(NUMBERS, number),
    // A temporary number is the village's own; elsewhere it would be taken for another's.
    nik: person.nik_kind === 'temporary' || !person.nik ? '0' : number('nik'),
    no_kk: person.nokk && person.family_id ? decryptField(person.nokk, placeOf('families', 'nokk', person.family_id)) : NO_FAMILY,
    alamat: person.address ?? '',
    dusun: person.hamlet ?? '',
    rt: person.rt ?? '',
    rw: person.rw ?? '',
    hamil: person.pregnant === null ? '' : person.pregnant ? '1' : '2',
    ktp_el: person.ktp_electronic === null ? '' : person.ktp_electronic ? '2' : '1',
  }
}

const eachOf = <Name extends string>(names: Readonly<Partial<Record<Column, Name>>>, value: (name: Name) => string): Partial<Record<Column, string>> => {
  const cells: Partial<Record<Column, string>> = {}
  for (const column of OPENSID_COLUMNS) {
    const name = names[column]
    if (name !== undefined) cells[column] = value(name)
  }
  return cells
}

/** As the layout has its days; what is no whole day stays as it is. */
const dayOf = (day: string | null): string => (day ?? '').replace(/^(\d{4})-(\d{2})-(\d{2})$/u, '$3-$2-$1')
