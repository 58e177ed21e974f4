import { ask, askEach, askIfAny, askPerson, askPersonIfAny, askRows, askRowsIfAny, bring, choose, IF_OUTSIDER, KADUS, KTP, type LetterTypeSeed, photo, photoIfAny, WITNESSES } from './letter-type-seed'

/** Surat keterangan: the village states a fact about a person, a business or a thing. */
export const KETERANGAN: readonly LetterTypeSeed[] = [
  {
    slug: 'keterangan-domisili', name: 'Surat Keterangan Domisili', category: 'keterangan', code83: '400.12.2.1', codeLegacy: '470', onlineMode: 'kadus', days: 1, validityMonths: 6,
    summary: 'Menerangkan bahwa Anda bertempat tinggal di desa ini.', product: 'Surat Keterangan Domisili',
    requirements: [KTP, KADUS, photoIfAny('Foto bukti alamat, seperti rekening listrik atau surat kontrak rumah, untuk pendatang')],
    fields: [
      askIfAny('alamat_domisili', 'Alamat tempat tinggal sekarang', 'textarea', 'Isi hanya bila lain dari alamat di KK'),
      askIfAny('sejak', 'Tinggal di desa ini sejak', 'date', 'Contoh: 25-11-2019'),
    ],
  },
  {
    slug: 'keterangan-tidak-mampu', name: 'Surat Keterangan Tidak Mampu (SKTM)', category: 'keterangan', code83: '400.10.4.4', codeLegacy: '401', onlineMode: 'kadus', days: 2,
    summary: 'Untuk keringanan biaya sekolah, berobat atau bantuan sosial.', product: 'Surat Keterangan Tidak Mampu',
    requirements: [KTP, KADUS, photoIfAny('Foto surat pernyataan tidak mampu yang Anda tandatangani'), photoIfAny('Foto rumah dari depan')],
    fields: [
      askPersonIfAny('nama_anak', 'Anak yang memerlukan', 'Isi bila surat ini untuk sekolah atau beasiswa anak'),
      askIfAny('tujuan_instansi', 'Ditujukan kepada', 'text', 'Contoh: Kepala SMP Negeri 1 Sirapit'),
    ],
    note: 'Kode lain yang mungkin dipakai: 400.9.14 (penanggulangan kemiskinan). Daftar pemegang surat ini tidak boleh diumumkan.',
  },
  {
    slug: 'keterangan-usaha', name: 'Surat Keterangan Usaha (SKU)', category: 'keterangan', code83: '500.2.2.4', codeLegacy: '517', onlineMode: 'kadus', days: 1,
    summary: 'Menerangkan usaha Anda, misalnya untuk pinjaman bank. Bukan izin usaha.', product: 'Surat Keterangan Usaha',
    requirements: [KTP, KADUS, photo('Foto tempat usaha')],
    fields: [
      ask('nama_usaha', 'Nama usaha', 'text', 'Contoh: Warung Bu Sri'),
      ask('jenis_usaha', 'Jenis usaha', 'text', 'Contoh: warung sembako, bengkel, ternak lele'),
      ask('alamat_usaha', 'Alamat usaha', 'textarea'),
      ask('sejak', 'Berusaha sejak tahun', 'number', 'Contoh: 2019'),
    ],
    note: 'Izin usaha (NIB) diurus lewat OSS, bukan di desa.',
  },
  {
    slug: 'keterangan-domisili-usaha', name: 'Surat Keterangan Domisili Usaha atau Lembaga', category: 'keterangan', code83: '500.2.2.4', codeLegacy: '517', onlineMode: 'kadus', days: 2,
    summary: 'Menerangkan letak kantor usaha, yayasan atau lembaga di desa ini.', product: 'Surat Keterangan Domisili Usaha',
    requirements: [KTP, KADUS, photoIfAny('Foto akta pendirian atau SK pengurus')],
    fields: [
      ask('nama_usaha', 'Nama usaha atau lembaga'), ask('bidang', 'Bidang kegiatan'), ask('alamat_usaha', 'Alamat', 'textarea'),
      askPerson('penanggung_jawab', 'Penanggung jawab', 'Tulis data Anda bila Anda sendiri penanggung jawabnya'), askIfAny('akta', 'Nomor akta pendirian atau SK'),
    ],
    note: 'Untuk lembaga masyarakat dapat dipakai kode 400.10.3.1.',
  },
  {
    slug: 'keterangan-belum-menikah', name: 'Surat Keterangan Belum Menikah', category: 'keterangan', code83: '400.12.3.2', codeLegacy: '472.2', onlineMode: 'kadus', days: 1,
    summary: 'Menerangkan bahwa Anda belum pernah menikah.', product: 'Surat Keterangan Belum Menikah',
    requirements: [KTP, KADUS, photo('Foto surat pernyataan belum pernah menikah, bermeterai dan ditandatangani Anda serta dua saksi')],
    fields: [],
  },
  {
    slug: 'keterangan-janda-duda', name: 'Surat Keterangan Janda atau Duda', category: 'keterangan', code83: '400.12.3.2', codeLegacy: '472.2', onlineMode: 'online', days: 1,
    summary: 'Menerangkan status cerai hidup atau cerai mati.', product: 'Surat Keterangan Janda atau Duda',
    requirements: [KTP, photo('Foto akta cerai, atau akta atau surat kematian pasangan')],
    fields: [
      choose('status', 'Status Anda sekarang', ['Janda', 'Duda']), choose('sebab', 'Sebab', ['Cerai hidup', 'Cerai mati']), ask('nama_pasangan', 'Nama pasangan terdahulu'),
      ask('tanggal', 'Tanggal bercerai atau meninggal', 'date'), askIfAny('nomor_akta', 'Nomor akta cerai atau akta kematian'),
    ],
  },
  {
    slug: 'keterangan-sudah-menikah', name: 'Surat Keterangan Sudah Menikah', category: 'keterangan', code83: '400.12.3.2', codeLegacy: '472.2', onlineMode: 'kadus', days: 1,
    summary: 'Menerangkan bahwa dua orang adalah suami istri. Tidak menggantikan buku nikah atau akta perkawinan.', product: 'Surat Keterangan Sudah Menikah',
    requirements: [KTP, KADUS, photo('Foto buku nikah atau akta perkawinan; bila tidak ada, formulir F-2.04 yang ditandatangani dua saksi')],
    fields: [
      askPerson('pasangan', 'Suami atau istri', IF_OUTSIDER),
      askIfAny('tanggal_nikah', 'Tanggal nikah', 'date'), askIfAny('tempat_nikah', 'Tempat nikah'),
      askIfAny('bukti', 'Nomor buku nikah atau akta perkawinan'),
    ],
  },
  {
    slug: 'ktp-dalam-proses', name: 'Surat Keterangan KTP dalam Proses', category: 'keterangan', code83: '400.12.2.1', codeLegacy: '471.13', onlineMode: 'online', days: 1, validityMonths: 1,
    summary: 'Menerangkan bahwa KTP-el Anda sedang diproses. Surat keterangan resmi pengganti KTP-el diterbitkan Dinas Dukcapil.', product: 'Surat Keterangan KTP dalam Proses',
    requirements: [bring('Kartu Keluarga asli'), photo('Foto bukti perekaman KTP-el')],
    fields: [askIfAny('tanggal_rekam', 'Tanggal perekaman KTP-el', 'date')],
    note: 'Sebagian penerima hanya menerima surat keterangan dari Dinas Dukcapil.',
  },
  {
    slug: 'keterangan-penduduk', name: 'Surat Keterangan Penduduk', category: 'keterangan', code83: '400.12.2.1', codeLegacy: '471.1', onlineMode: 'online', days: 1,
    summary: 'Menerangkan bahwa Anda tercatat sebagai penduduk desa ini.', product: 'Surat Keterangan Penduduk',
    requirements: [KTP],
    fields: [],
  },
  {
    slug: 'beda-identitas', name: 'Surat Keterangan Beda Nama atau Identitas', category: 'keterangan', code83: '400.12.2.1', codeLegacy: '471.1', onlineMode: 'appear', days: 2,
    summary: 'Menerangkan bahwa dua dokumen dengan data berbeda adalah milik orang yang sama.', product: 'Surat Keterangan Beda Identitas',
    requirements: [KTP, photo('Foto kedua dokumen yang berbeda'), bring('Surat pernyataan bermeterai yang ditandatangani Anda dan dua saksi')],
    fields: [
      ask('dokumen_1', 'Dokumen pertama', 'text', 'Contoh: KTP-el'), ask('dokumen_2', 'Dokumen kedua dan nomornya', 'text', 'Contoh: ijazah SD nomor DN-07 Dd 0012345'),
      askRows('perbedaan', 'Yang berbeda', ['Data', 'Di dokumen pertama', 'Di dokumen kedua'], 'Satu baris untuk satu data, misalnya nama atau tanggal lahir'),
      askIfAny('yang_benar', 'Data yang benar menurut Anda'),
    ],
  },
  {
    slug: 'keterangan-penghasilan', name: 'Surat Keterangan Penghasilan Orang Tua', category: 'keterangan', code83: '400.10.4.4', codeLegacy: '460', onlineMode: 'online', days: 1,
    summary: 'Menerangkan penghasilan orang tua, misalnya untuk beasiswa atau uang kuliah.', product: 'Surat Keterangan Penghasilan Orang Tua',
    requirements: [KTP, photo('Foto surat pernyataan penghasilan yang Anda tandatangani'), photoIfAny('Foto slip gaji')],
    fields: [
      ask('penghasilan', 'Penghasilan Anda setiap bulan', 'rupiah', 'Contoh: 1.500.000'),
      askIfAny('penghasilan_pasangan', 'Penghasilan suami atau istri setiap bulan', 'rupiah'),
      askPerson('anak', 'Anak'), ask('sekolah', 'Sekolah atau perguruan tinggi'), askIfAny('nis_nim', 'NIS atau NIM'), askIfAny('kelas', 'Kelas atau semester'),
    ],
  },
  {
    slug: 'jual-beli', name: 'Surat Keterangan Jual Beli', category: 'keterangan', code83: '500.2.2.4', codeLegacy: '510', onlineMode: 'appear', days: 1,
    summary: 'Mencatat jual beli barang antara dua pihak. Bukan untuk tanah bersertifikat.', product: 'Surat Keterangan Jual Beli',
    requirements: [bring('KTP-el asli kedua pihak'), photo('Foto bukti kepemilikan barang')],
    fields: [
      ask('tanggal', 'Tanggal jual beli', 'date'), askEach('pihak', 'Kedua pihak', ['Penjual', 'Pembeli'], ['Nama', 'NIK', 'Pekerjaan (bila ada)', 'Alamat']),
      ask('jenis_barang', 'Barang yang dijual', 'text', 'Contoh: seekor sapi'), ask('rincian', 'Ciri barang', 'textarea', 'Contoh: sapi bali betina, umur 3 tahun'), ask('harga', 'Harga', 'rupiah'), ...WITNESSES,
    ],
    note: 'Tanah bersertifikat dijual di hadapan PPAT.',
  },
  {
    slug: 'kepemilikan-kendaraan', name: 'Surat Keterangan Kepemilikan Kendaraan', category: 'keterangan', code83: '400.10.2.2', codeLegacy: '145', onlineMode: 'appear', days: 1,
    summary: 'Menerangkan kendaraan yang Anda miliki.', product: 'Surat Keterangan Kepemilikan Kendaraan',
    requirements: [KTP, photo('Foto STNK atau BPKB')],
    fields: [
      ask('merk', 'Merek dan tipe'), ask('tahun', 'Tahun pembuatan', 'number'), askIfAny('warna', 'Warna'), ask('nopol', 'Nomor polisi'), ask('mesin', 'Nomor mesin'),
      ask('rangka', 'Nomor rangka'), askIfAny('bpkb', 'Nomor BPKB'), ask('atas_nama', 'Atas nama'),
    ],
  },
  {
    slug: 'bepergian', name: 'Surat Keterangan Bepergian', category: 'keterangan', code83: '400.12.2.2', codeLegacy: '471.21', onlineMode: 'online', days: 1,
    summary: 'Menerangkan bahwa Anda bepergian ke luar daerah untuk sementara.', product: 'Surat Keterangan Bepergian',
    requirements: [KTP],
    fields: [
      ask('tujuan', 'Tempat tujuan'), ask('berangkat', 'Tanggal berangkat', 'date'), ask('lama', 'Lama bepergian', 'text', 'Contoh: dua minggu'),
      askRowsIfAny('pengikut', 'Yang ikut serta', ['Nama', 'Umur (bila ada)', 'Hubungan dengan pemohon'], 'Kosongkan bila Anda pergi sendiri'),
    ],
  },
  {
    slug: 'izin-orang-tua-pmi', name: 'Surat Izin Keluarga bagi Pekerja Migran Indonesia', category: 'keterangan', code83: '500.15.9', codeLegacy: '560', onlineMode: 'appear', days: 1,
    summary: 'Izin orang tua, suami, istri atau wali bagi calon pekerja migran, diketahui Kepala Desa. Diminta oleh yang memberi izin.', product: 'Surat Izin Keluarga yang diketahui Kepala Desa',
    requirements: [bring('KTP-el asli pemberi izin dan yang diberi izin'), photo('Foto buku nikah atau akta kelahiran')],
    fields: [
      choose('hubungan', 'Hubungan Anda dengan yang diberi izin', ['Orang tua', 'Suami', 'Istri', 'Wali']), askPerson('penerima', 'Yang diberi izin', IF_OUTSIDER),
      ask('negara', 'Negara tujuan'), ask('pekerjaan', 'Pekerjaan di sana'),
      ask('p3mi', 'Nama perusahaan penempatan (P3MI)'), ask('kontrak', 'Masa kontrak (tahun)', 'number'),
    ],
    note: 'Pastikan pemberi izin hadir sendiri. Risiko perdagangan orang tinggi: periksa perusahaan penempatan. Kode klasifikasi perlu ditetapkan.',
  },
  {
    slug: 'kuasa', name: 'Surat Kuasa', category: 'keterangan', code83: '400.10.2.2', codeLegacy: '145', onlineMode: 'appear', days: 1,
    summary: 'Surat kuasa antara dua orang, diketahui Kepala Desa. Diminta oleh yang memberi kuasa.', product: 'Surat Kuasa yang diketahui Kepala Desa',
    requirements: [bring('KTP-el asli pemberi dan penerima kuasa'), bring('Meterai')],
    fields: [
      askPerson('penerima', 'Penerima kuasa', IF_OUTSIDER),
      ask('untuk', 'Kuasa diberikan untuk', 'textarea', 'Contoh: mengambil BPKB sepeda motor di kantor pembiayaan'),
    ],
  },
  {
    slug: 'keterangan-jkn', name: 'Surat Keterangan untuk JKN-KIS', category: 'keterangan', code83: '400.9.11', codeLegacy: '440', onlineMode: 'online', days: 1,
    summary: 'Untuk membetulkan data atau mengusulkan kepesertaan JKN-KIS.', product: 'Surat Keterangan untuk JKN-KIS',
    requirements: [KTP, photoIfAny('Foto kartu KIS'), photoIfAny('Foto surat rawat, bila darurat')],
    fields: [askIfAny('no_kartu', 'Nomor kartu'), ask('masalah', 'Uraian masalah', 'textarea')],
  },
  {
    slug: 'keterangan-anak-yatim', name: 'Surat Keterangan Yatim atau Piatu', category: 'keterangan', code83: '400.9.2.2', codeLegacy: '463', onlineMode: 'kadus', days: 1,
    summary: 'Menerangkan bahwa ayah, ibu atau kedua orang tua seorang anak telah meninggal. Diminta oleh orang tua yang masih ada atau wali.', product: 'Surat Keterangan Yatim atau Piatu',
    requirements: [bring('KTP-el asli wali'), KADUS, photo('Foto akta atau surat kematian orang tua')],
    fields: [
      askPerson('anak', 'Anak'), choose('jk', 'Jenis kelamin anak', ['Laki-laki', 'Perempuan']),
      ask('nama_ayah', 'Nama ayah'), ask('nama_ibu', 'Nama ibu'), choose('orang_tua_meninggal', 'Orang tua yang meninggal', ['Ayah (yatim)', 'Ibu (piatu)', 'Ayah dan ibu (yatim piatu)']),
      askIfAny('meninggal_pada', 'Meninggal pada tanggal'), ask('hubungan', 'Hubungan Anda dengan anak', 'text', 'Contoh: ibu kandung, paman, wali'),
    ],
    note: 'Kode klasifikasi perlu ditetapkan.',
  },
  {
    slug: 'keterangan-kelompok-tani', name: 'Surat Keterangan Domisili Kelompok Tani, Ternak atau Nelayan', category: 'keterangan', code83: '400.10.5.1', codeLegacy: '520', onlineMode: 'kadus', days: 2,
    summary: 'Menerangkan bahwa kelompok Anda ada dan berkedudukan di desa ini.', product: 'Surat Keterangan Domisili Kelompok',
    requirements: [KADUS, photo('Foto berita acara pembentukan kelompok'), photo('Foto daftar anggota'), photoIfAny('Foto SK pengukuhan')],
    fields: [
      ask('nama', 'Nama kelompok'), choose('jenis', 'Jenis kelompok', ['Kelompok tani', 'Kelompok ternak', 'Kelompok nelayan', 'Kelompok lain']), ask('alamat', 'Alamat sekretariat', 'textarea'), ask('berdiri', 'Tanggal berdiri', 'date'),
      askEach('pengurus', 'Pengurus', ['Ketua', 'Sekretaris', 'Bendahara'], ['Nama', 'NIK (bila ada)', 'Alamat (bila ada)']), askIfAny('anggota', 'Jumlah anggota', 'number'),
    ],
  },
  {
    slug: 'rekomendasi-bbm-alsintan', name: 'Surat Keterangan untuk BBM atau Pupuk Bersubsidi', category: 'keterangan', code83: '400.10.5.1', codeLegacy: '520', onlineMode: 'kadus', days: 1,
    summary: 'Menerangkan usaha tani, nelayan atau usaha mikro Anda sebagai bahan rekomendasi dinas.', product: 'Surat Keterangan Kegiatan Usaha',
    requirements: [KTP, KADUS, photoIfAny('Foto kartu tani atau surat alat')],
    fields: [choose('jenis', 'Jenis usaha', ['Petani', 'Nelayan', 'Peternak', 'Usaha mikro']), ask('lahan', 'Luas lahan atau alat yang dipakai'), askIfAny('tempat', 'Tempat usaha'), askIfAny('kebutuhan', 'Yang dibutuhkan', 'text', 'Contoh: solar 40 liter seminggu')],
    note: 'Rekomendasi diterbitkan dinas; desa hanya menerangkan keadaan.',
  },
]
