import type { MergeForm } from '@/domain/letters/merge-forms'
import type { ConditionMode } from '@/domain/letters/wording-conditions'

const FORMS: Readonly<Record<MergeForm, string>> = {
  upper: 'HURUF BESAR SEMUA',
  title: 'Huruf Besar di Awal Kata',
  weekday: 'Dengan nama hari',
  words: 'Dengan huruf',
  figures: 'Angka saja',
  both: 'Angka dan huruf',
}

const CONDITION_MODES: Readonly<Record<ConditionMode, string>> = {
  is: 'dijawab salah satu dari',
  answered: 'diisi (apa pun jawabannya)',
  open: 'dibiarkan kosong',
}

/** Words of the editor in which letters are worded. */
export const WORDING_MESSAGES = {
  insert: { mergeField: 'Isian otomatis', condition: 'Syarat paragraf', identityTable: 'Tabel data diri', signatures: 'Tanda tangan lain' },
  mergeField: 'isian otomatis',
  mergeFields: 'isian otomatis',
  chooseMergeField: 'Isi dengan',
  mergeFieldHint: 'Bagian ini diisi sistem saat surat dibuat, misalnya nama dan alamat warga.',
  mergeFieldEmpty: 'pilih isian',
  answers: 'Jawaban pemohon',
  identityTable: 'tabel data diri warga',
  identityRows: 'Isi tabel',
  identityFull: 'Lengkap: nama, NIK, tempat dan tanggal lahir, jenis kelamin, agama, status, pekerjaan, alamat',
  identityShort: 'Ringkas: nama, NIK, tempat dan tanggal lahir, alamat',
  signatures: 'tempat tanda tangan pihak lain',
  signers: 'Yang menandatangani, satu baris satu orang',
  signersHint: 'Tulis peran, titik dua, lalu nama atau isiannya. Contoh: “Penerima kuasa: {isian.penerima}”. Tambahkan “(meterai)” bila di atas meterai. Tanpa nama, tempatnya dikosongkan untuk ditulis tangan.',
  signersWrong: 'Setiap baris harus berisi peran dan titik dua, misalnya “Saksi pertama: {isian.saksi_1}”.',
  acknowledged: 'Kepala Desa hanya mengetahui (isi surat adalah pernyataan yang menandatangani di sini)',
  rowCount: 'jumlahnya',
  chooseForm: 'Cara menulis',
  usualForm: 'Seperti biasa',
  forms: FORMS,
  searchHint: 'Cari, misalnya: nama, alamat, tanggal',
  nothingFound: 'Tidak ada isian dengan kata itu. Coba kata lain, atau tambahkan pertanyaannya di “Yang ditanyakan”.',
  answerExample: 'yang dijawab pemohon',
  tableExample: 'tabel bila sendirian di satu paragraf',
  personParts: ['nama', 'NIK', 'tempat dan tanggal lahir', 'pekerjaan', 'alamat'],
  personExamples: ['Rani Puspita Sari', '1205215506010003', 'Sirapit, 15 Juni 2001', 'Karyawan Swasta', 'Gang Mawar Nomor 3, Dusun I'],
  gone: (key: string): string => `isian “${key}” tidak ada lagi`,
  condition: 'syarat paragraf',
  conditionSubject: 'Paragraf ini hanya dicetak bila',
  conditionWhole: 'Syarat mengatur seluruh paragraf (atau baris daftar) tempat ia berdiri, juga kalimat sebelum dan sesudahnya. Untuk satu kalimat saja: buat paragraf sendiri.',
  conditionMode: 'Keadaannya',
  conditionModes: CONDITION_MODES,
  conditionAnswers: 'Jawaban yang membuat paragraf ini dicetak',
  conditionGone: 'syarat: pertanyaannya tidak ada lagi',
  noOptions: 'Pertanyaan ini bukan pilihan. Ganti keadaannya menjadi “diisi” atau “dibiarkan kosong”.',
  whenIs: (question: string, answers: readonly string[]): string => `hanya bila ${question.replace(/\?$/u, '')}: ${answers.join(' atau ') || '?'}`,
  whenAnswered: (question: string): string => `hanya bila ${question.replace(/\?$/u, '')} diisi`,
  whenOpen: (question: string): string => `hanya bila ${question.replace(/\?$/u, '')} kosong`,
} as const
