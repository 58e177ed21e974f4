import { nameKey } from '../../identity/compare-names'
import { answerIn, asPrinted, type FormSources, rowsIn } from './form-sources'
import type { DataChange, FormMember, PrintedForm, Registration } from './printed-form'

/** By the answer to `alasan` (family card) and to `jenis` (identity card). */
const REGISTERED: Readonly<Record<string, readonly Registration[]>> = {
  'Membentuk keluarga baru': ['kk-baru-1'],
  'Penggantian kepala keluarga': ['kk-baru-2'],
  'Pisah KK': ['kk-baru-3'],
  'Pindah datang': ['kk-baru-4'],
  'Menumpang dalam KK': ['kk-perubahan-1'],
  'Penambahan anggota': ['kk-perubahan-2'],
  'Pengurangan anggota': ['kk-perubahan-2'],
  'KK hilang': ['kk-hilang'],
  'KK rusak': ['kk-rusak'],
  'KTP-el baru': ['ktp-baru'],
  'KTP-el hilang': ['ktp-hilang'],
  'KTP-el rusak': ['ktp-rusak'],
}

const CHANGE = 'Perubahan data'

/** F-1.02, Formulir Pendaftaran Peristiwa Kependudukan. */
export const registrationForm = ({ register, answers }: FormSources): PrintedForm => {
  const card = answerIn(answers, 'jenis')
  const family = answerIn(answers, 'alasan')
  const registrations: Registration[] = [card, family].flatMap((answer) => [...(REGISTERED[answer ?? ''] ?? [])])
  if (card === CHANGE) registrations.push('perubahan-ktp')
  if (family === CHANGE) registrations.push('kk-perubahan-3', 'perubahan-kk')
  return { kind: 'f-1.02', applicant: asPrinted(register.asker), registrations }
}

/** F-1.06, Surat Pernyataan Perubahan Elemen Data Kependudukan; null where no data change. */
export const changeForm = ({ register, answers }: FormSources): PrintedForm | null => {
  if (![answerIn(answers, 'jenis'), answerIn(answers, 'alasan')].includes(CHANGE)) return null
  const members = membersOf({ register })
  const changes = rowsIn(answers, 'data_berubah').map((cell): DataChange => {
    const name = cell('Nama') ?? ''
    const member = members.findIndex((one) => nameKey(one.name) === nameKey(name))
    return { member: member < 0 ? null : member + 1, name, element: cell('Data') ?? '', from: cell('Semula') ?? '', to: cell('Menjadi') ?? '', basis: cell('Dasar') ?? '' }
  })
  return { kind: 'f-1.06', applicant: asPrinted(register.asker), members, changes }
}

/** The family as its card lists it; somebody without one stands alone. */
export const membersOf = ({ register: { family, asker } }: Pick<FormSources, 'register'>): FormMember[] =>
  family.length > 0 ? family.map(({ name, nik, role, roleWord }) => ({ name: name ?? '', nik, role, roleWord })) : [{ name: asker.name ?? '', nik: asker.nik, role: null, roleWord: null }]
