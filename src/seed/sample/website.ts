import { bullets, document, heading, paragraph } from '../lexical'

/** Invented news and pages of the sample village. No real event, person or number is claimed. */
export const SAMPLE_NEWS = [
  {
    title: 'Surat desa kini dapat diminta dari HP',
    slug: 'surat-desa-dari-hp',
    summary: 'Warga tidak perlu bolak-balik ke kantor. Isi permohonan dari rumah, lalu ambil surat saat sudah siap.',
    daysAgo: 1,
    picture: { file: 'surat', alt: 'Gambar selembar surat dengan cap dan kode QR' },
    body: document(
      paragraph('Mulai minggu ini, sepuluh jenis surat dapat diminta lewat portal desa. Anda mengisi NIK, nama dan keperluan, lalu mendapat kode lacak dan waktu selesai.'),
      heading('Caranya'),
      bullets('Buka menu Surat, lalu pilih surat yang diperlukan.', 'Isi permohonan dan simpan kode lacaknya.', 'Ambil surat di kantor desa dengan membawa KTP.'),
      paragraph('Warga yang tidak punya HP tetap dilayani di kantor desa seperti biasa.'),
    ),
  },
  {
    title: 'Gotong royong membersihkan parit Dusun III',
    slug: 'gotong-royong-parit-dusun-iii',
    summary: 'Warga Dusun III akan membersihkan parit pada hari Minggu pagi. Bawa cangkul dan parang dari rumah.',
    daysAgo: 4,
    picture: { file: 'parit', alt: 'Gambar parit di tepi jalan dengan pohon sawit' },
    body: document(
      paragraph('Musim hujan sudah mulai. Agar air tidak meluap ke jalan, parit di sepanjang Dusun III akan dibersihkan bersama-sama.'),
      paragraph('Kumpul di depan balai dusun pukul 07.30. Minum disediakan.'),
    ),
  },
  {
    title: 'Posyandu bulan ini di empat tempat',
    slug: 'posyandu-bulan-ini',
    summary: 'Penimbangan balita dan pemeriksaan ibu hamil diadakan bergiliran di setiap dusun. Bawa buku KIA.',
    daysAgo: 8,
    picture: { file: 'posyandu', alt: 'Gambar rumah posyandu dengan timbangan bayi' },
    body: document(
      paragraph('Kader posyandu menunggu para ibu dan balita pukul 08.30 sampai 11.00. Jadwal tiap dusun ditempel di balai dusun.'),
      bullets('Bawa buku KIA.', 'Balita yang belum imunisasi lengkap mohon diberitahukan kepada kader.'),
    ),
  },
]

export const SAMPLE_PAGES = [
  {
    title: 'Profil desa',
    slug: 'profil',
    summary: 'Desa Aman Damai, Kecamatan Sirapit, Kabupaten Langkat, Sumatera Utara.',
    body: document(
      paragraph('Desa Aman Damai terletak di Kecamatan Sirapit, Kabupaten Langkat, Provinsi Sumatera Utara, dengan kode wilayah 12.05.21.2005.'),
      heading('Pemerintahan'),
      paragraph('Desa dipimpin Kepala Desa, dibantu Sekretaris Desa, para kepala seksi dan kepala urusan, serta Kepala Dusun di setiap dusun. Badan Permusyawaratan Desa (BPD) mengawasi jalannya pemerintahan.'),
    ),
  },
  {
    title: 'Jam pelayanan',
    slug: 'jam-pelayanan',
    summary: 'Kapan kantor desa buka.',
    body: document(
      paragraph('Jam pelayanan di situs percobaan ini hanya contoh.'),
      bullets('Senin sampai Kamis: 08.00–15.00', 'Jumat: 08.00–11.30', 'Sabtu, Minggu dan hari libur: tutup'),
    ),
  },
]
