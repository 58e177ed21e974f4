import { ask, askEach, askIfAny, askPerson, askRows, bring, choose, KTP, type LetterTypeSeed, onlyWhen, photo, photoIfAny, WITNESSES } from './letter-type-seed'

/** Each of them from the register or from elsewhere: what the office knows better it corrects at the counter. */
const PERSON = ['Nama', 'NIK (bila ada)', 'Tempat, tanggal lahir (bila ada)', 'Warga negara, agama (bila ada)', 'Pekerjaan (bila ada)', 'Alamat (bila ada)']

const WIDOWED = ['Duda cerai mati', 'Janda cerai mati']

const SIDES = askEach('batas', 'Batas tanah', ['Utara', 'Timur', 'Selatan', 'Barat'], ['Berbatasan dengan', 'Panjang sisi (bila ada)'])

const RELATIVES = ['Ayah kandung', 'Kakek dari pihak ayah', 'Saudara laki-laki', 'Paman dari pihak ayah', 'Kerabat lain']

const GUARDIANS = [...RELATIVES, 'Wali hakim']

/** Letters about marriage. The fixed forms N1 to N6 come from the Ministry of Religious Affairs and are not restyled here. */
export const NIKAH: readonly LetterTypeSeed[] = [
  {
    slug: 'pengantar-nikah', name: 'Surat Pengantar Nikah (N1)', category: 'nikah', code83: '400.12.3.2', codeLegacy: '472.3', onlineMode: 'appear', days: 1,
    summary: 'Berkas pengantar nikah untuk KUA. Calon pengantin hadir di kantor desa.', product: 'Berkas pengantar nikah (N1 dan kelengkapannya)',
    requirements: [bring('KTP-el asli calon pengantin dan orang tua'), photo('Foto akta kelahiran atau ijazah'), photoIfAny('Foto akta cerai, bila duda atau janda'), bring('Izin orang tua, bila belum berumur 21 tahun')],
    fields: [
      choose('status', 'Status Anda', ['Jejaka', 'Perawan', 'Duda cerai hidup', 'Duda cerai mati', 'Janda cerai hidup', 'Janda cerai mati', 'Beristri']),
      onlyWhen('status', ['Beristri'], ask('istri_ke', 'Calon istri akan menjadi istri ke', 'number')),
      onlyWhen('status', ['Duda cerai hidup', 'Janda cerai hidup', 'Beristri'], ask('pasangan_terdahulu', 'Nama pasangan terdahulu, dan kapan bercerai')),
      onlyWhen('status', WIDOWED, askEach('almarhum', 'Suami atau istri yang meninggal', ['Yang meninggal', 'Ayah almarhum (bila ada)'], PERSON)),
      onlyWhen('status', WIDOWED, ask('meninggal_pada', 'Tanggal meninggalnya', 'date')), onlyWhen('status', WIDOWED, ask('meninggal_di', 'Tempat meninggalnya')),
      askEach('orang_tua', 'Orang tua Anda', ['Ayah', 'Ibu'], PERSON), askEach('calon', 'Calon suami atau istri Anda, dan orang tuanya', ['Calon suami/istri', 'Ayahnya', 'Ibunya'], PERSON),
      ask('status_calon', 'Status calon suami atau istri', 'text', 'Contoh: perawan'), ask('kua', 'KUA yang dituju', 'text', 'Contoh: KUA Kecamatan Sirapit'),
      ask('rencana', 'Rencana tanggal dan jam akad', 'datetime', 'Contoh: 25-11-2026 09.00'), ask('tempat_akad', 'Tempat akad'), askIfAny('wali', 'Nama wali nikah dan hubungannya'), askIfAny('maskawin', 'Mas kawin'),
    ],
    forms: ['n1', 'n2', 'n4', 'n5', 'n6'],
    note: 'N1 sampai N6 ikut tercetak: N5 bila belum berumur 21 tahun, N6 bila cerai mati. Bila KUA memakai blangko sendiri, hapus pilihan formulirnya. Umur di bawah 19 tahun memerlukan dispensasi pengadilan.',
  },
  {
    slug: 'pengantar-nikah-non-muslim', name: 'Surat Keterangan untuk Menikah (Non-Muslim)', category: 'nikah', code83: '400.12.3.2', codeLegacy: '472.4', onlineMode: 'appear', days: 1,
    summary: 'Untuk pencatatan perkawinan di Dinas Dukcapil.', product: 'Surat Keterangan untuk Menikah',
    requirements: [bring('KTP-el asli kedua calon'), photo('Foto akta kelahiran'), photoIfAny('Foto akta cerai atau akta kematian, bila pernah menikah')],
    fields: [
      choose('status', 'Status Anda', ['Belum kawin', 'Cerai hidup', 'Cerai mati']), askEach('orang_tua', 'Orang tua Anda', ['Ayah', 'Ibu'], PERSON),
      askEach('calon', 'Calon suami atau istri Anda, dan orang tuanya', ['Calon suami/istri', 'Ayahnya', 'Ibunya'], PERSON), ask('status_calon', 'Status calon suami atau istri', 'text', 'Contoh: belum kawin'),
      askIfAny('pemuka', 'Pemuka agama atau penghayat yang memberkati'), askIfAny('rencana', 'Rencana tanggal', 'date'), askIfAny('tempat', 'Rencana tempat'),
      askIfAny('saksi_1', 'Nama saksi pertama'), askIfAny('nik_saksi_1', 'NIK saksi pertama', 'nik'), askIfAny('saksi_2', 'Nama saksi kedua'), askIfAny('nik_saksi_2', 'NIK saksi kedua', 'nik'),
    ],
    forms: ['f-2.01'],
  },
  {
    slug: 'keterangan-wali-nikah', name: 'Surat Keterangan Wali Nikah', category: 'nikah', code83: '400.12.3.2', codeLegacy: '472.3', onlineMode: 'appear', days: 1,
    summary: 'Menerangkan wali nikah calon mempelai perempuan. Diminta oleh calon mempelai.', product: 'Surat Keterangan Wali Nikah',
    requirements: [KTP, photoIfAny('Foto bukti hubungan keluarga atau akta kematian ayah')],
    fields: [
      choose('hubungan', 'Wali nikah Anda', GUARDIANS),
      onlyWhen('hubungan', RELATIVES, askPerson('wali', 'Wali')),
      onlyWhen('hubungan', GUARDIANS.slice(1), ask('sebab', 'Sebab bukan ayah kandung', 'textarea', 'Contoh: ayah kandung telah meninggal pada 3 Mei 2020')), askPerson('calon_suami', 'Calon suami'), askIfAny('kua', 'KUA yang dituju'),
    ],
  },
  {
    slug: 'pergi-kawin', name: 'Surat Keterangan Numpang Nikah', category: 'nikah', code83: '400.12.3.2', codeLegacy: '472.3', onlineMode: 'appear', days: 1,
    summary: 'Untuk menikah di daerah lain.', product: 'Surat Keterangan Numpang Nikah',
    requirements: [KTP],
    fields: [
      ask('tujuan', 'KUA atau desa tujuan', 'text', 'Contoh: KUA Kecamatan Stabat'), askPerson('calon', 'Calon suami atau istri'), askIfAny('tanggal', 'Rencana tanggal', 'date'),
    ],
  },
  {
    slug: 'permohonan-cerai', name: 'Surat Pengantar Cerai', category: 'nikah', code83: '400.12.3.2', codeLegacy: '472.5', onlineMode: 'appear', days: 1,
    summary: 'Pengantar untuk mengajukan perceraian ke pengadilan.', product: 'Surat Pengantar Cerai',
    requirements: [KTP, bring('Buku nikah atau akta perkawinan asli')],
    fields: [
      askPerson('pasangan', 'Suami atau istri'), askIfAny('tanggal_nikah', 'Tanggal nikah', 'date'), askIfAny('bukti', 'Nomor buku nikah atau akta perkawinan'),
      ask('pengadilan', 'Pengadilan yang dituju', 'text', 'Contoh: Pengadilan Agama Stabat'),
    ],
    note: 'Peka: hanya petugas yang menangani boleh membukanya.',
  },
  {
    slug: 'duplikat-nikah', name: 'Surat Pengantar Duplikat Buku Nikah', category: 'nikah', code83: '400.12.3.2', codeLegacy: '472.3', onlineMode: 'online', days: 1,
    summary: 'Untuk meminta duplikat buku nikah ke KUA.', product: 'Surat Pengantar Duplikat Buku Nikah',
    requirements: [KTP, photo('Foto surat kehilangan dari kepolisian, atau buku nikah yang rusak')],
    fields: [
      ask('pasangan', 'Nama suami atau istri'), ask('tanggal', 'Tanggal nikah', 'date'), ask('kua', 'KUA tempat menikah', 'text', 'Contoh: KUA Kecamatan Sirapit'), askIfAny('nomor', 'Nomor buku nikah, bila diketahui'),
      choose('sebab', 'Sebab', ['Buku nikah hilang', 'Buku nikah rusak']),
    ],
  },
]

/** Letters about land and inheritance: never without people coming in person, with witnesses. */
export const PERTANAHAN_WARIS: readonly LetterTypeSeed[] = [
  {
    slug: 'keterangan-ahli-waris', name: 'Surat Keterangan Ahli Waris', category: 'pertanahan-waris', code83: '400.12.3.1', codeLegacy: '474', onlineMode: 'appear', days: 3,
    summary: 'Dibuat para ahli waris, disaksikan dua orang, diketahui Kepala Desa dan Camat.', product: 'Surat Keterangan Ahli Waris',
    requirements: [photo('Foto akta atau surat kematian'), bring('KTP-el asli semua ahli waris'), bring('Buku nikah pewaris dan akta kelahiran anak'), bring('Meterai')],
    fields: [
      askPerson('pewaris', 'Almarhum atau almarhumah (pewaris)'), ask('tgl_meninggal', 'Tanggal meninggal', 'date'), askIfAny('nomor_akta', 'Nomor akta atau surat kematian'),
      askRows('ahli_waris', 'Para ahli waris', ['Nama', 'NIK', 'Tempat, tanggal lahir', 'Hubungan dengan pewaris', 'Alamat (bila ada)'], 'Termasuk Anda sendiri, bila Anda ahli waris'),
      ask('objek', 'Untuk apa', 'textarea', 'Contoh: mencairkan tabungan di bank, mengurus tanah, Taspen'), ...WITNESSES,
    ],
    note: 'Semua ahli waris dan dua saksi menandatangani di kantor di atas meterai. Tidak pernah diterbitkan tanpa hadir.',
  },
  {
    slug: 'keterangan-tanah', name: 'Surat Keterangan Tanah', category: 'pertanahan-waris', code83: '500.17.3', codeLegacy: '593', onlineMode: 'appear', days: 5,
    summary: 'Menerangkan riwayat dan penguasaan sebidang tanah.', product: 'Surat Keterangan Tanah',
    requirements: [KTP, photo('Foto bukti perolehan tanah'), photoIfAny('Foto bukti lunas PBB'), bring('Pernyataan tidak sengketa dengan tanda tangan pemilik batas')],
    fields: [
      ask('letak', 'Letak tanah'), ask('luas', 'Luas (m²)', 'decimal'), SIDES,
      ask('asal', 'Asal perolehan dan tahunnya', 'text', 'Contoh: warisan orang tua, tahun 1998'), ask('bukti', 'Bukti yang dimiliki', 'text', 'Contoh: surat jual beli tahun 1998'), ask('penggunaan', 'Dipergunakan untuk'), ...WITNESSES,
    ],
    note: 'Periksa di lapangan bersama Kepala Dusun dan pemilik batas.',
  },
  {
    slug: 'sporadik', name: 'Surat Pernyataan Penguasaan Fisik Bidang Tanah (Sporadik)', category: 'pertanahan-waris', code83: '500.17.3', codeLegacy: '593', onlineMode: 'appear', days: 5,
    summary: 'Pernyataan pemilik tanah dengan dua saksi, diketahui Kepala Desa.', product: 'Surat pernyataan yang diketahui Kepala Desa',
    requirements: [KTP, photo('Foto bukti perolehan tanah'), photoIfAny('Foto SPPT PBB'), bring('Meterai')],
    fields: [
      ask('letak', 'Letak tanah'), askIfAny('nib', 'NIB'), ask('luas', 'Luas (m²)', 'decimal'), ask('status', 'Status tanah', 'text', 'Contoh: tanah yang belum bersertifikat'), ask('penggunaan', 'Dipergunakan untuk'),
      SIDES, ask('pemilik_lama', 'Diperoleh dari', 'text', 'Contoh: Bapak Ahmad, orang tua'), ask('sejak', 'Sejak tahun', 'number'), ask('jalan', 'Dengan jalan', 'text', 'Contoh: warisan, jual beli, hibah'), ...WITNESSES,
    ],
  },
]
