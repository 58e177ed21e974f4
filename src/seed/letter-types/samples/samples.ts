import type { LetterFamily, LetterResident } from '@/domain/letters/letter-facts'

import { BUDI, INVENTED_FAMILY, RANI, SITI } from '@/domain/letters/invented-people'

/** What an invented person typed, by question; rows for a table. Of a family, the rows that the register would give. `family`: for a letter that lists it. */
export type Sample = { resident: LetterResident; purpose: string; answers: Readonly<Record<string, string | readonly (readonly string[])[]>>; family?: LetterFamily }

const of = (resident: LetterResident, purpose: string, answers: Sample['answers'] = {}, family?: LetterFamily): Sample => ({ resident, purpose, answers, ...(family ? { family } : {}) })

const WITNESSES = { saksi_1: 'Joko Santoso', saksi_2: 'Erwin Ginting' }

const PARENTS_OF_BAGAS = { ibu: [['Maya Lestari', '1205225006930004', '', '', '']], ayah: [['Budi Hartono', '1205211203850002', '', '', '']] }

const NUMBERED = { nik_saksi_1: '1205210203700005', nik_saksi_2: '1205211006680007' }

const PARENTS_OF_BUDI = [['Suyatno', '1205210507550001', 'Kebumen, 5 Juli 1955', 'WNI, Islam', 'Petani', 'Dusun III, Desa Aman Damai'], ['Pariyem', '1205214808580001', 'Binjai, 8 Agustus 1958', 'WNI, Islam', '', 'Dusun III, Desa Aman Damai']]

const BRIDE = [
  ['Maya Lestari', '1205225006930004', 'Stabat, 10 Juni 1993', 'WNI, Islam', 'Guru', 'Kelurahan Perdamaian, Stabat'], ['Sutrisno', '', 'Stabat, 2 Mei 1964', 'WNI, Islam', 'Pedagang', 'Kelurahan Perdamaian, Stabat'],
  ['Ngatinah', '', '', '', 'Mengurus rumah tangga', 'Kelurahan Perdamaian, Stabat'],
]

const SIDES = [['Tanah Pak Suyatno', '25 m'], ['Jalan desa', '40 m'], ['Tanah Bu Ngatinah', '25 m'], ['Parit, lalu tanah Pak Erwin Ginting', '40 m']]

/** One sample of every letter, by slug of its type. Everybody is invented. */
export const SAMPLES: Readonly<Record<string, Sample>> = {
  'keterangan-domisili': of(SITI, 'Membuka rekening bank', { sejak: '1 Februari 2019' }),
  'keterangan-tidak-mampu': of(SITI, 'Keringanan biaya sekolah', { nama_anak: [['Dimas Pratama', '1205210404140001', 'Stabat, 4 April 2014', '', '']], tujuan_instansi: 'Kepala SMP Negeri 1 Sirapit' }, INVENTED_FAMILY),
  'keterangan-penduduk': of(RANI, 'Melamar pekerjaan'),
  'keterangan-belum-menikah': of(RANI, 'Melamar pekerjaan di perusahaan perkebunan'),
  'keterangan-janda-duda': of({ ...SITI, maritalStatus: 'Cerai Mati' }, 'Mengurus pensiun', { status: 'Janda', sebab: 'Cerai mati', nama_pasangan: 'Rahmat Sembiring', tanggal: '12 Maret 2024', nomor_akta: '1205-KM-12032024-0001' }),
  'keterangan-sudah-menikah': of(BUDI, 'Mengurus tunjangan keluarga', {
    pasangan: [['Maya Lestari', '1205225006930004', 'Stabat, 10 Juni 1993', 'Guru', 'Kelurahan Perdamaian, Kecamatan Stabat']], tanggal_nikah: '17 Agustus 2015', tempat_nikah: 'Kecamatan Stabat', bukti: 'Buku nikah nomor 0123/45/VIII/2015',
  }),
  'ktp-dalam-proses': of(RANI, 'Membuka rekening bank', { tanggal_rekam: '20 November 2026' }),
  'beda-identitas': of(SITI, 'Melengkapi berkas ibadah haji', {
    dokumen_1: 'KTP-el', dokumen_2: 'Ijazah SD nomor DN-07 Dd 0012345',
    perbedaan: [['Nama', 'Siti Aminah Br. Sembiring', 'Siti Amina Sembiring'], ['Tanggal lahir', '1 Januari 1990', '11 Januari 1990']], yang_benar: 'Siti Aminah Br. Sembiring, lahir 1 Januari 1990',
  }),
  'keterangan-penghasilan': of(BUDI, 'Mengajukan keringanan uang kuliah', {
    penghasilan: '2.500.000', penghasilan_pasangan: '1.000.000', anak: [['Putri Hartono', '1205215505160001', 'Stabat, 15 Mei 2016', '', '']], sekolah: 'Universitas Sumatera Utara', nis_nim: '260801001', kelas: 'Semester 1',
  }),
  'keterangan-anak-yatim': of(SITI, 'Mengajukan santunan', {
    anak: [['Dimas Pratama', '1205210404140001', 'Stabat, 4 April 2014', '', 'Jalan Melati Nomor 5, Dusun II']], jk: 'Laki-laki', nama_ayah: 'Rahmat Sembiring', nama_ibu: 'Siti Aminah Br. Sembiring', orang_tua_meninggal: 'Ayah (yatim)', meninggal_pada: '12 Maret 2024', hubungan: 'ibu kandung',
  }),
  'keterangan-jkn': of(SITI, 'Mengusulkan kepesertaan penerima bantuan iuran', { no_kartu: '0001234567890', masalah: 'Kartu tidak aktif sejak Juli 2026, padahal keluarga tergolong tidak mampu' }),
  bepergian: of(BUDI, 'Menjenguk orang tua yang sakit', { tujuan: 'Kabupaten Kebumen, Jawa Tengah', berangkat: '1 Desember 2026', lama: 'dua minggu', pengikut: [['Maya Lestari', '33 tahun', 'istri'], ['Putri Hartono', '10 tahun', 'anak']] }),
  'keterangan-usaha': of(SITI, 'Pengajuan kredit usaha rakyat', { nama_usaha: 'Warung Bu Siti', jenis_usaha: 'warung sembako', alamat_usaha: 'Jalan Melati Nomor 5, Dusun II', sejak: '2019' }),
  'keterangan-domisili-usaha': of(BUDI, 'Membuka rekening yayasan', {
    nama_usaha: 'Yayasan Cahaya Aman Damai', bidang: 'Pendidikan anak usia dini', alamat_usaha: 'Jalan Kenanga Nomor 12, Dusun III', penanggung_jawab: [['Budi Hartono', '1205211203850002', '', '', '']], akta: 'AHU-0001234.AH.01.04 Tahun 2025',
  }),
  'keterangan-kelompok-tani': of(BUDI, 'Mengajukan bantuan bibit', {
    nama: 'Kelompok Tani Sumber Rejeki', jenis: 'Kelompok tani', alamat: 'Jalan Kenanga, Dusun III', berdiri: '2 Mei 2021', pengurus: [['Budi Hartono', '1205211203850002', 'Dusun III'], ['Erwin Ginting', '', 'Dusun II'], ['Ngatinah', '', 'Dusun III']], anggota: '24',
  }),
  'rekomendasi-bbm-alsintan': of(BUDI, 'Meminta rekomendasi solar bersubsidi', { jenis: 'Petani', lahan: 'Sawah 1,5 hektare, satu traktor tangan', tempat: 'Dusun III', kebutuhan: 'Solar 40 liter seminggu' }),
  'kepemilikan-kendaraan': of(BUDI, 'Pengurusan pajak kendaraan', {
    merk: 'Honda Beat', tahun: '2021', warna: 'Hitam', nopol: 'BK 1234 XYZ', mesin: 'JM91E1234567', rangka: 'MH1JM9112MK123456', bpkb: 'R-01234567', atas_nama: 'Budi Hartono',
  }),
  'jual-beli': of(BUDI, 'Bukti kepemilikan ternak', {
    tanggal: '20 November 2026', pihak: [['Budi Hartono', '1205211203850002', 'Wiraswasta', 'Dusun III, Desa Aman Damai'], ['Joni Tarigan', '1205211111800005', 'Petani', 'Desa Sidorejo, Kecamatan Sirapit']],
    jenis_barang: 'Seekor sapi', rincian: 'sapi bali betina, umur 3 tahun, bulu merah bata', harga: '12.500.000', ...WITNESSES,
  }),
  'izin-orang-tua-pmi': of(SITI, 'Melengkapi berkas penempatan', {
    hubungan: 'Orang tua', penerima: [['Rani Puspita Sari', '1205215506010003', 'Sirapit, 15 Juni 2001', 'Karyawan Swasta', 'Gang Mawar Nomor 3, Dusun I']], negara: 'Taiwan', pekerjaan: 'Perawat lansia', p3mi: 'PT Contoh Penempatan', kontrak: '3',
  }),
  kuasa: of(SITI, 'Pengambilan BPKB yang sudah lunas', {
    penerima: [['Budi Hartono', '1205211203850002', 'Binjai, 12 Maret 1985', 'Wiraswasta', 'Jalan Kenanga Nomor 12, Dusun III, Desa Aman Damai']], untuk: 'mengambil BPKB sepeda motor Honda Beat BK 1234 XYZ di kantor pembiayaan di Binjai',
  }),
  'pengantar-skck': of(RANI, 'Melamar pekerjaan'),
  kehilangan: of(RANI, 'Mengurus penggantian STNK', { barang: 'STNK sepeda motor', rincian: 'STNK Honda Beat hitam, BK 1234 XYZ, atas nama Rani Puspita Sari', waktu_tempat: 'Senin, 23 November 2026, di sekitar Pasar Stabat' }),
  'pengantar-umum': of(SITI, 'Meminta sambungan air bersih', { ditujukan: 'Kepala PDAM Tirta Wampu', isi: 'Rumah di Jalan Melati Nomor 5 belum mempunyai sambungan air bersih dan dihuni enam orang.' }),
  'izin-keramaian': of(BUDI, 'Pesta pernikahan anak', {
    jenis_acara: 'Pesta pernikahan', waktu: '12 Desember 2026 10.00', tempat: 'Halaman rumah, Jalan Kenanga Nomor 12, Dusun III', hiburan: 'Organ tunggal sampai pukul 17.00', undangan: '300', penanggung_jawab: [['Budi Hartono', '1205211203850002', '', '', 'Jalan Kenanga Nomor 12, Dusun III']],
  }),
  'izin-penelitian': of(SITI, 'Penelitian', {
    kepada: 'Universitas Sumatera Utara', dasar: 'surat nomor 123/UN5/2026 tanggal 20 November 2026', keperluan: 'penyusunan skripsi', maksud: 'Pengelolaan air bersih di desa', peserta: [['Andi Wijaya', '210801011'], ['Dewi Kartika', '210801012'], ['Fajar Nugroho', '']], mulai: '1 Desember 2026', selesai: '31 Januari 2027',
  }),
  undangan: of(SITI, 'Musyawarah desa', { kepada: 'Ketua dan anggota Badan Permusyawaratan Desa\nKepala Dusun se-Desa Aman Damai', hal: 'Undangan musyawarah desa', lampiran: '1 (satu) lembar', tembusan: 'Camat Sirapit\nPendamping Desa', hari: '2 Desember 2026 09.00', tempat: 'Aula Kantor Desa Aman Damai', acara: 'Musyawarah Rencana Kerja Pemerintah Desa Tahun 2027', catatan: 'Mohon hadir tepat waktu' }),
  'surat-tugas': of(SITI, 'Tugas', {
    dasar: 'undangan Camat Sirapit nomor 005/123/2026', pelaksana: [['Hendra Gunawan', 'Sekretaris Desa'], ['Lina Marlina', 'Kaur Keuangan']], maksud: 'mengikuti pelatihan pengelolaan keuangan desa', tujuan: 'Stabat', berangkat: '3 Desember 2026', kembali: '4 Desember 2026',
    angkutan: 'Kendaraan dinas',
  }),
  'surat-dinas': of(SITI, 'Surat dinas', {
    kepada: 'Camat Sirapit', di: 'Sidorejo', sifat: 'Segera', lampiran: '1 (satu) berkas', hal: 'Permohonan narasumber pelatihan pengelolaan air bersih',
    isi: 'Dalam rangka pelatihan pengelolaan air bersih bagi pengurus kelompok air minum Desa Aman Damai pada Kamis, 10 Desember 2026, pukul 09.00 sampai selesai di Aula Kantor Desa, kami mohon bantuan Bapak menugaskan seorang narasumber dari Kecamatan Sirapit.\nNarasumber diharapkan menyampaikan materi pengelolaan iuran dan perawatan jaringan pipa. Susunan acara dan daftar peserta terlampir; keperluan lain dapat dibicarakan dengan Kaur Umum di kantor desa.',
    tembusan: 'Ketua BPD Desa Aman Damai',
  }),
  'nota-dinas': of(SITI, 'Nota dinas', { kepada: 'Kaur Keuangan', dari: 'Kepala Desa', sifat: 'Biasa', hal: 'Laporan realisasi anggaran bulan November 2026', isi: 'Mohon laporan realisasi anggaran bulan November 2026 disampaikan paling lambat Jumat, 4 Desember 2026.' }),
  'keterangan-kelahiran': of(BUDI, 'Mengurus akta kelahiran', {
    nama_anak: 'Bagas Hartono', jk: 'Laki-laki', waktu: '20 November 2026 04.30', tempat: 'Puskesmas', tempat_kelahiran: 'Langkat', jenis_kelahiran: 'Tunggal', anak_ke: '2', berat: '3,2', panjang: '49', penolong: 'Bidan', ...PARENTS_OF_BAGAS, hubungan_pelapor: 'ayah kandung', ...WITNESSES, ...NUMBERED,
  }),
  'keterangan-kematian': of(BUDI, 'Mengurus akta kematian', {
    almarhum: [['Suyatno', '1205210507550001', 'Kebumen, 5 Juli 1955', 'Petani/Pekebun', 'Dusun III, Desa Aman Damai']], jk: 'Laki-laki', waktu: '22 November 2026 05.15', tempat: 'Rumah', sebab: 'Sakit', penentu: 'Tenaga kesehatan', dimakamkan: 'TPU Dusun III', hubungan_pelapor: 'anak kandung',
    ...WITNESSES, ...NUMBERED,
  }),
  'keterangan-lahir-mati': of(BUDI, 'Pelaporan ke Dinas Dukcapil', { waktu: '20 November 2026 02.00', tempat: 'RSUD Tanjung Pura', tempat_lahir: 'Rumah sakit', jk: 'Perempuan', kandungan: '34', jenis_kelahiran: 'Tunggal', anak_ke: '2', penolong: 'Dokter', penentu: 'Dokter', ...PARENTS_OF_BAGAS, hubungan_pelapor: 'ayah kandung' }),
  'pengantar-pindah': of(BUDI, 'Pindah tempat kerja', {
    alamat_tujuan: 'Jalan Setia Budi Nomor 20', rt_tujuan: '004', rw_tujuan: '002', desa_tujuan: 'Tanjung Rejo', kecamatan_tujuan: 'Medan Sunggal', kabupaten_tujuan: 'Kota Medan', provinsi_tujuan: 'Sumatera Utara', kode_pos_tujuan: '20122',
    klasifikasi: 'Antarkabupaten dalam satu provinsi', alasan: 'Pekerjaan', jenis_kepindahan: 'Kepala keluarga dan seluruh anggota', tanggal: '1 Januari 2027', kk_yang_pindah: 'Membuat KK baru',
    pengikut: [
      ['BUDI HARTONO', '1205211203850002', 'L', 'Binjai, 12 Maret 1985', 'Kepala Keluarga'], ['MAYA LESTARI', '1205225006930004', 'P', 'Stabat, 10 Juni 1993', 'Istri'], ['PUTRI HARTONO', '1205215505160001', 'P', 'Stabat, 15 Mei 2016', 'Anak'],
    ],
  }),
  'keterangan-datang': of(SITI, 'Melapor tinggal sementara', {
    pendatang: [['Andi Wijaya', '1271011708990003', 'Medan, 17 Agustus 1999', 'Karyawan Swasta']], asal: 'Jalan Pattimura Nomor 8, Kecamatan Medan Baru, Kota Medan', tujuan: 'Bekerja di perkebunan', hubungan: 'pemilik rumah', datang: '15 November 2026', rencana_pergi: '15 Mei 2027',
  }),
  'pengantar-ktp': of(RANI, 'Mencetak KTP-el baru', { jenis: 'Perubahan data', keterangan: 'Pendidikan berubah', data_berubah: [['Rani Puspita Sari', 'Pendidikan', 'SLTA/Sederajat', 'Diploma IV/Strata I', 'Ijazah S1 Universitas Sumatera Utara']] }),
  'pengantar-kk': of(BUDI, 'Memperbarui data pekerjaan', {
    alasan: 'Perubahan data', no_kk_lama: '1205210101120002', perubahan: 'Pekerjaan istri, dan nama ayah Putri Hartono',
    data_berubah: [['Maya Lestari', 'Pekerjaan', 'Mengurus Rumah Tangga', 'Guru', 'SK pengangkatan nomor 12/2026'], ['Putri Hartono', 'Nama ayah', 'BUDI HARTANTO', 'BUDI HARTONO', 'Akta kelahiran']],
  }),
  'pengantar-akta-lahir': of(BUDI, 'Pengurusan akta kelahiran anak', {
    anak: 'Bagas Hartono', jk: 'Laki-laki', ttl_anak: 'Sirapit, 20 November 2026', anak_ke: '2', tempat: 'Puskesmas', jenis_kelahiran: 'Tunggal', penolong: 'Bidan', berat: '3,2', panjang: '49', ...PARENTS_OF_BAGAS, hubungan_pelapor: 'ayah kandung', ...WITNESSES, ...NUMBERED,
  }),
  'biodata-penduduk': of(SITI, 'Melengkapi berkas pendaftaran'),
  'pengantar-nikah': of({ ...BUDI, maritalStatus: 'Belum Kawin' }, 'Pendaftaran nikah di KUA', {
    status: 'Jejaka', orang_tua: PARENTS_OF_BUDI, calon: BRIDE, status_calon: 'Perawan', kua: 'KUA Kecamatan Stabat', rencana: '17 Januari 2027 09.00', tempat_akad: 'Kelurahan Perdamaian, Kecamatan Stabat', wali: 'Sutrisno, ayah kandung', maskawin: 'Emas 5 gram',
  }),
  'pengantar-nikah-non-muslim': of({ ...BUDI, name: 'JONATAN TARIGAN', religion: 'Kristen', maritalStatus: 'Belum Kawin' }, 'Pencatatan perkawinan di Dinas Dukcapil', {
    status: 'Belum kawin', orang_tua: [['Sabar Tarigan', '1205210507550007', 'Kabanjahe, 5 Juli 1955', 'WNI, Kristen', 'Petani', ''], ['Rehulina Br. Ginting', '', 'Kabanjahe, 8 Agustus 1958', '', '', '']],
    calon: [['Ester Br. Purba', '1205225006930008', 'Stabat, 10 Juni 1993', 'WNI, Kristen', 'Guru', 'Kecamatan Stabat'], ['Jonson Purba', '', '', '', '', ''], ['Tiurma Br. Siregar', '', '', '', '', '']], status_calon: 'Belum kawin', pemuka: 'Pdt. Samuel Sitepu', rencana: '16 Januari 2027',
    tempat: 'GBKP Sirapit', ...WITNESSES, ...NUMBERED,
  }),
  'keterangan-wali-nikah': of(RANI, 'Pendaftaran nikah di KUA', {
    hubungan: 'Saudara laki-laki', wali: [['Rudi Hartanto', '', 'Sirapit, 3 Mei 1995', 'Wiraswasta', 'Gang Mawar Nomor 3, Dusun I']], sebab: 'Ayah kandung telah meninggal dunia pada 3 Mei 2020', calon_suami: [['Andi Wijaya', '1271011708990003', 'Medan, 17 Agustus 1999', 'Karyawan Swasta', 'Jalan Pattimura Nomor 8, Kecamatan Medan Baru, Kota Medan']], kua: 'KUA Kecamatan Sirapit',
  }),
  'pergi-kawin': of(RANI, 'Pendaftaran nikah', { tujuan: 'KUA Kecamatan Medan Baru', calon: [['Andi Wijaya', '1271011708990003', 'Medan, 17 Agustus 1999', 'Karyawan Swasta', 'Jalan Pattimura Nomor 8, Kecamatan Medan Baru, Kota Medan']], tanggal: '24 Januari 2027' }),
  'permohonan-cerai': of(SITI, 'Mengajukan gugatan', { pasangan: [['Rahmat Sembiring', '1205211708860003', 'Stabat, 17 Agustus 1986', '', 'Kota Binjai']], tanggal_nikah: '17 Agustus 2012', bukti: 'Buku nikah nomor 0123/45/VIII/2012', pengadilan: 'Pengadilan Agama Stabat' }),
  'duplikat-nikah': of(BUDI, 'Mengganti buku nikah yang hilang', { pasangan: 'Maya Lestari', tanggal: '17 Agustus 2015', kua: 'KUA Kecamatan Stabat', nomor: '0123/45/VIII/2015', sebab: 'Buku nikah hilang' }),
  'keterangan-ahli-waris': of(BUDI, 'Pencairan tabungan', {
    pewaris: [['Suyatno', '1205210507550001', 'Kebumen, 5 Juli 1955', '', 'Dusun III, Desa Aman Damai']], tgl_meninggal: '22 November 2026', nomor_akta: '1205-KM-24112026-0002',
    ahli_waris: [
      ['Pariyem', '1205214808580001', 'Binjai, 8 Agustus 1958', 'Istri', 'Dusun III'], ['Budi Hartono', '1205211203850002', 'Binjai, 12 Maret 1985', 'Anak kandung', 'Dusun III'], ['Wati Hartini', '1205214407880003', 'Binjai, 4 Juli 1988', 'Anak kandung', 'Kota Binjai'],
    ],
    objek: 'tabungan almarhum di bank cabang Stabat', ...WITNESSES,
  }),
  'keterangan-tanah': of(BUDI, 'Pengajuan pinjaman', {
    letak: 'Jalan Kenanga, Dusun III, Desa Aman Damai', luas: '1000', batas: SIDES, asal: 'Warisan orang tua, tahun 1998', bukti: 'Surat pembagian warisan tahun 1998', penggunaan: 'Kebun dan rumah tinggal', ...WITNESSES,
  }),
  sporadik: of(BUDI, 'Pendaftaran tanah', {
    letak: 'Jalan Kenanga, Dusun III, Desa Aman Damai', luas: '1000', status: 'Tanah yang belum bersertifikat', penggunaan: 'Kebun dan rumah tinggal', batas: SIDES, pemilik_lama: 'Suyatno, orang tua', sejak: '1998', jalan: 'Warisan', ...WITNESSES,
  }),
}

/** A widow who is not yet 21: with the parents' leave and the word on the husband's death. And two who ask the Dukcapil for something else than the first. */
export const MORE_SAMPLES: Readonly<Record<string, readonly Sample[]>> = {
  'pengantar-nikah': [
    of({ ...RANI, birthDate: '2006-06-15', nik: '1205215506060003', maritalStatus: 'Cerai Mati' }, 'Pendaftaran nikah di KUA', {
      status: 'Janda cerai mati', almarhum: [['Dedi Kurniawan', '1205210107030002', 'Binjai, 1 Juli 2003', 'WNI, Islam', 'Buruh harian lepas', 'Dusun I, Desa Aman Damai'], ['Paimin', '', '', '', '', '']], meninggal_pada: '3 Februari 2026', meninggal_di: 'RSUD Tanjung Pura',
      orang_tua: [['Supardi', '', 'Sirapit, 3 Mei 1975', 'WNI, Islam', 'Petani', 'Dusun I, Desa Aman Damai'], ['Waginem', '', '', 'WNI, Islam', '', 'Dusun I, Desa Aman Damai']],
      calon: [['Andi Wijaya', '1271011708990003', 'Medan, 17 Agustus 1999', 'WNI, Islam', 'Karyawan Swasta', 'Jalan Pattimura Nomor 8, Kecamatan Medan Baru, Kota Medan'], ['Hasan Wijaya', '', '', '', '', ''], ['Rosmawati', '', '', '', '', '']],
      status_calon: 'Jejaka', kua: 'KUA Kecamatan Sirapit', rencana: '24 Januari 2027 09.00', tempat_akad: 'Rumah mempelai, Dusun I', wali: 'Supardi, ayah kandung', maskawin: 'Seperangkat alat salat',
    }),
  ],
}
