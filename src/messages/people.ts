export const PEOPLE_MESSAGES = {
  nikTaken: 'NIK ini sudah dipakai penduduk lain. Cari NIK ini di daftar penduduk, juga di tempat sampah.',
  nokkTaken: 'Nomor KK ini sudah dipakai keluarga lain. Cari nomor ini di daftar keluarga, juga di tempat sampah.',
} as const
