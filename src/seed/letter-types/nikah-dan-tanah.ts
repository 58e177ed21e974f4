import { ask, askIfAny, bring, choose, KTP, type LetterTypeSeed, photo, photoIfAny } from './letter-type-seed'

/** Letters about marriage. The fixed forms N1 to N6 come from the Ministry of Religious Affairs and are not restyled here. */
export const NIKAH: readonly LetterTypeSeed[] = [
  {
    slug: 'pengantar-nikah', name: 'Surat Pengantar Nikah (N1)', category: 'nikah', code83: '400.12.3.2', codeLegacy: '472.3', onlineMode: 'appear', days: 1,
    summary: 'Berkas pengantar nikah untuk KUA. Calon pengantin hadir di kantor desa.', product: 'Berkas pengantar nikah (N1 dan kelengkapannya)',
    requirements: [bring('KTP-el asli calon pengantin dan orang tua'), photo('Foto akta kelahiran atau ijazah'), photoIfAny('Foto akta cerai, bila duda atau janda'), bring('Izin orang tua, bila belum berumur 21 tahun')],
    fields: [
      ask('calon_suami', 'Nama calon suami'), ask('calon_istri', 'Nama calon istri'), ask('ayah_suami', 'Nama ayah calon suami'), ask('ibu_suami', 'Nama ibu calon suami'),
      ask('ayah_istri', 'Nama ayah calon istri'), ask('ibu_istri', 'Nama ibu calon istri'), choose('status', 'Status Anda', ['Jejaka', 'Perawan', 'Duda', 'Janda', 'Beristri']),
      askIfAny('wali', 'Nama wali nikah dan hubungannya'), ask('rencana', 'Rencana tanggal dan jam akad', 'datetime', 'Contoh: 25-11-2026 09.00'), ask('tempat_akad', 'Tempat akad'),
      askIfAny('maskawin', 'Mas kawin'), askIfAny('pasangan_terdahulu', 'Nama pasangan terdahulu dan tanggal meninggal'),
    ],
    note: 'Pakai blangko yang berlaku di KUA. Umur di bawah 19 tahun memerlukan dispensasi pengadilan.',
  },
  {
    slug: 'pengantar-nikah-non-muslim', name: 'Surat Keterangan untuk Menikah (Non-Muslim)', category: 'nikah', code83: '400.12.3.2', codeLegacy: '472.4', onlineMode: 'appear', days: 1,
    summary: 'Untuk pencatatan perkawinan di Dinas Dukcapil.', product: 'Surat Keterangan untuk Menikah',
    requirements: [bring('KTP-el asli kedua calon'), photo('Foto akta kelahiran'), photoIfAny('Foto akta cerai atau akta kematian, bila pernah menikah')],
    fields: [
      ask('calon_pria', 'Nama calon mempelai pria'), ask('calon_wanita', 'Nama calon mempelai wanita'), ask('orang_tua', 'Nama orang tua kedua pihak', 'textarea'),
      askIfAny('saksi', 'Nama dua saksi', 'textarea'), askIfAny('pemuka', 'Pemuka agama atau penghayat'), askIfAny('rencana', 'Rencana tanggal', 'date'),
    ],
  },
  {
    slug: 'keterangan-wali-nikah', name: 'Surat Keterangan Wali Nikah', category: 'nikah', code83: '400.12.3.2', codeLegacy: '472.3', onlineMode: 'appear', days: 1,
    summary: 'Menerangkan wali nikah calon mempelai perempuan.', product: 'Surat Keterangan Wali Nikah',
    requirements: [KTP, photoIfAny('Foto bukti hubungan keluarga atau akta kematian ayah')],
    fields: [ask('wali', 'Nama wali'), ask('hubungan', 'Hubungan wali'), ask('calon', 'Nama calon mempelai'), askIfAny('sebab', 'Sebab memakai wali hakim', 'textarea')],
  },
  {
    slug: 'pergi-kawin', name: 'Surat Keterangan Numpang Nikah', category: 'nikah', code83: '400.12.3.2', codeLegacy: '472.3', onlineMode: 'appear', days: 1,
    summary: 'Untuk menikah di daerah lain.', product: 'Surat Keterangan Numpang Nikah',
    requirements: [KTP],
    fields: [ask('tujuan', 'KUA atau desa tujuan'), ask('calon', 'Nama calon pasangan'), askIfAny('tanggal', 'Rencana tanggal', 'date')],
  },
  {
    slug: 'permohonan-cerai', name: 'Surat Pengantar Cerai', category: 'nikah', code83: '400.12.3.2', codeLegacy: '472.5', onlineMode: 'appear', days: 1,
    summary: 'Pengantar untuk mengajukan perceraian ke pengadilan.', product: 'Surat Pengantar Cerai',
    requirements: [KTP, bring('Buku nikah atau akta perkawinan asli')],
    fields: [ask('pasangan', 'Nama pasangan'), askIfAny('sebab', 'Sebab (ringkas)', 'textarea'), ask('pengadilan', 'Pengadilan yang dituju')],
    note: 'Peka: hanya petugas yang menangani boleh membukanya.',
  },
  {
    slug: 'duplikat-nikah', name: 'Surat Pengantar Duplikat Buku Nikah', category: 'nikah', code83: '400.12.3.2', codeLegacy: '472.3', onlineMode: 'online', days: 1,
    summary: 'Untuk meminta duplikat buku nikah ke KUA.', product: 'Surat Pengantar Duplikat Buku Nikah',
    requirements: [KTP, photo('Foto surat kehilangan dari kepolisian, atau buku nikah yang rusak')],
    fields: [ask('kua', 'KUA tempat menikah'), ask('tanggal', 'Tanggal nikah', 'date'), ask('pasangan', 'Nama pasangan')],
  },
]

/** Letters about land and inheritance: never without people coming in person, with witnesses. */
export const PERTANAHAN_WARIS: readonly LetterTypeSeed[] = [
  {
    slug: 'keterangan-ahli-waris', name: 'Surat Keterangan Ahli Waris', category: 'pertanahan-waris', code83: '400.12.3.1', codeLegacy: '474', onlineMode: 'appear', days: 3,
    summary: 'Dibuat para ahli waris, disaksikan dua orang, diketahui Kepala Desa dan Camat.', product: 'Surat Keterangan Ahli Waris',
    requirements: [photo('Foto akta atau surat kematian'), bring('KTP-el asli semua ahli waris'), bring('Buku nikah pewaris dan akta kelahiran anak'), bring('Meterai')],
    fields: [
      ask('pewaris', 'Nama pewaris'), ask('tgl_meninggal', 'Tanggal meninggal', 'date'), ask('ahli_waris', 'Nama para ahli waris dan hubungannya', 'textarea'),
      ask('objek', 'Untuk apa', 'textarea', 'Contoh: tabungan di bank, tanah, Taspen'), ask('saksi', 'Nama dua saksi', 'textarea'),
    ],
    note: 'Semua ahli waris dan dua saksi menandatangani di kantor di atas meterai. Tidak pernah diterbitkan tanpa hadir.',
  },
  {
    slug: 'keterangan-tanah', name: 'Surat Keterangan Tanah', category: 'pertanahan-waris', code83: '500.17.3', codeLegacy: '593', onlineMode: 'appear', days: 5,
    summary: 'Menerangkan riwayat dan penguasaan sebidang tanah.', product: 'Surat Keterangan Tanah',
    requirements: [KTP, photo('Foto bukti perolehan tanah'), photoIfAny('Foto bukti lunas PBB'), bring('Pernyataan tidak sengketa dengan tanda tangan pemilik batas')],
    fields: [
      ask('letak', 'Letak tanah'), ask('luas', 'Luas (m²)', 'decimal'), ask('batas', 'Batas utara, timur, selatan dan barat beserta pemiliknya', 'textarea'),
      ask('asal', 'Asal perolehan dan tahunnya'), ask('bukti', 'Bukti yang dimiliki'), ask('saksi', 'Nama saksi batas', 'textarea'),
    ],
    note: 'Periksa di lapangan bersama Kepala Dusun dan pemilik batas.',
  },
  {
    slug: 'sporadik', name: 'Surat Pernyataan Penguasaan Fisik Bidang Tanah (Sporadik)', category: 'pertanahan-waris', code83: '500.17.3', codeLegacy: '593', onlineMode: 'appear', days: 5,
    summary: 'Pernyataan pemilik tanah dengan dua saksi, diketahui Kepala Desa.', product: 'Surat pernyataan yang diketahui Kepala Desa',
    requirements: [KTP, photo('Foto bukti perolehan tanah'), photoIfAny('Foto SPPT PBB'), bring('Meterai')],
    fields: [
      ask('letak', 'Letak tanah'), askIfAny('nib', 'NIB'), ask('luas', 'Luas (m²)', 'decimal'), ask('status', 'Status tanah'), ask('penggunaan', 'Dipergunakan untuk'),
      ask('batas', 'Batas utara, timur, selatan dan barat beserta pemiliknya', 'textarea'), ask('diperoleh', 'Diperoleh dari siapa, sejak kapan, dengan jalan apa'), ask('saksi', 'Nama dua saksi', 'textarea'),
    ],
  },
]
