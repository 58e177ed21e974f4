import { formatDate, formatDateWithDay, formatRupiah, spellNumber } from '../calendar/indonesian'
import { parsePlainDate } from '../calendar/plain-date'
import { tableOf, tableWords } from './answer-table-words'
import type { LetterAnswer, LetterFacts } from './letter-facts'
import { capacityOf } from './signatory'

export type MergeField = {
  key: string
  label: string
  group: string
  example: string
  /** What stands in the letter; null when nothing is known. */
  value: (facts: LetterFacts) => string | null
}

const RESIDENT = 'Warga'
const VILLAGE = 'Desa'
const LETTER = 'Surat'
const SIGNER = 'Penandatangan'

/** Printed where the register knows nothing: an empty place on a letter invites somebody to fill it in by hand. */
export const UNKNOWN = '-'

/** What a draft shows in place of the number that only a signature gives. */
export const NUMBER_TO_COME = '……………'

/** Every value that the system itself can put into a letter. Answers come on top, as `isian.<key of the question>`. */
export const MERGE_FIELDS: readonly MergeField[] = [
  { key: 'warga.nama', label: 'Nama lengkap', group: RESIDENT, example: 'Siti Aminah', value: ({ resident }) => resident.name },
  { key: 'warga.nik', label: 'NIK', group: RESIDENT, example: '1205210101900001', value: ({ resident }) => resident.nik },
  { key: 'warga.nokk', label: 'Nomor KK', group: RESIDENT, example: '1205210101120001', value: ({ resident }) => resident.nokk },
  { key: 'warga.ttl', label: 'Tempat dan tanggal lahir', group: RESIDENT, example: 'Stabat, 1 Januari 1990', value: birthOf },
  { key: 'warga.jenisKelamin', label: 'Jenis kelamin', group: RESIDENT, example: 'Perempuan', value: ({ resident }) => resident.sex },
  { key: 'warga.agama', label: 'Agama', group: RESIDENT, example: 'Islam', value: ({ resident }) => resident.religion },
  { key: 'warga.statusPerkawinan', label: 'Status perkawinan', group: RESIDENT, example: 'Belum Kawin', value: ({ resident }) => resident.maritalStatus },
  { key: 'warga.pekerjaan', label: 'Pekerjaan', group: RESIDENT, example: 'Petani/Pekebun', value: ({ resident }) => resident.occupation },
  { key: 'warga.pendidikan', label: 'Pendidikan', group: RESIDENT, example: 'SLTA/Sederajat', value: ({ resident }) => resident.education },
  { key: 'warga.kewarganegaraan', label: 'Kewarganegaraan', group: RESIDENT, example: 'WNI', value: ({ resident }) => resident.citizenship },
  { key: 'warga.namaAyah', label: 'Nama ayah', group: RESIDENT, example: 'Ahmad Yani', value: ({ resident }) => resident.fatherName },
  { key: 'warga.namaIbu', label: 'Nama ibu', group: RESIDENT, example: 'Nurhayati', value: ({ resident }) => resident.motherName },
  { key: 'warga.alamat', label: 'Alamat lengkap', group: RESIDENT, example: 'Jalan Melati 5, Dusun II, Desa Aman Damai', value: addressOf },
  { key: 'warga.dusun', label: 'Dusun', group: RESIDENT, example: 'Dusun II', value: ({ resident }) => hamletWords(resident.hamlet) },
  { key: 'desa.nama', label: 'Nama desa', group: VILLAGE, example: 'Aman Damai', value: ({ village }) => village.name },
  { key: 'desa.kecamatan', label: 'Kecamatan', group: VILLAGE, example: 'Sirapit', value: ({ village }) => village.district },
  { key: 'desa.kabupaten', label: 'Kabupaten', group: VILLAGE, example: 'Langkat', value: ({ village }) => village.regency },
  { key: 'desa.provinsi', label: 'Provinsi', group: VILLAGE, example: 'Sumatera Utara', value: ({ village }) => village.province },
  { key: 'surat.keperluan', label: 'Keperluan', group: LETTER, example: 'Membuka rekening bank', value: ({ purpose }) => asPartOfSentence(purpose) },
  { key: 'surat.nomor', label: 'Nomor surat', group: LETTER, example: '400.12.2.1/012/DS-AD/XI/2026', value: ({ number }) => number ?? NUMBER_TO_COME },
  { key: 'surat.tanggal', label: 'Tanggal surat', group: LETTER, example: '25 November 2026', value: ({ issuedOn }) => formatDate(issuedOn) },
  { key: 'surat.berlakuSampai', label: 'Berlaku sampai', group: LETTER, example: '25 Mei 2027', value: ({ validUntil }) => (validUntil ? formatDate(validUntil) : null) },
  { key: 'penandatangan.nama', label: 'Nama penandatangan', group: SIGNER, example: 'Bambang Prayitno', value: ({ signer }) => signer.name },
  { key: 'penandatangan.jabatan', label: 'Jabatan penandatangan', group: SIGNER, example: 'Kepala Desa', value: ({ signer }) => capacityOf(signer) },
]

const ANSWER_PREFIX = 'isian.'

/** Of a table: how many rows it has, as `2 (dua)`. */
export const COUNT_SUFFIX = '.jumlah'

/** The question's key in `isian.nama_usaha` and in `isian.anggota.jumlah`; null when the field is none of the answers. */
export const answerKeyOf = (field: string): string | null =>
  field.startsWith(ANSWER_PREFIX) ? field.slice(ANSWER_PREFIX.length).replace(COUNT_SUFFIX, '') : null

export const isKnownMergeField = (field: string, answerKeys: readonly string[]): boolean => {
  const key = answerKeyOf(field)
  return key === null ? byKey.has(field) : answerKeys.includes(key)
}

/** What a merge field says in this letter; null when there is nothing to say (an open answer, an unknown date). */
export const mergeFieldValue = (field: string, facts: LetterFacts): string | null => {
  const key = answerKeyOf(field)
  if (key === null) return byKey.get(field)?.value(facts) ?? null
  const answer = facts.answers.find((given) => given.key === key)
  if (!answer) return null
  return field.endsWith(COUNT_SUFFIX) ? countWords(tableOf(answer)?.rows.length ?? 1) : formatAnswer(answer)
}

const countWords = (count: number): string => `${count} (${spellNumber(count)})`

/** An answer as a sentence writes it: dates and moments in words, amounts in figures and in words, tables by their rows. */
export const formatAnswer = (answer: Pick<LetterAnswer, 'type' | 'value' | 'columns' | 'rows'>): string => {
  const { type, value } = answer
  switch (type) {
    case 'date': {
      const date = parsePlainDate(value)
      return date.ok ? formatDate(date.value) : value
    }
    case 'datetime': {
      const [day = '', time = ''] = value.split(' ')
      const date = parsePlainDate(day)
      return date.ok ? `${formatDateWithDay(date.value)}, pukul ${time.replace(':', '.')}` : value
    }
    case 'rupiah':
      return /^\d+$/u.test(value) ? `${formatRupiah(Number(value))} (${spellNumber(Number(value))} rupiah)` : value
    case 'people':
    case 'table':
      return tableWords(answer)
    default:
      return value
  }
}

/** `Stabat, 1 Januari 1990`; the half that is known when the other is not. */
function birthOf({ resident }: LetterFacts): string | null {
  const parts = [resident.birthPlace, resident.birthDate ? formatDate(resident.birthDate) : null]
  return parts.filter(Boolean).join(', ') || null
}

/** Street, hamlet, village, district, regency on one line; the hamlet only once when the street names it too. */
function addressOf({ resident, village }: LetterFacts): string {
  const street = resident.address?.split(/\s*[\r\n]+\s*/u).filter(Boolean).join(', ') ?? ''
  const hamlet = hamletWords(resident.hamlet) ?? ''
  const parts = [street, street.toLowerCase().includes(hamlet.toLowerCase()) ? '' : hamlet]
  return [...parts, `Desa ${village.name}`, `Kecamatan ${village.district}`, `Kabupaten ${village.regency}`].filter(Boolean).join(', ')
}

function hamletWords(hamlet: string | null): string | null {
  return hamlet && !/^dusun\b/iu.test(hamlet) ? `Dusun ${hamlet}` : hamlet
}

/** `Untuk membuka rekening bank.` → `membuka rekening bank`; a name at the start keeps its capital. */
function asPartOfSentence(words: string): string {
  const text = words.trim().replace(/^untuk\s+/iu, '').replace(/[.\s]+$/u, '')
  const [first = ''] = text.split(/\s/u)
  return OPENINGS.has(first) ? first.toLowerCase() + text.slice(first.length) : text
}

/** Words that people begin a purpose with. A closed list, because `Medan` and `Berastagi` begin like verbs too. */
const OPENINGS: ReadonlySet<string> = new Set([
  'Administrasi', 'Beasiswa', 'Bekerja', 'Berobat', 'Bukti', 'Kelengkapan', 'Keperluan', 'Keringanan', 'Lapor', 'Melamar', 'Melanjutkan', 'Melapor',
  'Melengkapi', 'Membayar', 'Membeli', 'Membuat', 'Membuka', 'Memenuhi', 'Meminjam', 'Meminta', 'Memperbaiki', 'Memperoleh', 'Memperpanjang',
  'Menambah', 'Mencairkan', 'Mencari', 'Mendaftar', 'Mendapatkan', 'Mengajukan', 'Mengambil', 'Menggadaikan', 'Mengganti', 'Menghadiri', 'Mengikuti',
  'Mengirim', 'Mengubah', 'Mengurus', 'Mengusulkan', 'Menikah', 'Menikahkan', 'Menjenguk', 'Menjual', 'Menyewa', 'Pelaporan', 'Pembayaran',
  'Pembelian', 'Pembuatan', 'Pembukaan', 'Pencairan', 'Pencatatan', 'Pendaftaran', 'Pengajuan', 'Pengambilan', 'Penggantian', 'Pengurusan',
  'Penyusunan', 'Permohonan', 'Persyaratan', 'Pesta', 'Pindah', 'Pinjaman', 'Sebagai', 'Syarat',
])

const byKey: ReadonlyMap<string, MergeField> = new Map(MERGE_FIELDS.map((field) => [field.key, field]))
