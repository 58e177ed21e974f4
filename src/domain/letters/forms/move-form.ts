import { answerIn, asPrinted, choiceOf, type FormSources, rowsIn } from './form-sources'
import type { FormMember, PrintedForm } from './printed-form'
import { membersOf } from './registration-forms'

const DISTANCES = {
  'Dalam satu desa': 1, 'Antardesa dalam satu kecamatan': 2, 'Antarkecamatan dalam satu kabupaten': 3, 'Antarkabupaten dalam satu provinsi': 4, Antarprovinsi: 5,
}

const MOVERS = { 'Kepala keluarga': 1, 'Kepala keluarga dan seluruh anggota': 2, 'Kepala keluarga dan sebagian anggota': 3, 'Anggota keluarga': 4 }

const CARDS = { 'Numpang KK': 1, 'Membuat KK baru': 2 }

/** F-1.03, Formulir Pendaftaran Perpindahan Penduduk, for a move within Indonesia. */
export const moveForm = ({ register, answers, village }: FormSources): PrintedForm => {
  const told = (key: string): string | null => answerIn(answers, key)
  return {
    kind: 'f-1.03',
    applicant: asPrinted(register.asker),
    from: { ...register.address, village: village.name, district: village.district, regency: village.regency, province: village.province, postalCode: village.postalCode },
    to: { street: told('alamat_tujuan'), rt: told('rt_tujuan'), rw: told('rw_tujuan'), village: told('desa_tujuan'), district: told('kecamatan_tujuan'), regency: told('kabupaten_tujuan'), province: told('provinsi_tujuan'), postalCode: told('kode_pos_tujuan') },
    distance: choiceOf(DISTANCES, told('klasifikasi')),
    reason: told('alasan'),
    movers: choiceOf(MOVERS, told('jenis_kepindahan')),
    staying: choiceOf(CARDS, told('kk_yang_tinggal')),
    leaving: choiceOf(CARDS, told('kk_yang_pindah')),
    members: movingMembers({ register, answers }),
  }
}

/** Those who go, with what the family card says of them. */
const movingMembers = ({ register, answers }: Pick<FormSources, 'register' | 'answers'>): FormMember[] => {
  const members = membersOf({ register })
  return rowsIn(answers, 'pengikut').flatMap((cell) => {
    const name = cell('Nama')
    if (!name) return []
    return [members.find((member) => member.name.toLowerCase() === name.toLowerCase()) ?? { name, nik: null, role: null, roleWord: null }]
  })
}
