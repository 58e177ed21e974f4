/** The words in the head and at the foot of letters that the office writes of itself (Permendagri 1/2023). */
export const OFFICE_LETTER = {
  number: 'Nomor',
  character: 'Sifat',
  attachments: 'Lampiran',
  subject: 'Hal',
  to: 'Yth.',
  /** One after the word, several below it with their numbers. */
  addressed: (addressee: string): string => {
    const [only = '', ...others] = addressee.split('\n').map((line) => line.trim()).filter(Boolean)
    return others.length === 0 ? `Yth. ${only}` : ['Yth.', ...[only, ...others].map((line, at) => `${at + 1}. ${line}`)].join('\n')
  },
  at: 'di',
  there: 'Tempat',
  memo: 'NOTA DINAS',
  memoTo: 'Yth.',
  from: 'Dari',
  date: 'Tanggal',
  copies: 'Tembusan:',
} as const

/** Words of the screens on which the office writes a letter. */
export const OFFICE_WRITING = {
  title: 'Tulis surat dinas',
  lead: 'Untuk undangan, surat tugas, surat dinas, nota dinas, dan surat keterangan penelitian yang dibuat kantor sendiri, tanpa permohonan warga.',
  steps: [
    'Pilih jenis surat, lalu isi.',
    'Simpan, dan lihat suratnya persis seperti akan dicetak. Isi masih dapat diubah.',
    'Teruskan untuk diperiksa dan ditandatangani. Nomor diberikan saat ditandatangani, dari urutan yang sama dengan surat lain.',
  ],
  choose: 'Jenis surat',
  none: 'Belum ada jenis surat dinas. Buat dahulu di menu Jenis surat, dengan cara meminta “Surat dinas (bukan untuk warga)”.',
  write: (kind: string): string => `Tulis ${kind}`,
  change: (kind: string): string => `Ubah isi ${kind}`,
  save: 'Simpan dan lihat suratnya',
  effect: 'Surat disimpan sebagai konsep. Belum bernomor dan belum dikirim.',
  saved: 'Konsep surat disimpan.',
  changeButton: 'Ubah isi surat',
  changed: 'Isi surat diubah.',
  changeEffect: 'Konsep diganti dengan isi ini.',
  optional: 'boleh kosong',
  choosePrompt: 'Pilih satu',
  addRow: 'Tambah baris',
  row: (place: number): string => `Baris ${place}`,
  moment: 'Contoh: 25-11-2026 09.00',
  day: 'Contoh: 25-11-2026',
  only: (answers: readonly string[]): string => `Isi hanya bila dijawab ${answers.map((answer) => `“${answer}”`).join(' atau ')}.`,
  backToRequest: 'Kembali ke surat',
  byOffice: 'Dibuat kantor',
  aboutTitle: 'Surat dinas',
  about: 'Surat ini dibuat kantor, bukan untuk seorang warga. Tujuannya tidak ditampilkan di halaman pemeriksaan surat.',
  addressee: 'Ditujukan kepada',
  sent: 'Surat dikirim atau diambil',
  sentEffect: 'Tercatat di buku ekspedisi (A.8) dengan hari ini dan nama penerimanya.',
  receiver: 'Nama yang menerima surat',
  layout: 'Susunan kepala surat',
  layouts: { title: 'Judul di tengah', letter: 'Surat dinas atau undangan (nomor, sifat, lampiran, hal, dan tujuan)', memo: 'Nota dinas' },
  layoutHint: 'Surat dinas dan nota dinas mengambil isinya dari pertanyaan dengan kunci kepada, di, dari, sifat, lampiran, hal, dan tembusan.',
  answersTitle: 'Isi surat',
  subject: 'Hal',
  drop: 'Batalkan konsep surat',
} as const
