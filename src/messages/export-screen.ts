/** Words of the screen where the register leaves as a file. */
export const EXPORT_SCREEN = {
  title: 'Ekspor data penduduk',
  open: 'Ekspor',
  lead: 'Semua penduduk, juga yang meninggal dan pindah, dalam satu berkas dengan susunan OpenSID. Berkas ini dapat diimpor lagi di sini atau di aplikasi lain.',
  warning: 'Berkas berisi NIK dan nomor KK lengkap',
  warningText: 'Simpan di tempat yang aman, jangan kirim lewat pesan, dan hapus bila tidak dipakai lagi. Siapa yang mengekspor, kapan, dan alasannya tercatat.',
  format: 'Jenis berkas',
  formats: { xlsx: 'Excel (XLSX)', csv: 'CSV' },
  reason: 'Untuk keperluan apa?',
  reasonHint: 'Contoh: cadangan sebelum pindah aplikasi',
  make: 'Buat berkas',
  making: 'Membuat berkas … Jangan tutup halaman ini.',
  done: (name: string) => `Berkas ${name} sudah diunduh.`,
  broken: 'Berkas tidak selesai dibuat, jadi tidak disimpan. Periksa sambungan, lalu coba lagi.',
} as const
