export const CONTENT_MESSAGES = {
  slug: 'Alamat halaman hanya boleh huruf kecil, angka dan tanda hubung, misalnya gotong-royong-jalan.',
} as const
