export const PROFILE_MESSAGES = {
  colorFormat: 'Tulis warna sebagai # dan 6 angka atau huruf A–F, misalnya #0B5D4A.',
  colorTooLight: 'Warna ini terlalu terang: tulisan putih di atasnya sulit dibaca. Pilih warna yang lebih gelap.',
  numberPattern:
    'Pola nomor belum benar. Pola harus memuat [nomor 3 angka] atau [nomor], [tahun], dan hanya kata dalam kurung yang dikenal: [kode], [nomor 3 angka], [kode desa], [bulan romawi], [tahun]. Nomor tidak boleh menempel pada kode atau angka lain, dan seluruh pola paling panjang 100 huruf.',
  numberComesAgain: (number: string): string =>
    `Dengan pola ini nomor ${number}, yang sudah dipakai sebuah surat, dapat terpakai sekali lagi. Bedakan polanya, misalnya dengan menambahkan kata atau garis miring di depannya, atau ubah polanya pada awal tahun.`,
  trackingPrefix: 'Awalan kode lacak harus dua huruf besar, misalnya AD. Huruf I, L, dan O tidak dipakai karena mirip angka.',
  time: 'Tulis jam dengan titik, misalnya 08.00.',
} as const
