export const CONTENT_MESSAGES = {
  slug: 'Alamat halaman hanya boleh huruf kecil, angka dan tanda hubung, misalnya gotong-royong-jalan.',
  publishedAt: 'Bila kosong: saat diterbitkan. Agar terbit sendiri nanti, buka pilihan di samping tombol terbit, lalu jadwalkan.',
} as const
