import type { ComparedFact, LetterTypeDifference } from '@/domain/letters/type-differences'

const FACTS: Readonly<Record<ComparedFact, string>> = {
  name: 'Nama surat', summary: 'Penjelasan singkat', category: 'Kelompok', code83: 'Kode klasifikasi', codeLegacy: 'Kode lama', onlineMode: 'Cara meminta', workingMinutes: 'Janji selesai (menit kerja)', cost: 'Biaya',
  validityMonths: 'Masa berlaku (bulan)', signer: 'Penandatangan', checkedBySekdes: 'Diperiksa Sekretaris Desa', product: 'Hasil layanan', legalBasis: 'Dasar hukum', complaintContact: 'Pengaduan tentang layanan', layout: 'Susunan kepala surat', forms: 'Formulir yang ikut dicetak', note: 'Catatan untuk petugas', checkedAs: 'Diperiksa seperti',
}

const THINGS = { paragraph: 'Kalimat', question: 'Pertanyaan', requirement: 'Persyaratan' } as const

const VALUES: Readonly<Record<string, string>> = { true: 'ya', false: 'tidak', '': 'kosong', kades: 'Kepala Desa', an: 'a.n. Kepala Desa', online: 'lewat portal', kadus: 'diperiksa Kepala Dusun', appear: 'hadir di kantor', internal: 'surat dinas' }

const said = (value: string): string => VALUES[value] ?? `“${value}”`

/** One difference between two versions as a sentence. */
export const differenceSentence = (difference: LetterTypeDifference): string => {
  switch (difference.what) {
    case 'fact':
      return `${FACTS[difference.fact]}: dari ${said(difference.was)} menjadi ${said(difference.is)}.`
    case 'order':
      return 'Urutan atau tampilan (misalnya huruf tebal) berubah; kata-katanya tetap.'
    default: {
      const thing = THINGS[difference.what]
      if (difference.change === 'added') return `${thing} ditambah: “${difference.is}”.`
      if (difference.change === 'removed') return `${thing} dihapus: “${difference.was}”.`
      return difference.was === difference.is ? `${thing} diubah rinciannya: “${difference.is}”.` : `${thing} diubah: dari “${difference.was}” menjadi “${difference.is}”.`
    }
  }
}

/** Words of the builder's preview, beside the form of a letter type. */
export const TYPE_PREVIEW = {
  title: 'Contoh surat',
  lead: 'Inilah suratnya, dari yang tertulis di formulir sekarang. Belum ada yang disimpan.',
  person: 'Orang contoh',
  people: { siti: 'Siti (rekaan, kawin)', budi: 'Budi (rekaan, laki-laki)', rani: 'Rani (rekaan, belum kawin)' },
  resident: (name: string): string => `${name} (dari data penduduk)`,
  findResident: 'Pakai warga desa',
  findHint: 'Nama warga, paling sedikit 3 huruf. Melihat data warga dicatat.',
  find: 'Cari',
  noneFound: 'Tidak ada warga dengan nama itu.',
  answers: 'Jawaban contoh',
  answersHint: 'Ubah untuk melihat surat dengan jawaban lain. Kosongkan untuk melihat surat tanpa jawaban itu.',
  purpose: 'Keperluan',
  openPdf: 'Buka sebagai PDF',
  enlarge: 'Perbesar',
  working: 'Memperbarui contoh …',
  picture: (name: string): string => `Contoh surat: ${name}`,
  notBegun: 'Contohnya tampil di sini setelah Anda menulis di “3. Isi surat”.',
  problems: 'Contoh belum dapat dibuat:',
  untitled: 'surat baru',
} as const

const changedBy = (name: string | null, moment: string): string => `${name ?? 'Portal atau akun yang sudah tidak ada'} menyimpan perubahan pada ${moment}, sesudah Anda membuka formulir ini.`

/** Words for the second of two officers who change one letter type. */
export const OVERWRITING = {
  who: changedBy,
  refused: (name: string | null, moment: string): string => `Belum disimpan. ${changedBy(name, moment)} Tulisan Anda tidak hilang; lihat petunjuk di atas formulir.`,
  title: 'Jenis surat ini sudah diubah orang lain',
  nothingLost: 'Tulisan Anda belum disimpan dan masih ada di formulir ini. Buka isi terbarunya di jendela lain, lalu salin tulisan Anda ke sana; perubahan keduanya tetap ada.',
  changed: 'Yang diubahnya:',
  changedSettings: 'Yang diubahnya bukan isi surat, tetapi pengaturannya, misalnya “Siap diminta warga” atau cara menandatangani.',
  newest: 'Buka yang terbaru di jendela lain',
  overwrite: 'Pakai tulisan saya saja: perubahan itu ditimpa saat saya menekan Simpan (isi yang ditimpa tetap ada di Riwayat)',
} as const

/** Words of the history of a letter type. */
export const TYPE_HISTORY = {
  title: (name: string): string => `Riwayat ${name}`,
  lead: 'Setiap perubahan yang disimpan menjadi versi baru. Surat yang sudah ditandatangani tetap memakai versinya.',
  back: 'Kembali ke jenis surat',
  version: (version: number): string => `Versi ${version}`,
  current: 'dipakai sekarang',
  by: (name: string | null, moment: string): string => (name ? `Disimpan ${name}, ${moment}` : `Tercatat ${moment}`),
  letters: (count: number): string => (count === 0 ? 'Belum ada surat dengan versi ini.' : `${count} surat ditandatangani dengan versi ini.`),
  first: 'Versi paling awal yang tersimpan.',
  changes: 'Yang berubah',
  sample: 'Lihat contoh PDF',
  restore: 'Kembalikan ke versi ini',
  restoreEffect: (version: number, next: number): string => `Isi versi ${version} dipakai lagi sebagai versi ${next}. Versi lain tetap tersimpan, dan surat yang sudah ditandatangani tidak berubah.`,
  restored: 'Versi lama dipakai lagi.',
} as const

/** Words of the file in which a letter type travels. */
export const TYPE_FILE = {
  history: 'Riwayat',
  download: 'Unduh jenis surat',
  title: 'Ambil jenis surat dari berkas',
  link: 'Ambil dari berkas',
  lead: 'Pilih berkas jenis surat dari desa lain. Anda melihat dahulu apa yang akan terjadi; belum ada yang disimpan.',
  choose: 'Berkas jenis surat (.json)',
  createTitle: (name: string): string => `Jenis surat baru: ${name}`,
  createEffect: 'Jenis surat ini ditambahkan dan belum dapat diminta warga. Periksa isinya, lalu centang “Siap diminta warga”.',
  replaceTitle: (name: string): string => `Mengganti: ${name}`,
  replaceEffect: (version: number): string => `Jenis surat dengan alamat ini sudah ada. Isinya diganti dan menjadi versi ${version}; versi yang sekarang tetap tersimpan di Riwayat.`,
  same: 'Isi berkas sama dengan yang sudah ada. Tidak ada yang perlu diambil.',
  questions: 'Yang ditanyakan kepada warga',
  requirements: 'Persyaratan',
  changes: 'Yang akan berubah',
  none: 'tidak ada',
  take: 'Ambil jenis surat ini',
  taken: 'Jenis surat sudah diambil.',
  unreadable: 'Berkas ini tidak dapat dibuka. Pilih berkas lain.',
} as const
