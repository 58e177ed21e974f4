import { ask, askIfAny, askPerson, askRows, bring, chooseIfAny, KADUS, KTP, type LetterTypeSeed, photo } from './letter-type-seed'

/** How an office letter is to be handled, and what goes with it. */
const CHARACTER = [chooseIfAny('sifat', 'Sifat (kosong: Biasa)', ['Biasa', 'Segera', 'Sangat segera', 'Terbatas', 'Rahasia']), askIfAny('lampiran', 'Lampiran', 'text', 'Contoh: 1 (satu) berkas')]

const COPIES = askIfAny('tembusan', 'Tembusan', 'textarea', 'Satu baris untuk setiap penerima')

/** Surat pengantar: the village introduces a person to another office, which decides. And letters of the office itself. */
export const PENGANTAR: readonly LetterTypeSeed[] = [
  {
    slug: 'pengantar-skck', name: 'Surat Pengantar SKCK', category: 'pengantar', code83: '400.10.2.2', codeLegacy: '331', onlineMode: 'online', days: 1, validityMonths: 1,
    summary: 'Untuk mengurus SKCK di kantor polisi.', product: 'Surat Pengantar SKCK',
    requirements: [KTP],
    fields: [],
    note: 'Pas foto, akta lahir atau ijazah diminta kepolisian, bukan desa.',
  },
  {
    slug: 'kehilangan', name: 'Surat Pengantar Laporan Kehilangan', category: 'pengantar', code83: '400.10.2.2', codeLegacy: '331', onlineMode: 'online', days: 1, validityMonths: 1,
    summary: 'Untuk melapor kehilangan barang atau dokumen ke kantor polisi.', product: 'Surat Pengantar Laporan Kehilangan',
    requirements: [bring('KTP-el asli, atau KK asli bila KTP-el yang hilang')],
    fields: [
      ask('barang', 'Barang atau dokumen yang hilang', 'text', 'Contoh: STNK sepeda motor'),
      ask('rincian', 'Ciri atau nomornya', 'textarea', 'Contoh: STNK Honda Beat hitam, BK 1234 XX'),
      ask('waktu_tempat', 'Kapan dan di mana hilang', 'text', 'Contoh: Senin, 23 November 2026, di Pasar Stabat'),
    ],
  },
  {
    slug: 'pengantar-umum', name: 'Surat Pengantar Umum', category: 'pengantar', code83: '400.10.2.2', codeLegacy: '145', onlineMode: 'online', days: 1,
    summary: 'Untuk keperluan yang tidak ada dalam daftar surat.', product: 'Surat Pengantar',
    requirements: [KTP],
    fields: [askIfAny('ditujukan', 'Ditujukan kepada'), ask('isi', 'Isi keterangan yang diminta', 'textarea')],
    note: 'Petugas menyusun kalimatnya sebelum diajukan untuk ditandatangani.',
  },
  {
    slug: 'izin-keramaian', name: 'Surat Pengantar Izin Keramaian', category: 'pengantar', code83: '300.1.4', codeLegacy: '300', onlineMode: 'kadus', days: 1,
    summary: 'Untuk meminta izin keramaian ke kepolisian, misalnya pesta atau hiburan.', product: 'Surat Pengantar Izin Keramaian',
    requirements: [KTP, KADUS, photo('Foto persetujuan tetangga')],
    fields: [
      ask('jenis_acara', 'Jenis acara'), ask('waktu', 'Tanggal dan jam', 'datetime', 'Contoh: 25-11-2026 14.00'), ask('tempat', 'Tempat acara'), askIfAny('hiburan', 'Hiburan'),
      askIfAny('undangan', 'Perkiraan jumlah undangan', 'number'), askPerson('penanggung_jawab', 'Penanggung jawab', 'Tulis data Anda bila Anda sendiri penanggung jawabnya'),
    ],
    note: 'Kode klasifikasi perlu dipastikan dengan kecamatan.',
  },
  {
    // Whoever comes to do research is of another place, and asks by a letter of the campus: the office answers with one of its own.
    slug: 'izin-penelitian', name: 'Surat Keterangan Penelitian dan KKN', category: 'pengantar', code83: '400.14.5.4', codeLegacy: '070', onlineMode: 'internal', days: 2,
    summary: 'Menerima mahasiswa atau lembaga yang meneliti atau mengabdi di desa ini.', product: 'Surat Keterangan Penelitian',
    requirements: [],
    fields: [
      ask('kepada', 'Kampus atau lembaga', 'text', 'Contoh: Universitas Sumatera Utara'), askIfAny('dasar', 'Surat dari kampus atau lembaga', 'text', 'Contoh: surat nomor 123/UN5/2026 tanggal 20 November 2026'),
      ask('maksud', 'Judul atau kegiatan'), askRows('peserta', 'Peserta', ['Nama', 'Nomor mahasiswa atau pegawai (bila ada)']),
      ask('mulai', 'Tanggal mulai', 'date'), ask('selesai', 'Tanggal selesai', 'date'), askIfAny('keperluan', 'Dipergunakan untuk', 'text', 'Contoh: penyusunan skripsi'), COPIES,
    ],
    note: 'Mintalah surat pengantar kampus dan ringkasan proposalnya; catat dahulu sebagai surat masuk.',
  },
  {
    slug: 'undangan', name: 'Surat Undangan', category: 'surat-dinas', code83: '400.10.2.2', codeLegacy: '005', onlineMode: 'internal', days: 1, layout: 'letter',
    summary: 'Undangan rapat atau kegiatan dari pemerintah desa.', product: 'Surat Undangan',
    requirements: [],
    fields: [
      ask('kepada', 'Kepada', 'textarea', 'Contoh: Ketua dan anggota BPD. Satu baris untuk setiap tujuan.'), askIfAny('di', 'Di (kosong: Tempat)'), ...CHARACTER, ask('hal', 'Hal', 'text', 'Contoh: Undangan musyawarah desa'),
      ask('hari', 'Tanggal dan jam', 'datetime'), ask('tempat', 'Tempat'), ask('acara', 'Acara'), askIfAny('catatan', 'Catatan', 'text', 'Contoh: harap hadir tepat waktu'), COPIES,
    ],
  },
  {
    slug: 'surat-tugas', name: 'Surat Perintah Tugas', category: 'surat-dinas', code83: '800.1.11.1', codeLegacy: '090', onlineMode: 'internal', days: 1,
    summary: 'Perintah tugas bagi perangkat desa.', product: 'Surat Perintah Tugas',
    forms: ['spd'],
    requirements: [],
    fields: [
      askIfAny('dasar', 'Dasar penugasan', 'textarea', 'Contoh: undangan Camat Sirapit nomor 005/123'), askRows('pelaksana', 'Yang ditugaskan', ['Nama', 'Jabatan']), ask('maksud', 'Maksud', 'textarea'), ask('tujuan', 'Tempat tujuan'), ask('berangkat', 'Tanggal berangkat', 'date'),
      ask('kembali', 'Tanggal kembali', 'date'), askIfAny('angkutan', 'Alat angkut'), askIfAny('biaya', 'Tingkat biaya'), COPIES,
    ],
  },
  {
    slug: 'surat-dinas', name: 'Surat Dinas', category: 'surat-dinas', code83: '400.10.2.2', codeLegacy: '140', onlineMode: 'internal', days: 1, layout: 'letter',
    summary: 'Surat kepada kantor atau pihak lain, misalnya permohonan, pemberitahuan, atau balasan.', product: 'Surat Dinas',
    requirements: [],
    fields: [
      ask('kepada', 'Kepada', 'textarea', 'Contoh: Camat Sirapit'), askIfAny('di', 'Di (kosong: Tempat)', 'text', 'Contoh: Sidorejo'), ...CHARACTER, ask('hal', 'Hal', 'text', 'Contoh: Permohonan narasumber'),
      ask('isi', 'Isi surat', 'textarea', 'Langsung isinya; salam pembuka dan penutup sudah ada.'), COPIES,
    ],
  },
  {
    slug: 'nota-dinas', name: 'Nota Dinas', category: 'surat-dinas', code83: '400.10.2.2', codeLegacy: '140', onlineMode: 'internal', days: 1, layout: 'memo',
    summary: 'Catatan resmi di dalam kantor, misalnya dari Kepala Desa kepada perangkat.', product: 'Nota Dinas',
    requirements: [],
    fields: [
      ask('kepada', 'Kepada', 'textarea', 'Contoh: Kaur Keuangan'), ask('dari', 'Dari', 'text', 'Contoh: Kepala Desa'), ...CHARACTER, ask('hal', 'Hal', 'text', 'Contoh: Laporan realisasi anggaran'), ask('isi', 'Isi nota', 'textarea'), COPIES,
    ],
  },
]
