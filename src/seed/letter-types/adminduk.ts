import { ask, askIfAny, askPerson, askPersonIfAny, askRows, askRowsIfAny, bring, choose, chooseIfAny, KADUS, KTP, type LetterTypeSeed, NUMBERED_WITNESSES, onlyWhen, photo, photoIfAny } from './letter-type-seed'

const MOMENT = 'Contoh: 25-11-2026 14.00'

const BIRTH_PLACES = ['Rumah sakit', 'Rumah bersalin', 'Puskesmas', 'Polindes', 'Klinik atau rumah bidan', 'Rumah', 'Tempat lain']

const BIRTH_COUNTS = ['Tunggal', 'Kembar 2', 'Kembar 3', 'Kembar 4', 'Lainnya']

const PARENTS = [askPerson('ibu', 'Ibu'), askPersonIfAny('ayah', 'Ayah')]

/** What the Dukcapil's own forms change in a record, and what on. */
const CHANGES = ['Nama', 'Data (pendidikan, pekerjaan, agama atau lainnya)', 'Semula', 'Menjadi', 'Dasar perubahan (bila ada)']

/** Letters for the civil register. The village introduces and helps; cards and certificates come from the Dinas Dukcapil. */
export const ADMINDUK: readonly LetterTypeSeed[] = [
  {
    slug: 'keterangan-kelahiran', name: 'Surat Keterangan Kelahiran', category: 'adminduk', code83: '400.12.3.1', codeLegacy: '472.11', onlineMode: 'online', days: 1,
    summary: 'Menerangkan kelahiran anak, untuk mengurus akta kelahiran di Dinas Dukcapil.', product: 'Surat Keterangan Kelahiran',
    requirements: [KTP, photoIfAny('Foto surat lahir dari bidan, Puskesmas atau rumah sakit'), photoIfAny('Foto buku nikah atau akta perkawinan orang tua')],
    fields: [
      ask('nama_anak', 'Nama anak'), choose('jk', 'Jenis kelamin anak', ['Laki-laki', 'Perempuan']),
      ask('waktu', 'Tanggal dan jam lahir', 'datetime', MOMENT),
      choose('tempat', 'Tempat dilahirkan', BIRTH_PLACES), askIfAny('tempat_kelahiran', 'Kabupaten atau kota kelahiran', 'text', 'Contoh: Langkat'), chooseIfAny('jenis_kelahiran', 'Jenis kelahiran', BIRTH_COUNTS),
      ask('anak_ke', 'Anak ke', 'number'), askIfAny('berat', 'Berat (kg)', 'decimal'), askIfAny('panjang', 'Panjang (cm)', 'decimal'),
      choose('penolong', 'Penolong kelahiran', ['Dokter', 'Bidan', 'Perawat', 'Dukun bayi', 'Lainnya']),
      ...PARENTS, ask('hubungan_pelapor', 'Hubungan Anda dengan anak', 'text', 'Contoh: ayah kandung'), ...NUMBERED_WITNESSES,
    ],
    forms: ['f-2.01'],
    note: 'Anak dicatat di buku penduduk setelah KK dengan NIK terbit. Tanpa surat lahir: formulir F-2.03; tanpa buku nikah: F-2.04.',
  },
  {
    slug: 'keterangan-kematian', name: 'Surat Keterangan Kematian', category: 'adminduk', code83: '400.12.3.1', codeLegacy: '472.12', onlineMode: 'online', days: 1,
    summary: 'Menerangkan kematian warga, untuk mengurus akta kematian di Dinas Dukcapil.', product: 'Surat Keterangan Kematian',
    requirements: [KTP, photoIfAny('Foto surat kematian dari rumah sakit atau Puskesmas'), bring('KTP-el almarhum')],
    fields: [
      askPerson('almarhum', 'Almarhum atau almarhumah'), choose('jk', 'Jenis kelamin', ['Laki-laki', 'Perempuan']),
      ask('waktu', 'Tanggal dan jam meninggal', 'datetime', MOMENT), ask('tempat', 'Tempat meninggal', 'text', 'Contoh: rumah, RSUD Tanjung Pura'),
      choose('sebab', 'Sebab', ['Sakit', 'Usia lanjut', 'Wabah penyakit', 'Kecelakaan', 'Kriminalitas', 'Bunuh diri', 'Lainnya']),
      chooseIfAny('penentu', 'Yang menerangkan kematian', ['Dokter', 'Tenaga kesehatan', 'Kepolisian', 'Keluarga', 'Lainnya']),
      askIfAny('dimakamkan', 'Dimakamkan di'), ask('hubungan_pelapor', 'Hubungan Anda dengan almarhum', 'text', 'Contoh: anak kandung'), ...NUMBERED_WITNESSES,
    ],
    forms: ['f-2.01'],
    note: 'Setelah surat diserahkan, catat kematiannya di data penduduk.',
  },
  {
    slug: 'keterangan-lahir-mati', name: 'Surat Keterangan Lahir Mati', category: 'adminduk', code83: '400.12.3.1', codeLegacy: '472.12', onlineMode: 'appear', days: 1,
    summary: 'Menerangkan bayi yang lahir dalam keadaan meninggal.', product: 'Surat Keterangan Lahir Mati',
    requirements: [KTP, photoIfAny('Foto surat dari tenaga kesehatan')],
    fields: [
      ask('waktu', 'Tanggal dan jam', 'datetime', MOMENT), ask('tempat', 'Tempat'), chooseIfAny('tempat_lahir', 'Jenis tempat', BIRTH_PLACES), chooseIfAny('jk', 'Jenis kelamin bayi', ['Laki-laki', 'Perempuan']), ask('kandungan', 'Lama dalam kandungan (minggu)', 'number'),
      chooseIfAny('jenis_kelahiran', 'Jenis kelahiran', BIRTH_COUNTS), askIfAny('anak_ke', 'Anak ke', 'number'), chooseIfAny('penolong', 'Penolong kelahiran', ['Dokter', 'Bidan', 'Perawat', 'Dukun bayi', 'Lainnya']), askIfAny('sebab', 'Sebab lahir mati, bila diketahui'),
      chooseIfAny('penentu', 'Yang menentukan', ['Dokter', 'Bidan', 'Perawat', 'Tenaga kesehatan', 'Kepolisian', 'Lainnya']), ...PARENTS, ask('hubungan_pelapor', 'Hubungan Anda dengan bayi', 'text', 'Contoh: ayah kandung'),
    ],
    forms: ['f-2.01'],
  },
  {
    slug: 'pengantar-pindah', name: 'Surat Pengantar Pindah', category: 'adminduk', code83: '400.12.2.2', codeLegacy: '471.21', onlineMode: 'appear', days: 1,
    summary: 'Membantu pengisian formulir pindah. Surat pindah (SKPWNI) diterbitkan Dinas Dukcapil.', product: 'Surat Pengantar Pindah dan formulir F-1.03',
    requirements: [KTP, bring('Kartu Keluarga asli')],
    fields: [
      ask('alamat_tujuan', 'Alamat tujuan: jalan, nomor, dusun', 'textarea'), askIfAny('rt_tujuan', 'RT tujuan'), askIfAny('rw_tujuan', 'RW tujuan'), ask('desa_tujuan', 'Desa atau kelurahan tujuan'), ask('kecamatan_tujuan', 'Kecamatan tujuan'),
      ask('kabupaten_tujuan', 'Kabupaten atau kota tujuan'), ask('provinsi_tujuan', 'Provinsi tujuan'), askIfAny('kode_pos_tujuan', 'Kode pos tujuan'),
      choose('klasifikasi', 'Pindah ke', ['Dalam satu desa', 'Antardesa dalam satu kecamatan', 'Antarkecamatan dalam satu kabupaten', 'Antarkabupaten dalam satu provinsi', 'Antarprovinsi']),
      choose('alasan', 'Alasan pindah', ['Pekerjaan', 'Pendidikan', 'Keamanan', 'Kesehatan', 'Perumahan', 'Keluarga', 'Lainnya']),
      choose('jenis_kepindahan', 'Yang pindah', ['Kepala keluarga', 'Kepala keluarga dan seluruh anggota', 'Kepala keluarga dan sebagian anggota', 'Anggota keluarga']),
      ask('pengikut', 'Semua yang pindah, termasuk Anda bila ikut pindah', 'people', 'Nama seperti di Kartu Keluarga'), ask('tanggal', 'Tanggal pindah', 'date'),
      chooseIfAny('kk_yang_tinggal', 'KK bagi anggota yang tidak pindah', ['Numpang KK', 'Membuat KK baru']), chooseIfAny('kk_yang_pindah', 'KK bagi anggota yang pindah', ['Numpang KK', 'Membuat KK baru']),
    ],
    forms: ['f-1.03'],
    note: 'Setelah surat diserahkan, catat kepindahannya di data penduduk.',
  },
  {
    slug: 'keterangan-datang', name: 'Surat Keterangan Pendatang', category: 'adminduk', code83: '400.12.2.2', codeLegacy: '471.23', onlineMode: 'kadus', days: 1,
    summary: 'Untuk pendatang yang tinggal sementara di desa ini. Diminta oleh warga yang didatangi.', product: 'Surat Keterangan Pendatang',
    requirements: [bring('KTP-el asli Anda dan pendatang'), KADUS],
    fields: [
      askRows('pendatang', 'Pendatang', ['Nama', 'NIK', 'Tempat, tanggal lahir', 'Pekerjaan (bila ada)']),
      ask('asal', 'Alamat asal lengkap', 'textarea'), ask('tujuan', 'Maksud kedatangan'), ask('hubungan', 'Hubungan Anda dengan pendatang', 'text', 'Contoh: saudara, pemilik rumah'),
      ask('datang', 'Tanggal datang', 'date'), askIfAny('rencana_pergi', 'Rencana tanggal pergi', 'date'),
    ],
    note: 'Catat di buku penduduk sementara (B.4); yang menetap membawa SKPWNI.',
  },
  {
    slug: 'pengantar-ktp', name: 'Surat Pengantar KTP-el', category: 'adminduk', code83: '400.12.2.1', codeLegacy: '471.13', onlineMode: 'online', days: 1,
    summary: 'Untuk perekaman atau pencetakan KTP-el di Dinas Dukcapil.', product: 'Surat Pengantar KTP-el',
    requirements: [bring('Kartu Keluarga asli'), photoIfAny('Foto surat kehilangan dari kepolisian, bila KTP-el hilang')],
    fields: [
      choose('jenis', 'Jenis permohonan', ['KTP-el baru', 'KTP-el hilang', 'KTP-el rusak', 'Perubahan data']),
      askIfAny('keterangan', 'Keterangan', 'textarea', 'Contoh: cip tidak terbaca'), onlyWhen('jenis', ['Perubahan data'], askRowsIfAny('data_berubah', 'Data yang berubah', CHANGES)),
    ],
    forms: ['f-1.02', 'f-1.06'],
    note: 'KTP-el diterbitkan Dinas Dukcapil. F-1.02 ikut tercetak, dan F-1.06 bila data berubah.',
  },
  {
    slug: 'pengantar-kk', name: 'Surat Pengantar Kartu Keluarga', category: 'adminduk', code83: '400.12.2.1', codeLegacy: '471.14', onlineMode: 'online', days: 1,
    summary: 'Untuk membuat atau mengubah Kartu Keluarga di Dinas Dukcapil.', product: 'Surat Pengantar Kartu Keluarga',
    requirements: [bring('Kartu Keluarga asli'), photoIfAny('Foto buku nikah, akta cerai atau akta kelahiran, sesuai alasan'), photoIfAny('Foto surat kehilangan dari kepolisian, bila KK hilang')],
    fields: [
      choose('alasan', 'Alasan', ['Membentuk keluarga baru', 'Penggantian kepala keluarga', 'Pisah KK', 'Pindah datang', 'Menumpang dalam KK', 'Penambahan anggota', 'Pengurangan anggota', 'Perubahan data', 'KK hilang', 'KK rusak']),
      askIfAny('no_kk_lama', 'Nomor KK semula', 'nokk'), onlyWhen('alasan', ['Penambahan anggota', 'Pengurangan anggota', 'Perubahan data'], ask('perubahan', 'Yang berubah', 'textarea')),
      onlyWhen('alasan', ['Perubahan data'], askRowsIfAny('data_berubah', 'Rincian data yang berubah', CHANGES)),
    ],
    forms: ['f-1.02', 'f-1.06'],
    note: 'F-1.02 ikut tercetak, dan F-1.06 bila data berubah; F-1.05 diisi sendiri bila perkawinan belum tercatat.',
  },
  {
    slug: 'pengantar-akta-lahir', name: 'Surat Pengantar Akta Kelahiran', category: 'adminduk', code83: '400.12.3.1', codeLegacy: '472.11', onlineMode: 'online', days: 1,
    summary: 'Untuk mengurus akta kelahiran di Dinas Dukcapil.', product: 'Surat Pengantar Akta Kelahiran',
    requirements: [KTP, photo('Foto surat keterangan lahir'), photoIfAny('Foto buku nikah atau akta perkawinan orang tua')],
    fields: [
      ask('anak', 'Nama anak'), choose('jk', 'Jenis kelamin anak', ['Laki-laki', 'Perempuan']), ask('ttl_anak', 'Tempat dan tanggal lahir anak', 'text', 'Contoh: Stabat, 1 Januari 2026'),
      ask('anak_ke', 'Anak ke', 'number'), chooseIfAny('tempat', 'Tempat dilahirkan', BIRTH_PLACES), chooseIfAny('jenis_kelahiran', 'Jenis kelahiran', BIRTH_COUNTS), chooseIfAny('penolong', 'Penolong kelahiran', ['Dokter', 'Bidan', 'Perawat', 'Dukun bayi', 'Lainnya']),
      askIfAny('berat', 'Berat (kg)', 'decimal'), askIfAny('panjang', 'Panjang (cm)', 'decimal'), ...PARENTS, ask('hubungan_pelapor', 'Hubungan Anda dengan anak', 'text', 'Contoh: ibu kandung'), ...NUMBERED_WITNESSES,
    ],
    forms: ['f-2.01'],
  },
  {
    slug: 'biodata-penduduk', name: 'Surat Keterangan Biodata Penduduk', category: 'adminduk', code83: '400.12.2.1', codeLegacy: '471.11', onlineMode: 'online', days: 1,
    summary: 'Memuat data diri Anda menurut buku penduduk desa.', product: 'Surat Keterangan Biodata Penduduk',
    requirements: [KTP],
    fields: [],
  },
]
