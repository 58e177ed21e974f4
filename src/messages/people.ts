export const PEOPLE_MESSAGES = {
  nikTaken: 'NIK ini sudah dipakai penduduk lain. Cari NIK ini di daftar penduduk, juga di tempat sampah.',
  nokkTaken: 'Nomor KK ini sudah dipakai keluarga lain. Cari nomor ini di daftar keluarga, juga di tempat sampah.',
  nokkByEvent: 'Setelah disimpan, nomor KK hanya berubah lewat “Ganti kepala keluarga”.',
  hamletNeeded: 'Pilih dusun tempat tinggalnya, atau pilih keluarganya.',
  headStays: 'Warga ini kepala keluarga dan anggotanya masih ada. Catat dahulu "Ganti kepala keluarga", baru hapus datanya.',
  staysInBooks: 'Data penduduk tidak dapat dihapus selamanya, karena buku bulan-bulan lalu memuatnya. Di tempat sampah data ini tidak dihitung dan tidak tampil di daftar.',
  takenBack: 'Pencatatan data ini sudah dibatalkan dan nomornya dilepas, jadi tidak dapat dikembalikan dari tempat sampah. Catat lagi peristiwanya.',
  cardInUse: 'Keluarga ini masih punya anggota, jadi tidak dapat dihapus. Pindahkan dahulu anggotanya dengan "Gabung KK" atau "Pecah KK".',
  hamletTwice: (name: string) => `Dusun ini sudah ada dengan nama “${name}”. Huruf besar dan kecil tidak membedakan dusun.`,
  hamletInBooks: 'Dusun ini tercatat di buku penduduk, jadi tidak dapat dihapus. Bila dusunnya berganti nama, ubah saja namanya.',
  merged: 'Data ini sudah digabung ke data lain. Batalkan penggabungannya di "Data ganda", jangan dari tempat sampah.',
  guestInClosedBook: (month: string) =>
    `Tamu ini sudah tercatat di Buku Penduduk Sementara bulan yang sudah ditutup (sampai ${month}), jadi datanya tidak dapat diubah atau dihapus. Kepergian dan perpanjangan masih dapat dicatat. Untuk memperbaiki data lain, minta Sekretaris Desa membuka kembali bulan itu.`,
  guestLeftInClosedBook: (month: string) => `Kepergian tamu ini sudah tercatat di buku bulan yang sudah ditutup (sampai ${month}). Minta Sekretaris Desa membuka kembali bulan itu bila tanggalnya keliru.`,
} as const
