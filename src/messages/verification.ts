/** Words of the pages on which anybody checks a letter. */
export const VERIFICATION = {
  title: 'Periksa keaslian surat',
  lead: 'Pindai kode QR pada surat, ketik kodenya, atau unggah berkas PDF-nya.',
  code: 'Kode pemeriksaan',
  codeHint: '12 huruf dan angka di bawah kode QR, misalnya 7KQ4-M2XR-9WCD.',
  codeMissing: 'Tulis dahulu kodenya: 12 huruf dan angka di bawah kode QR.',
  check: 'Periksa kode',
  file: 'Berkas PDF surat',
  fileHint: 'Berkas dicocokkan sampai huruf terakhir. Berkas Anda tidak disimpan.',
  checkFile: 'Periksa berkas',
  fileMissing: 'Pilih dahulu berkas PDF yang akan diperiksa.',
  fileTooLarge: 'Berkas terlalu besar. Berkas surat dari desa ini selalu di bawah 5 MB.',
  unknown: 'Tidak ada surat dengan kode ini. Periksa lagi kodenya. Bila kodenya benar, surat itu tidak diterbitkan oleh desa ini.',
  unknownFile: 'Berkas ini bukan surat asli dari desa ini, atau isinya sudah diubah. Jangan diterima sebelum memeriksa kodenya atau menelepon kantor desa.',
  states: {
    signing: { heading: 'Surat ini belum ditandatangani, jadi belum berlaku', tone: 'bad', then: 'Jangan diterima sebelum ditandatangani.' },
    valid: { heading: 'Surat ini asli dan berlaku', tone: 'ok', then: 'Cocokkan keterangan ini dengan kertas yang Anda pegang. Bila berbeda, surat itu palsu.' },
    expired: { heading: 'Surat ini asli, tetapi masa berlakunya sudah habis', tone: 'warn', then: 'Minta pemiliknya mengambil surat baru di kantor desa.' },
    cancelled: { heading: 'Surat ini sudah dibatalkan', tone: 'bad', then: 'Jangan diterima. Minta pemiliknya mengambil surat baru di kantor desa.' },
    replaced: { heading: 'Surat ini sudah diganti dengan surat baru', tone: 'bad', then: 'Jangan diterima. Minta surat penggantinya.' },
  },
  fileMatches: 'Berkas yang Anda unggah sama persis dengan yang ditandatangani.',
  rows: {
    kind: 'Jenis surat', number: 'Nomor', date: 'Tanggal', signedOn: 'Ditandatangani', until: 'Berlaku sampai', wasUntil: 'Semula berlaku sampai', noEnd: 'tanpa batas waktu', name: 'Nama (disamarkan)', signer: 'Penandatangan',
    replacedBy: 'Diganti dengan surat nomor', replaces: 'Menggantikan surat nomor', numberAndDay: (number: string, day: string) => `${number}, ${day}`,
  },
  again: 'Periksa surat lain',
} as const
