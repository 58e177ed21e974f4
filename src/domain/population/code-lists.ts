/**
 * The official code lists of population data (source: domain facts in docs/data-dictionary.md). Codes never
 * change; the words are the official spelling in ordinary case; `aliases` are other spellings that
 * spreadsheets bring, in capitals.
 */
export type CodeEntry = { code: string; label: string; aliases?: readonly string[] }

export type CodeList = readonly CodeEntry[]

/** The word for a code, or an empty text for none. */
export const labelOf = (list: CodeList, code: string | null | undefined): string =>
  list.find((entry) => entry.code === code)?.label ?? ''

/** The code for what a spreadsheet says: the code itself (`1`, `01`), its word, or a known other spelling; null for anything else. */
export const codeOf = (list: CodeList, text: string): string | null => {
  const wanted = folded(text)
  return wordsOf(list).get(wanted.replace(/^0+(?=\d)/u, '')) ?? null
}

const known = new WeakMap<CodeList, ReadonlyMap<string, string>>()

/** Every accepted word of a list, made once: an import asks thousands of times. */
const wordsOf = (list: CodeList): ReadonlyMap<string, string> => {
  const made = known.get(list) ?? new Map(list.flatMap(({ code, label, aliases = [] }) => [code, label, ...aliases].map((word) => [folded(word), code] as const)))
  known.set(list, made)
  return made
}

const folded = (text: string): string => text.toUpperCase().replace(/\s*\/\s*/gu, '/').replace(/\s+/gu, ' ').trim()

export const RELIGION: CodeList = [
  { code: '1', label: 'Islam' },
  { code: '2', label: 'Kristen', aliases: ['KRISTEN PROTESTAN', 'PROTESTAN'] },
  { code: '3', label: 'Katolik', aliases: ['KATHOLIK'] },
  { code: '4', label: 'Hindu' },
  { code: '5', label: 'Buddha', aliases: ['BUDHA'] },
  { code: '6', label: 'Konghucu', aliases: ['KHONGHUCU'] },
  { code: '7', label: 'Kepercayaan terhadap Tuhan YME', aliases: ['KEPERCAYAAN TERHADAP TUHAN YME / LAINNYA', 'LAINNYA', 'KEPERCAYAAN', 'ALIRAN KEPERCAYAAN'] },
]

export const OCCUPATION: CodeList = [
  { code: '1', label: 'Belum/Tidak Bekerja', aliases: ['BELUM BEKERJA', 'TIDAK BEKERJA', 'TIDAK/BELUM BEKERJA'] },
  { code: '2', label: 'Mengurus Rumah Tangga', aliases: ['IBU RUMAH TANGGA', 'IRT'] },
  { code: '3', label: 'Pelajar/Mahasiswa', aliases: ['PELAJAR', 'MAHASISWA'] },
  { code: '4', label: 'Pensiunan' },
  { code: '5', label: 'Pegawai Negeri Sipil (PNS)', aliases: ['PNS', 'PEGAWAI NEGERI SIPIL'] },
  { code: '6', label: 'Tentara Nasional Indonesia (TNI)', aliases: ['TNI', 'TENTARA NASIONAL INDONESIA'] },
  { code: '7', label: 'Kepolisian RI (POLRI)', aliases: ['POLRI', 'KEPOLISIAN RI'] },
  { code: '8', label: 'Perdagangan' },
  { code: '9', label: 'Petani/Pekebun', aliases: ['PETANI', 'PEKEBUN'] },
  { code: '10', label: 'Peternak' },
  { code: '11', label: 'Nelayan/Perikanan' },
  { code: '12', label: 'Industri' },
  { code: '13', label: 'Konstruksi' },
  { code: '14', label: 'Transportasi' },
  { code: '15', label: 'Karyawan Swasta' },
  { code: '16', label: 'Karyawan BUMN' },
  { code: '17', label: 'Karyawan BUMD' },
  { code: '18', label: 'Karyawan Honorer' },
  { code: '19', label: 'Buruh Harian Lepas' },
  { code: '20', label: 'Buruh Tani/Perkebunan' },
  { code: '21', label: 'Buruh Nelayan/Perikanan' },
  { code: '22', label: 'Buruh Peternakan' },
  { code: '23', label: 'Pembantu Rumah Tangga' },
  { code: '24', label: 'Tukang Cukur' },
  { code: '25', label: 'Tukang Listrik' },
  { code: '26', label: 'Tukang Batu' },
  { code: '27', label: 'Tukang Kayu' },
  { code: '28', label: 'Tukang Sol Sepatu' },
  { code: '29', label: 'Tukang Las/Pandai Besi' },
  { code: '30', label: 'Tukang Jahit' },
  { code: '31', label: 'Tukang Gigi' },
  { code: '32', label: 'Penata Rias' },
  { code: '33', label: 'Penata Busana' },
  { code: '34', label: 'Penata Rambut' },
  { code: '35', label: 'Mekanik' },
  { code: '36', label: 'Seniman' },
  { code: '37', label: 'Tabib' },
  { code: '38', label: 'Paraji' },
  { code: '39', label: 'Perancang Busana' },
  { code: '40', label: 'Penterjemah' },
  { code: '41', label: 'Imam Masjid' },
  { code: '42', label: 'Pendeta' },
  { code: '43', label: 'Pastor' },
  { code: '44', label: 'Wartawan' },
  { code: '45', label: 'Ustadz/Mubaligh' },
  { code: '46', label: 'Juru Masak' },
  { code: '47', label: 'Promotor Acara' },
  { code: '48', label: 'Anggota DPR-RI' },
  { code: '49', label: 'Anggota DPD' },
  { code: '50', label: 'Anggota BPK' },
  { code: '51', label: 'Presiden' },
  { code: '52', label: 'Wakil Presiden' },
  { code: '53', label: 'Anggota Mahkamah Konstitusi' },
  { code: '54', label: 'Anggota Kabinet Kementerian' },
  { code: '55', label: 'Duta Besar' },
  { code: '56', label: 'Gubernur' },
  { code: '57', label: 'Wakil Gubernur' },
  { code: '58', label: 'Bupati' },
  { code: '59', label: 'Wakil Bupati' },
  { code: '60', label: 'Walikota' },
  { code: '61', label: 'Wakil Walikota' },
  { code: '62', label: 'Anggota DPRD Provinsi' },
  { code: '63', label: 'Anggota DPRD Kabupaten/Kota' },
  { code: '64', label: 'Dosen' },
  { code: '65', label: 'Guru' },
  { code: '66', label: 'Pilot' },
  { code: '67', label: 'Pengacara' },
  { code: '68', label: 'Notaris' },
  { code: '69', label: 'Arsitek' },
  { code: '70', label: 'Akuntan' },
  { code: '71', label: 'Konsultan' },
  { code: '72', label: 'Dokter' },
  { code: '73', label: 'Bidan' },
  { code: '74', label: 'Perawat' },
  { code: '75', label: 'Apoteker' },
  { code: '76', label: 'Psikiater/Psikolog' },
  { code: '77', label: 'Penyiar Televisi' },
  { code: '78', label: 'Penyiar Radio' },
  { code: '79', label: 'Pelaut' },
  { code: '80', label: 'Peneliti' },
  { code: '81', label: 'Sopir', aliases: ['SUPIR'] },
  { code: '82', label: 'Pialang' },
  { code: '83', label: 'Paranormal' },
  { code: '84', label: 'Pedagang' },
  { code: '85', label: 'Perangkat Desa' },
  { code: '86', label: 'Kepala Desa' },
  { code: '87', label: 'Biarawati' },
  { code: '88', label: 'Wiraswasta', aliases: ['WIRAUSAHA'] },
  { code: '89', label: 'Lainnya' },
]

export const EDUCATION_KK: CodeList = [
  { code: '1', label: 'Tidak/Belum Sekolah', aliases: ['BELUM SEKOLAH', 'TIDAK SEKOLAH', 'BELUM/TIDAK SEKOLAH'] },
  { code: '2', label: 'Belum Tamat SD/Sederajat', aliases: ['BELUM TAMAT SD', 'TIDAK TAMAT SD/SEDERAJAT', 'TIDAK TAMAT SD'] },
  { code: '3', label: 'Tamat SD/Sederajat', aliases: ['TAMAT SD', 'SD/SEDERAJAT', 'SD'] },
  { code: '4', label: 'SLTP/Sederajat', aliases: ['SLTP', 'SMP/SEDERAJAT', 'SMP'] },
  { code: '5', label: 'SLTA/Sederajat', aliases: ['SLTA', 'SMA/SEDERAJAT', 'SMA', 'SMK'] },
  { code: '6', label: 'Diploma I/II', aliases: ['DIPLOMA I', 'DIPLOMA II', 'D1', 'D2'] },
  { code: '7', label: 'Akademi/Diploma III/S. Muda', aliases: ['AKADEMI/DIPLOMA III/SARJANA MUDA', 'AKADEMI/DIPLOMA III/S.MUDA', 'DIPLOMA III', 'D3'] },
  { code: '8', label: 'Diploma IV/Strata I', aliases: ['DIPLOMA IV/STRATA 1', 'STRATA I', 'STRATA-I', 'S1', 'D4'] },
  { code: '9', label: 'Strata II', aliases: ['STRATA-II', 'S2'] },
  { code: '10', label: 'Strata III', aliases: ['STRATA-III', 'S3'] },
]

export const EDUCATION_CURRENT: CodeList = [
  { code: '1', label: 'Belum Masuk TK/Kelompok Bermain' },
  { code: '2', label: 'Sedang TK/Kelompok Bermain' },
  { code: '3', label: 'Tidak Pernah Sekolah' },
  { code: '4', label: 'Sedang SD/Sederajat' },
  { code: '5', label: 'Tidak Tamat SD/Sederajat' },
  { code: '6', label: 'Sedang SLTP/Sederajat' },
  { code: '7', label: 'Sedang SLTA/Sederajat' },
  { code: '8', label: 'Sedang D-1/Sederajat' },
  { code: '9', label: 'Sedang D-2/Sederajat' },
  { code: '10', label: 'Sedang D-3/Sederajat' },
  { code: '11', label: 'Sedang S-1/Sederajat' },
  { code: '12', label: 'Sedang S-2/Sederajat' },
  { code: '13', label: 'Sedang S-3/Sederajat' },
  { code: '14', label: 'Sedang SLB A/Sederajat' },
  { code: '15', label: 'Sedang SLB B/Sederajat' },
  { code: '16', label: 'Sedang SLB C/Sederajat' },
  { code: '17', label: 'Tidak Dapat Membaca dan Menulis Huruf Latin/Arab' },
  { code: '18', label: 'Tidak Sedang Sekolah' },
]

export const MARITAL_STATUS: CodeList = [
  { code: '1', label: 'Belum Kawin', aliases: ['BK', 'BELUM MENIKAH', 'BLM KAWIN', 'B. KAWIN'] },
  { code: '2', label: 'Kawin', aliases: ['K', 'MENIKAH', 'KAWIN TERCATAT', 'KAWIN BELUM TERCATAT'] },
  { code: '3', label: 'Cerai Hidup', aliases: ['CH', 'CERAI HIDUP TERCATAT', 'CERAI HIDUP BELUM TERCATAT'] },
  { code: '4', label: 'Cerai Mati', aliases: ['CM', 'CERAI MATI TERCATAT', 'CERAI MATI BELUM TERCATAT'] },
]

export const FAMILY_ROLE: CodeList = [
  { code: '1', label: 'Kepala Keluarga', aliases: ['KK', 'KEP. KELUARGA', 'KEP. KEL', 'KEP KEL', 'KEPALA'] },
  { code: '2', label: 'Suami' },
  { code: '3', label: 'Istri', aliases: ['ISTERI'] },
  { code: '4', label: 'Anak' },
  { code: '5', label: 'Menantu' },
  { code: '6', label: 'Cucu' },
  { code: '7', label: 'Orang Tua', aliases: ['ORANGTUA'] },
  { code: '8', label: 'Mertua' },
  { code: '9', label: 'Famili Lain', aliases: ['FAMILI', 'FAMILI LAINNYA'] },
  { code: '10', label: 'Pembantu' },
  { code: '11', label: 'Lainnya' },
]

export const BLOOD_TYPE: CodeList = [
  { code: '1', label: 'A' },
  { code: '2', label: 'B' },
  { code: '3', label: 'AB' },
  { code: '4', label: 'O' },
  { code: '5', label: 'A+' },
  { code: '6', label: 'A-' },
  { code: '7', label: 'B+' },
  { code: '8', label: 'B-' },
  { code: '9', label: 'AB+' },
  { code: '10', label: 'AB-' },
  { code: '11', label: 'O+' },
  { code: '12', label: 'O-' },
  { code: '13', label: 'Tidak Tahu', aliases: ['TDK TH', 'TDK TAHU', 'TIDAK DIKETAHUI', '-'] },
]

export const SEX: CodeList = [
  { code: '1', label: 'Laki-laki', aliases: ['L', 'LK', 'LAKI LAKI', 'LAKI2', 'PRIA'] },
  { code: '2', label: 'Perempuan', aliases: ['P', 'PR', 'WANITA'] },
]

export const CITIZENSHIP: CodeList = [
  { code: '1', label: 'WNI', aliases: ['INDONESIA', 'WARGA NEGARA INDONESIA'] },
  { code: '2', label: 'WNA', aliases: ['WARGA NEGARA ASING'] },
  { code: '3', label: 'Dua Kewarganegaraan' },
]

/** Letters that somebody can read, as book B.1 abbreviates them (Permendagri 47/2016, column 10). */
export const LITERACY: CodeList = [
  { code: 'L', label: 'Latin (L)' },
  { code: 'D', label: 'Daerah (D)' },
  { code: 'A', label: 'Arab (A)' },
  { code: 'AL', label: 'Arab dan Latin (AL)' },
  { code: 'AD', label: 'Arab dan daerah (AD)' },
  { code: 'ALD', label: 'Arab, Latin, dan daerah (ALD)' },
  { code: 'T', label: 'Tidak dapat membaca' },
]

export const RESIDENCY_STATUS: CodeList = [
  { code: '1', label: 'Tetap' },
  { code: '2', label: 'Tidak Tetap' },
]

/** How far somebody moves (klasifikasi pindah). */
export const MOVE_CLASS: CodeList = [
  { code: '1', label: 'Pindah ke desa atau kelurahan lain dalam satu kecamatan' },
  { code: '2', label: 'Pindah ke kecamatan lain dalam satu kabupaten' },
  { code: '3', label: 'Pindah ke kabupaten atau kota lain dalam satu provinsi' },
  { code: '4', label: 'Pindah ke provinsi lain atau luar negeri' },
]

export const LIFE_STATUS: CodeList = [
  { code: '1', label: 'Hidup' },
  { code: '2', label: 'Meninggal', aliases: ['MATI'] },
  { code: '3', label: 'Pindah' },
  { code: '4', label: 'Hilang' },
  { code: '6', label: 'Pergi' },
  { code: '9', label: 'Tidak valid' },
]

export const DISABILITY: CodeList = [
  { code: '1', label: 'Disabilitas fisik', aliases: ['CACAT FISIK'] },
  { code: '2', label: 'Disabilitas netra', aliases: ['CACAT NETRA/BUTA'] },
  { code: '3', label: 'Disabilitas rungu/wicara', aliases: ['CACAT RUNGU/WICARA'] },
  { code: '4', label: 'Disabilitas mental/jiwa', aliases: ['CACAT MENTAL/JIWA'] },
  { code: '5', label: 'Disabilitas fisik dan mental', aliases: ['CACAT FISIK DAN MENTAL'] },
  { code: '6', label: 'Disabilitas lainnya', aliases: ['CACAT LAINNYA'] },
  { code: '7', label: 'Tidak ada disabilitas', aliases: ['TIDAK CACAT'] },
]

export const KTP_STATUS: CodeList = [
  { code: '1', label: 'Belum Rekam' },
  { code: '2', label: 'Sudah Rekam' },
  { code: '3', label: 'Kartu tercetak', aliases: ['CARD PRINTED'] },
  { code: '4', label: 'Siap cetak', aliases: ['PRINT READY RECORD'] },
  { code: '5', label: 'Kartu dikirim', aliases: ['CARD SHIPPED'] },
  { code: '6', label: 'Dikirim untuk dicetak', aliases: ['SENT FOR CARD PRINTING'] },
  { code: '7', label: 'Kartu diserahkan', aliases: ['CARD ISSUED'] },
  { code: '8', label: 'Belum Wajib' },
]
