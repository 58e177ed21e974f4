import type { Role } from '@/access/actor'

export const ROLE_LABELS: Record<Role, string> = {
  kadus: 'Kepala Dusun',
  operator: 'Petugas loket',
  sekdes: 'Sekretaris Desa',
  kades: 'Kepala Desa',
  editor: 'Penulis berita',
  bpd: 'Badan Permusyawaratan Desa (BPD)',
  admin: 'Pengelola portal',
  auditor: 'Pemeriksa (hanya membaca)',
}

export const ACCOUNT_MESSAGES = {
  passwordTooShort: 'Kata sandi harus paling sedikit 12 huruf. Pakailah beberapa kata yang hanya Anda yang tahu.',
  passwordCommon: 'Kata sandi ini mudah ditebak. Pakailah beberapa kata yang tidak berhubungan, misalnya empat kata acak.',
  switchedOff: 'Akun ini sudah dimatikan. Hubungi pengelola portal di kantor desa.',
  activeHint: 'Bila dimatikan, pemilik akun langsung keluar dari semua perangkat.',
} as const
