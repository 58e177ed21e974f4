/** Words of the editor in which letters are worded. */
export const WORDING_MESSAGES = {
  mergeField: 'isian otomatis',
  mergeFields: 'isian otomatis',
  chooseMergeField: 'Isi dengan',
  mergeFieldHint: 'Bagian ini diisi sistem saat surat dibuat, misalnya nama dan alamat warga.',
  mergeFieldMissing: 'Pilih dahulu isian yang akan dipasang di sini.',
  mergeFieldUnknown: 'Isian ini tidak dikenal. Pilih salah satu dari daftar.',
  mergeFieldEmpty: 'pilih isian',
  answers: 'Jawaban pemohon',
  identityTable: 'tabel data diri warga',
  identityRows: 'Isi tabel',
  identityFull: 'Lengkap: nama, NIK, tempat dan tanggal lahir, jenis kelamin, agama, status, pekerjaan, alamat',
  identityShort: 'Ringkas: nama, NIK, tempat dan tanggal lahir, alamat',
} as const
