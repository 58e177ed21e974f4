import type { NumberPatternProblem, Sequence } from '@/domain/letters/numbering'

/** What is wrong with a pattern of letter numbers, and what to do. */
export const patternWords = (problem: NumberPatternProblem): string => (problem.code === 'unknown-part' ? `“${problem.part}” tidak dikenal. Hapus, lalu pakai tombol di bawah untuk menambah bagian.` : PROBLEMS[problem.code])

const PROBLEMS: Readonly<Record<Exclude<NumberPatternProblem['code'], 'unknown-part'>, string>> = {
  'serial-missing': 'Tambahkan [nomor] atau [nomor 3 angka]: tanpa itu semua surat bernomor sama.',
  'year-missing': 'Tambahkan [tahun]: nomor mulai lagi dari 1 setiap tahun, jadi tanpa tahun nomor yang sama terpakai lagi.',
  'serial-joined': 'Beri tanda, misalnya garis miring, di depan dan di belakang nomor. Bila menempel pada kode atau angka lain, dua surat dapat bernomor sama.',
  'mark-missing': 'Tambahkan [singkatan]: urutannya per jenis surat, jadi singkatan jenis yang membedakan nomornya.',
  'code-missing': 'Tambahkan [kode]: urutannya per kode klasifikasi, jadi kode yang membedakan nomornya.',
  'mark-joined': 'Beri tanda, misalnya garis miring, di depan dan di belakang [singkatan], supaya tidak tercampur dengan bagian lain.',
  'code-joined': 'Beri tanda, misalnya garis miring, di depan dan di belakang [kode], supaya tidak tercampur dengan bagian lain.',
  'pattern-too-long': 'Polanya terlalu panjang. Paling panjang 100 huruf, supaya nomornya muat satu baris.',
}

export const SEQUENCE_WORDS: Readonly<Record<Sequence, string>> = {
  one: 'Satu urutan untuk semua surat keluar',
  type: 'Satu urutan untuk tiap jenis surat',
  code: 'Satu urutan untuk tiap kode klasifikasi',
}

/** Words of the editor of the pattern. */
export const PATTERN_EDITOR = {
  parts: 'Tambah bagian:',
  examples: 'Contoh nomor berikutnya',
  sequence: (words: string) => `${words}. Urutan diatur di Nomor surat.`,
  unsaved: 'Ini contoh. Nomor yang sudah diberikan tidak berubah.',
} as const

/** The parts that a pattern may have, as they are written in it. */
export const PATTERN_PARTS = ['[kode]', '[nomor]', '[nomor 3 angka]', '[singkatan]', '[kode desa]', '[bulan romawi]', '[tahun]'] as const
