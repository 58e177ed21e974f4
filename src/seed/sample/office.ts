/** The invented office of the sample village. Codes are real (Kemendagri 12.05.21.2005); names and numbers are not. */
export const SAMPLE_PROFILE = {
  isSample: true,
  villageName: 'Aman Damai',
  villageCode: '1205212005',
  district: 'Sirapit',
  regency: 'Langkat',
  province: 'Sumatera Utara',
  officeAddress: 'Jalan Besar Aman Damai, Dusun I',
  phone: '0800 0000 0000',
  whatsapp: '0800 0000 0000',
  email: 'kantor@contoh.desa.id',
  letterVillageCode: 'DS-AD',
  letterNumberPattern: '[kode]/[nomor 3 angka]/[kode desa]/[bulan romawi]/[tahun]',
  codeScheme: '83-2022',
  paper: 'A4',
  trackingPrefix: 'AD',
  accentColor: '#0B5D4A',
} as const

const DAY = { from: '08.00', to: '15.00' }

export const SAMPLE_CALENDAR = {
  zone: 'Asia/Jakarta' as const,
  hours: [
    { weekday: '1' as const, ...DAY },
    { weekday: '2' as const, ...DAY },
    { weekday: '3' as const, ...DAY },
    { weekday: '4' as const, ...DAY },
    { weekday: '5' as const, from: '08.00', to: '11.30' },
  ],
  holidays: [
    { date: '2026-12-25', name: 'Hari Raya Natal' },
    { date: '2027-01-01', name: 'Tahun Baru Masehi' },
  ],
}

/** Each with the account of its role, which alone signs in its name. */
export const SAMPLE_OFFICIALS = [
  { name: 'Bambang Prayitno', position: 'Kepala Desa', signsAs: 'kades' as const, role: 'kades', from: '2024-01-01' },
  { name: 'Hendra Sembiring, S.E.', position: 'Sekretaris Desa', signsAs: 'an' as const, role: 'sekdes', from: '2022-03-01' },
  { name: 'Rina Marlina', position: 'Kasi Pelayanan', signsAs: 'ub' as const, role: 'operator', from: '2022-03-01' },
]
