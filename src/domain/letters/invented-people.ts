import type { LetterFacts, LetterFamily, LetterResident } from './letter-facts'

/** Everybody and everything in samples and previews is invented; the numbers belong to nobody. */
export const SAMPLE_VILLAGE: LetterFacts['village'] = {
  name: 'Aman Damai', district: 'Sirapit', regency: 'Langkat', province: 'Sumatera Utara', code: '1205212005', officeAddress: 'Jalan Besar Aman Damai, Dusun I', postalCode: null, phone: '0800 0000 0000',
  email: 'kantor@contoh.desa.id', zone: 'WIB', logo: null,
}

export const SAMPLE_SIGNER: LetterFacts['signer'] = { name: 'Bambang Prayitno', position: 'Kepala Desa', nip: null, form: 'kades', through: null }

/** Who asks in most of the samples. */
export const SITI: LetterResident = {
  name: 'SITI AMINAH BR. SEMBIRING', nik: '1205214101900001', nokk: '1205210101120001', sex: 'Perempuan', birthPlace: 'Stabat', birthDate: '1990-01-01', religion: 'Islam', maritalStatus: 'Kawin Tercatat',
  occupation: 'Petani/Pekebun', citizenship: 'WNI', education: 'SLTA/Sederajat', fatherName: 'AHMAD SEMBIRING', motherName: 'NURHAYATI', address: 'Jalan Melati Nomor 5', hamlet: 'Dusun II',
}

/** A man of the same village, for letters that a father, a groom or a heir asks for. */
export const BUDI: LetterResident = {
  ...SITI, name: 'BUDI HARTONO', nik: '1205211203850002', nokk: '1205210101120002', sex: 'Laki-laki', birthPlace: 'Binjai', birthDate: '1985-03-12', maritalStatus: 'Kawin Tercatat', occupation: 'Wiraswasta', education: 'Diploma I/II',
  fatherName: 'SUYATNO', motherName: 'PARIYEM', address: 'Jalan Kenanga Nomor 12', hamlet: 'Dusun III',
}

/** A young woman who is not married. */
export const RANI: LetterResident = {
  ...SITI, name: 'RANI PUSPITA SARI', nik: '1205215506010003', birthDate: '2001-06-15', birthPlace: 'Sirapit', maritalStatus: 'Belum Kawin', occupation: 'Karyawan Swasta', fatherName: 'SUPARDI', motherName: 'WAGINEM',
  address: 'Gang Mawar Nomor 3', hamlet: 'Dusun I',
}

/** What previews offer, by the word that the browser sends. */
export const INVENTED_PEOPLE: Readonly<Record<string, LetterResident>> = { siti: SITI, budi: BUDI, rani: RANI }

export const INVENTED_FAMILY: LetterFamily = {
  head: 'RAHMAT SEMBIRING',
  members: [
    ['RAHMAT SEMBIRING', '1205211708860003', 'L', 'Stabat, 17 Agustus 1986', 'Kepala Keluarga'], ['SITI AMINAH BR. SEMBIRING', '1205214101900001', 'P', 'Stabat, 1 Januari 1990', 'Istri'],
    ['DIMAS PRATAMA', '1205210404140001', 'L', 'Stabat, 4 April 2014', 'Anak'],
  ],
}
