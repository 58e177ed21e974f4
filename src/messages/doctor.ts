/** What `desa doctor` finds, and what to do about it. */
export const doctor = {
  good: '✓',
  bad: '✗',
  disk: (megabytes: number, folder: string) =>
    `Ruang kosong untuk ${folder}: ${megabytes} MB.` +
    (megabytes > 1_000 ? '' : ' Kosongkan ruang: di bawah 1.000 MB basis data dapat berhenti.'),
  database: (version: string, sums: boolean) =>
    `PostgreSQL ${version}${sums ? ', dengan checksum halaman.' : ' TANPA checksum halaman: kerusakan disk tidak akan ketahuan.'}`,
  migrated: 'Susunan basis data sudah yang terbaru.',
  notMigrated: (count: number) => `${count} perubahan susunan basis data belum dijalankan: jalankan "npx desa migrate".`,
  built: 'Situs sudah dibangun dari versi ini.',
  notBuilt: 'Situs belum dibangun dari versi ini: "npm start" akan membangunnya.',
  mail: 'Surel dikirim lewat SMTP_URL.',
  mailStuck: (waiting: number, failed: number) =>
    `Surel belum terkirim: ${waiting} masih dicoba lebih dari sehari, ${failed} sudah berhenti dicoba. Periksa SMTP_URL dan server surel.`,
  noMail: 'SMTP_URL belum diatur: surel disimpan sebagai berkas di folder data.',
  queue: 'Antrean berjalan, tidak ada pekerjaan yang tertinggal.',
  queueLate: (count: number) =>
    `${count} pekerjaan antrean terlambat lebih dari 15 menit: pastikan situs atau "npx desa worker" berjalan.`,
  audit: (rows: number) => `Jejak audit utuh (${rows} baris).`,
  population: (people: number) => `Data penduduk, catatan peristiwa, dan hitungan buku sama (${people} jiwa).`,
  populationDiffers: (people: number, figures: number) =>
    `Data penduduk TIDAK sama dengan catatan peristiwa: ${people} warga dan ${figures} angka berbeda. Ada yang mengubah basis data di luar portal.`,
  auditBroken: (count: number) => `Jejak audit RUSAK di ${count} tempat: jalankan "npx desa audit verify".`,
} as const
