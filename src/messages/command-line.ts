/** What the command line says to the people who install and run the portal. */
export const commandLine = {
  creatingDatabase: 'Menyiapkan basis data untuk pertama kali …',
  startingDatabase: 'Menjalankan basis data …',
  reusingDatabase: 'Memakai basis data yang masih berjalan dari sebelumnya.',
  recoveringDatabase: 'Basis data berhenti tidak terduga. Menjalankannya kembali …',
  externalDatabase: 'Memakai basis data dari DATABASE_URL.',
  databaseUnreachable: (reason: string) =>
    `Basis data tidak dapat dihubungi (${reason}). Periksa DATABASE_URL dan pastikan PostgreSQL berjalan.`,
  migrating: (count: number) => `Menyesuaikan susunan basis data (${count} perubahan) …`,
  migrated: (count: number) =>
    count === 0 ? 'Susunan basis data sudah yang terbaru.' : `${count} perubahan susunan basis data selesai.`,
  seeding: 'Mengisi desa contoh (hanya pada penyalaan pertama, kira-kira setengah menit) …',
  emptyVillage: 'Desa masih kosong (DESA_SAMPLE=off): tidak ada data contoh.',
  building: 'Membangun situs (sekali setiap ada versi baru, biasanya 1–2 menit) …',
  stillWorking: (seconds: number) => `  … masih berjalan, ${seconds} detik`,
  finishedIn: (seconds: string) => `  selesai dalam ${seconds} detik`,
  buildFailed: (log: string) => `Situs gagal dibangun. Baca sebabnya di ${log}.`,
  serving: 'Menyalakan situs …',
  ready: (seconds: string) => `Portal desa siap (${seconds} detik).`,
  siteAddress: (url: string) => `  Situs warga  : ${url}`,
  adminAddress: (url: string) => `  Kantor desa  : ${url}/admin`,
  sampleAccounts: (file: string) => `  Akun contoh  : ${file}`,
  firstAdminLink: (url: string) =>
    `  Buat akun admin pertama lewat tautan ini (berlaku satu kali):\n    ${url}`,
  addressMissing: (site: string) => `  Perhatian    : SERVER_URL belum diatur. Kode QR pada surat akan menunjuk ke ${site}, yang hanya ada di komputer ini.`,
  mailsAsFiles: (folder: string) =>
    `  Surel        : SMTP_URL belum diatur, jadi surel disimpan di ${folder}`,
  howToStop: 'Tekan Ctrl-C untuk berhenti.',
  stopping: 'Menghentikan portal …',
  stopped: 'Portal berhenti dengan rapi.',
  serverDied: 'Situs berhenti tidak terduga. Menyalakannya kembali …',
  serverKeepsDying: 'Situs gagal menyala. Sebabnya tertulis di atas baris ini.',
  portTaken: (port: number) =>
    `Port ${port} sedang dipakai program lain.\n` +
    `Hentikan program itu, atau jalankan portal di port lain, misalnya: PORT=${port + 1} npm start`,
  portForbidden: (port: number) =>
    `Port ${port} tidak boleh dipakai oleh pengguna ini. Pilih port di atas 1023, misalnya: PORT=3000 npm start`,
  hostUnknown: (host: string) => `Alamat HOST=${host} tidak ada di komputer ini. Pakai 127.0.0.1 atau 0.0.0.0.`,
  portInvalid: (text: string) => `PORT harus angka 1 sampai 65535. Yang Anda isi: "${text}".`,
  secretsMissing: (names: string[]) =>
    `Portal tidak dijalankan: dalam mode produksi dengan DATABASE_URL, rahasia berikut harus diisi lewat lingkungan:\n` +
    names.map((name) => `  ${name}`).join('\n') +
    `\nBuat nilainya sekali dengan perintah "npx desa secrets", lalu simpan baik-baik.`,
  settingsWrong: (problems: string[]) =>
    `Portal tidak dijalankan: ada pengaturan yang salah. Perbaiki lalu jalankan lagi (artinya ada di README).\n` +
    problems.map((problem) => `  ${problem}`).join('\n'),
  dataFolderForbidden: (folder: string) =>
    `Folder ${folder} tidak boleh dibaca atau ditulis oleh pengguna ini (mungkin dibuat oleh pengguna lain, misalnya root). ` +
    `Jalankan sebagai pengguna yang sama seperti sebelumnya, atau pilih folder lain lewat DESA_DATA.`,
  workerReady: 'Pekerja antrean siap. Tekan Ctrl-C untuk berhenti.',
  auditIntact: (rows: number, head: string) => `Jejak audit utuh: ${rows} baris, rantai terakhir ${head.slice(0, 16)}.`,
  auditBroken: (count: number) => `Jejak audit RUSAK: ${count} kejanggalan.`,
  auditProblem: (seq: number, problem: string) => `  baris ${seq}: ${problem}`,
  auditProblems: {
    'missing-row': 'baris hilang',
    'broken-link': 'sambungan ke baris sebelumnya tidak cocok',
    'altered-row': 'isi baris sudah diubah',
    'tail-cut-off': 'baris-baris terakhir dipotong',
  },
  failed: (reason: string) => `Gagal: ${reason}`,
} as const

/** Where the one-time link for the first administrator leads. */
export function firstAdminPath(token: string): string {
  return `/kantor/admin-pertama/${token}`
}
