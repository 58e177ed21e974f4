import type { FormRegister, RegisteredPerson } from './forms/form-sources'
import { NOBODY } from './forms/printed-form'
import type { LetterResident } from './letter-facts'

/** What an invented village's register knows beside the samples: the asker with a family of their own, and the people of other families. */
export const sampleRegister = (resident: LetterResident): FormRegister => {
  const { name, nik, nokk, sex, birthPlace, birthDate, citizenship, religion, occupation, fatherName, motherName } = resident
  const address = `${resident.address ?? ''}, ${resident.hamlet ?? ''}, Desa Aman Damai, Kecamatan Sirapit, Kabupaten Langkat`
  const asker: RegisteredPerson = { name, nik, nokk, sex, birthPlace, birthDate, citizenship, religion, occupation, address, fatherName, motherName, fatherNik: null, motherNik: null }
  const isHartono = name === 'BUDI HARTONO'
  const family = [{ ...asker, role: '1', roleWord: 'Kepala Keluarga' }, ...(isHartono && resident.maritalStatus === 'Kawin Tercatat' ? [{ ...MAYA, nokk, address, role: '3', roleWord: 'Istri' }, { ...PUTRI, nokk, address, role: '4', roleWord: 'Anak' }] : [])]
  return { asker, family, others: [SUYATNO, JOKO], address: { street: [resident.address, resident.hamlet].filter(Boolean).join(', '), rt: '003', rw: null } }
}

const PERSON: RegisteredPerson = { ...NOBODY, citizenship: 'WNI', religion: 'Islam', motherName: null, fatherNik: null, motherNik: null }

const MAYA: RegisteredPerson = { ...PERSON, name: 'MAYA LESTARI', nik: '1205225006930004', sex: 'Perempuan', birthPlace: 'Stabat', birthDate: '1993-06-10', occupation: 'Guru', fatherName: 'SUTRISNO', motherName: 'NGATINAH' }

const PUTRI: RegisteredPerson = { ...PERSON, name: 'PUTRI HARTONO', nik: '1205215505160001', sex: 'Perempuan', birthPlace: 'Stabat', birthDate: '2016-05-15', occupation: 'Pelajar/Mahasiswa', fatherName: 'BUDI HARTONO', motherName: 'MAYA LESTARI' }

const SUYATNO: RegisteredPerson = {
  ...PERSON, name: 'SUYATNO', nik: '1205210507550001', nokk: '1205210101120009', sex: 'Laki-laki', birthPlace: 'Kebumen', birthDate: '1955-07-05', occupation: 'Petani/Pekebun', fatherName: 'KARSO', motherName: 'SUMINAH',
  address: 'Dusun III, Desa Aman Damai, Kecamatan Sirapit, Kabupaten Langkat',
}

const JOKO: RegisteredPerson = { ...PERSON, name: 'JOKO SANTOSO', nik: '1205210203700005', nokk: '1205210101120011', sex: 'Laki-laki', birthPlace: 'Stabat', birthDate: '1970-03-02', occupation: 'Wiraswasta', address: 'Dusun II, Desa Aman Damai' }
