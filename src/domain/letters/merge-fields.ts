import { formatDate, formatDateWithDay, formatRupiah, spellNumber } from '../calendar/indonesian'
import { ageOn, parsePlainDate } from '../calendar/plain-date'
import { tableOf, tableWords } from './answer-table-words'
import type { FieldType } from './answers'
import { readTable } from './answers-table'
import type { LetterAnswer, LetterFacts } from './letter-facts'
import { isMergeForm, type MergeKind, writeIn } from './merge-forms'
import { capacityOf } from './signatory'

export type MergeField = {
  key: string
  label: string
  group: string
  example: string
  /** What stands in the letter; null when nothing is known. */
  value: (facts: LetterFacts) => string | null
  /** Text, unless said otherwise. */
  kind?: MergeKind
  /** The value as it is kept, where that differs from how it is written. */
  raw?: (facts: LetterFacts) => string | null
}

const RESIDENT = 'Warga'
const FAMILY = 'Keluarga warga'
const VILLAGE = 'Desa'
const LETTER = 'Surat'
const SIGNER = 'Penandatangan'

/** Alone in a paragraph it is set as a table, as the answer of a table is. */
export const FAMILY_TABLE = 'keluarga.anggota'

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
  { key: 'warga.tempatLahir', label: 'Tempat lahir', group: RESIDENT, example: 'Stabat', value: ({ resident }) => resident.birthPlace },
  {
    key: 'warga.tanggalLahir', label: 'Tanggal lahir', group: RESIDENT, example: '1 Januari 1990', kind: 'date',
    value: ({ resident }) => (resident.birthDate ? formatDate(resident.birthDate) : null), raw: ({ resident }) => resident.birthDate,
  },
  { key: 'warga.umur', label: 'Umur pada tanggal surat (tahun)', group: RESIDENT, example: '36', kind: 'number', value: agesOf },
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
  { key: 'keluarga.kepala', label: 'Nama kepala keluarga', group: FAMILY, example: 'Ahmad Sembiring', value: ({ family }) => family?.head ?? null },
  { key: 'keluarga.jumlah', label: 'Jumlah anggota keluarga', group: FAMILY, example: '4', kind: 'number', value: ({ family }) => (family ? String(family.members.length) : null) },
  { key: FAMILY_TABLE, label: 'Tabel anggota keluarga', group: FAMILY, example: 'Nama, NIK, L/P, kelahiran, hubungan', kind: 'rows', value: ({ family }) => family?.members.map(([name = '']) => name).join(', ') || null },
  { key: 'desa.nama', label: 'Nama desa', group: VILLAGE, example: 'Aman Damai', value: ({ village }) => village.name },
  { key: 'desa.kecamatan', label: 'Kecamatan', group: VILLAGE, example: 'Sirapit', value: ({ village }) => village.district },
  { key: 'desa.kabupaten', label: 'Kabupaten', group: VILLAGE, example: 'Langkat', value: ({ village }) => village.regency },
  { key: 'desa.provinsi', label: 'Provinsi', group: VILLAGE, example: 'Sumatera Utara', value: ({ village }) => village.province },
  { key: 'desa.alamatKantor', label: 'Alamat kantor desa', group: VILLAGE, example: 'Jalan Besar Aman Damai, Dusun I', value: ({ village }) => village.officeAddress },
  { key: 'desa.telepon', label: 'Telepon kantor desa', group: VILLAGE, example: '0800 0000 0000', value: ({ village }) => village.phone },
  { key: 'desa.kodePos', label: 'Kode pos desa', group: VILLAGE, example: '20772', value: ({ village }) => village.postalCode },
  { key: 'desa.kode', label: 'Kode desa (Kemendagri)', group: VILLAGE, example: '1205212005', value: ({ village }) => village.code },
  { key: 'surat.nama', label: 'Nama surat', group: LETTER, example: 'Surat Keterangan Domisili', value: ({ title }) => title },
  { key: 'surat.keperluan', label: 'Keperluan', group: LETTER, example: 'Membuka rekening bank', value: ({ purpose }) => asPartOfSentence(purpose) },
  { key: 'surat.nomor', label: 'Nomor surat', group: LETTER, example: '400.12.2.1/012/DS-AD/XI/2026', value: ({ number }) => number ?? NUMBER_TO_COME },
  { key: 'surat.tanggal', label: 'Tanggal surat', group: LETTER, example: '25 November 2026', kind: 'date', value: ({ issuedOn }) => formatDate(issuedOn), raw: ({ issuedOn }) => issuedOn },
  { key: 'surat.berlakuSampai', label: 'Berlaku sampai', group: LETTER, example: '25 Mei 2027', kind: 'date', value: ({ validUntil }) => (validUntil ? formatDate(validUntil) : null), raw: ({ validUntil }) => validUntil },
  { key: 'penandatangan.nama', label: 'Nama penandatangan', group: SIGNER, example: 'Bambang Prayitno', value: ({ signer }) => signer.name },
  { key: 'penandatangan.jabatan', label: 'Jabatan penandatangan', group: SIGNER, example: 'Kepala Desa', value: ({ signer }) => capacityOf(signer) },
  { key: 'penandatangan.nip', label: 'NIP penandatangan', group: SIGNER, example: '197001012005011001', value: ({ signer }) => signer.nip },
]

/** Whether a letter with this field has to know the family of the person it is about. */
export const isOfFamily = (field: string): boolean => field.startsWith('keluarga.')

const ANSWER_PREFIX = 'isian.'

/** Of a table: how many rows it has, as `2 (dua)`. */
export const COUNT_SUFFIX = '.jumlah'

/** Of another person (`resident`): what can be said besides the name, by suffix; in the order of `RESIDENT_COLUMNS`. */
export const PERSON_PARTS = ['.nama', '.nik', '.ttl', '.pekerjaan', '.alamat'] as const

/** `isian.penerima.nik` → the question `penerima`, and what of its answer; a question itself may be called `nik` or `jumlah`. */
const partsOf = (field: string): { key: string; suffix: string } | null => {
  const [, key, suffix = ''] = /^isian\.([^.]+)(\.(?:jumlah|nama|nik|ttl|pekerjaan|alamat))?$/u.exec(field) ?? []
  return key === undefined ? null : { key, suffix }
}

/** Which part of a person the field says, counted as `PERSON_PARTS` are; null for none. */
export const personPartOf = (field: string): number | null => {
  const at = PERSON_PARTS.findIndex((part) => part === partsOf(field)?.suffix)
  return at === -1 ? null : at
}

/** Whether the field says how many rows an answer has. */
export const isCount = (field: string): boolean => partsOf(field)?.suffix === COUNT_SUFFIX

/** The question's key in `isian.nama_usaha` and in `isian.anggota.jumlah`; null when the field is none of the answers. */
export const answerKeyOf = (field: string): string | null => partsOf(field)?.key ?? (field.startsWith(ANSWER_PREFIX) ? field.slice(ANSWER_PREFIX.length) : null)

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
  const part = personPartOf(field)
  if (part !== null) return answer.type === 'resident' ? readTable(answer.value)?.[0]?.[part] || null : null
  return isCount(field) ? countWords(tableOf(answer)?.rows.length ?? 1) : withZone(formatAnswer(answer), answer, facts)
}

/** An hour is of a zone: `pukul 09.00 WIB`. */
const withZone = (words: string, { type }: LetterAnswer, { village }: LetterFacts): string => (type === 'datetime' && village.zone && /\d$/u.test(words) ? `${words} ${village.zone}` : words)

/** The same in the form that the writer chose for this place; in the usual one for an unknown form. */
export const mergeFieldText = (field: string, form: string, facts: LetterFacts): string | null => {
  const usual = mergeFieldValue(field, facts)
  return usual === null || !isMergeForm(form) ? usual : writeIn(form, { raw: rawValue(field, facts) ?? usual, usual })
}

/** What a field of the catalog, or the answer to a question of this type, holds. */
export const kindOf = (field: string, type: FieldType | null): MergeKind => {
  if (answerKeyOf(field) === null) return byKey.get(field)?.kind ?? 'text'
  if (isCount(field)) return 'number'
  return type === null ? 'text' : (KINDS[type] ?? 'text')
}

const KINDS: Partial<Record<FieldType, MergeKind>> = { date: 'date', number: 'number', rupiah: 'rupiah', people: 'rows', table: 'rows' }

const rawValue = (field: string, facts: LetterFacts): string | null => {
  const key = answerKeyOf(field)
  if (key === null) return byKey.get(field)?.raw?.(facts) ?? null
  const answer = facts.answers.find((given) => given.key === key)
  if (!answer || answer.type === 'resident') return null
  return isCount(field) ? String(tableOf(answer)?.rows.length ?? 1) : answer.value
}

const countWords = (count: number): string => `${count} (${spellNumber(count)})`

/** An answer as a sentence writes it: dates and moments in words, measures with dots between thousands, amounts in figures and in words, tables by their rows. */
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
    case 'decimal':
      return value.replace(/^\d+/u, (whole) => whole.replace(/\B(?=(?:\d{3})+$)/gu, '.'))
    case 'rupiah':
      return /^\d+$/u.test(value) ? `${formatRupiah(Number(value))} (${spellNumber(Number(value))} rupiah)` : value
    case 'resident':
      return readTable(value)?.[0]?.[0] || value
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

function agesOf({ resident, issuedOn }: LetterFacts): string | null {
  const [born, issued] = [parsePlainDate(resident.birthDate ?? ''), parsePlainDate(issuedOn)]
  return born.ok && issued.ok ? String(ageOn(born.value, issued.value)) : null
}

function addressOf({ resident, village }: LetterFacts): string {
  return addressInWords(resident, village)
}

/** Street, hamlet, village, district, regency on one line; the hamlet only once when the street names it too. */
export function addressInWords(resident: Pick<LetterFacts['resident'], 'address' | 'hamlet'>, village: Pick<LetterFacts['village'], 'name' | 'district' | 'regency'>): string {
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
