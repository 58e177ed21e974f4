/** Words of the citizen site's frame and of its own pages. */
export const SITE = {
  skip: 'Langsung ke isi',
  mainMenu: 'Menu utama',
  newsFeed: 'Kabar desa',
  feedDescription: (village: string) => `Kabar terbaru dari ${village}.`,
  menu: [
    { href: '/layanan', label: 'Surat' },
    { href: '/lacak', label: 'Lacak' },
    { href: '/pengaduan', label: 'Lapor' },
    { href: '/kabar', label: 'Kabar' },
  ],
  sampleMark: 'Data contoh: ini situs percobaan. Nama orang, nomor telepon dan berita di sini tidak nyata.',
  privacy: 'Pemberitahuan privasi',
  complain: 'Sampaikan pengaduan',
  help: {
    title: 'Perlu bantuan?',
    call: (phone: string) => `Telepon ${phone}`,
    whatsapp: 'WhatsApp kantor desa',
  },
  home: {
    title: 'Beranda',
    heading: 'Urus surat tanpa bolak-balik',
    lead: 'Minta surat dari rumah, tahu kapan selesai, dan siapa pun dapat memeriksa keasliannya.',
    ask: 'Minta surat',
    track: 'Cek permohonan saya',
    report: 'Laporkan masalah',
    check: 'Periksa keaslian surat',
    openUntil: (hour: string) => `Hari ini kantor buka sampai pukul ${hour}.`,
    closedUntil: (moment: string) => `Kantor sedang tutup. Buka lagi ${moment}.`,
    promises: 'Janji layanan bulan ini',
    promisesKept: ({ kept, all }: { kept: number; all: number }) =>
      kept === all ? `Semua surat selesai tepat waktu (${all} surat).` : `${Math.floor((100 * kept) / all)} % surat selesai tepat waktu (${kept} dari ${all}).`,
    news: 'Kabar desa',
    moreNews: 'Semua kabar desa',
    about: 'Tentang desa',
    statistics: 'Statistik desa',
  },
  news: { title: 'Kabar desa', none: 'Belum ada kabar.', older: 'Kabar sebelumnya', newer: 'Kabar lebih baru', all: 'Semua kabar' },
  notFound: {
    title: 'Halaman tidak ditemukan',
    words: 'Halaman ini tidak ada atau sudah dipindah. Periksa lagi alamatnya, atau mulai dari beranda.',
    home: 'Ke beranda',
  },
  broken: {
    title: 'Portal sedang bermasalah',
    words: 'Permintaan Anda belum dapat dilayani. Coba lagi beberapa menit lagi, atau telepon kantor desa. Yang sudah terkirim tidak hilang.',
  },
  kept: {
    photos: (count: number) => `${count} foto Anda sudah tersimpan. Pilih foto hanya bila ingin menambah.`,
    forget: 'Hapus foto yang tersimpan',
  },
  tooMany: {
    stays: (minutes: number) => `Terlalu sering mencoba. Tunggu ${minutes} menit, lalu kirim lagi. Isian Anda masih ada di bawah ini dan belum terkirim.`,
    title: 'Terlalu sering mencoba',
    words: (minutes: number) => `Anda terlalu sering mencoba dalam waktu singkat. Tunggu ${minutes} menit, lalu coba lagi. Isian Anda belum terkirim.`,
  },
} as const

type Controller = { name: string; address: string | null; phone: string | null }

/** The privacy notice (UU 27/2022). It promises what the program does: `src/use-cases/purge-expired.ts` keeps the times. */
export const PRIVACY = {
  title: 'Pemberitahuan privasi',
  lead: 'Kami hanya meminta data yang perlu untuk melayani Anda, dan Anda berhak tahu apa yang terjadi dengannya.',
  sections: [
    {
      heading: 'Data apa yang kami simpan',
      points: [
        'Bila Anda meminta surat: NIK, nama, nomor HP (bila Anda isi), keperluan surat, jawaban atas pertanyaan surat itu, dan foto persyaratan.',
        'Bila Anda melapor: isi laporan, tempat, foto, dan nama atau nomor HP bila Anda mengisinya. Tempat pengambilan foto dihapus dari berkasnya.',
        'Bila Anda melapor tanpa nama: nama dan nomor HP tidak disimpan sama sekali.',
        'Data penduduk desa, seperti tercatat di KK.',
        'NIK, nomor KK dan nomor HP disimpan tersandi.',
      ],
    },
    {
      heading: 'Untuk apa dan atas dasar apa',
      points: [
        'Untuk membuat surat yang Anda minta, menjawab laporan Anda, dan menjalankan administrasi desa.',
        'Dasarnya tugas pelayanan umum pemerintah desa (UU 27/2022 tentang Pelindungan Data Pribadi, UU 6/2014 tentang Desa, UU 25/2009 tentang Pelayanan Publik).',
        'Data Anda tidak dijual, tidak dipakai untuk iklan, dan tidak diberikan kepada pihak lain kecuali diwajibkan undang-undang.',
      ],
    },
    {
      heading: 'Siapa yang dapat melihat',
      points: [
        'Petugas desa yang menangani permohonan atau laporan Anda.',
        'Nomor identitas tampil disamarkan. Petugas yang membuka nomor lengkap harus menulis alasannya, dan hal itu dicatat.',
        'Laporan tentang Kepala Desa atau perangkat hanya dapat dibuka Badan Permusyawaratan Desa (BPD).',
      ],
    },
    {
      heading: 'Berapa lama disimpan',
      points: [
        'Isian yang belum Anda kirim: 7 hari sejak terakhir diubah. Fotonya: 14 hari.',
        'Foto persyaratan: 90 hari setelah surat diserahkan; 30 hari setelah permohonan ditolak atau dibatalkan.',
        'Surat, buku agenda surat, dan isian permohonannya: selama diwajibkan aturan arsip desa.',
        'Laporan: 5 tahun setelah selesai. Catatan siapa membuka data disimpan terus, agar tidak dapat dihapus diam-diam.',
        'Alamat internet Anda: tersandi, paling lama dua jam, hanya untuk mencegah kiriman berlebihan.',
      ],
    },
    {
      heading: 'Yang tampil untuk umum',
      points: [
        'Halaman pemeriksaan surat menampilkan jenis surat, nomor, tanggal, penandatangan dan nama yang disamarkan. NIK dan alamat tidak pernah ditampilkan.',
        'Halaman lacak menampilkan keadaan permohonan kepada siapa pun yang memegang kodenya. Jangan bagikan kode itu kepada orang yang tidak Anda percaya.',
        'Situs ini tidak memakai kuki (cookie) untuk pengunjung dan tidak merekam kebiasaan Anda.',
      ],
    },
    {
      heading: 'Hak Anda',
      points: [
        'Bertanya data apa tentang Anda yang kami simpan, dan mendapat salinannya.',
        'Meminta perbaikan bila ada yang salah atau kurang. Permintaan melihat dan memperbaiki data dijawab paling lambat 3 × 24 jam.',
        'Meminta penghapusan atau keberatan atas pemakaian data, sejauh tidak bertentangan dengan aturan arsip dan kependudukan.',
        'Diberi tahu paling lambat 3 × 24 jam bila data Anda bocor.',
        'Mengadu kepada kami, kepada BPD, atau kepada lembaga pengawas pelindungan data pribadi.',
      ],
    },
  ],
  contact: {
    heading: 'Kepada siapa Anda bertanya',
    words: ({ name, address, phone }: Controller) =>
      `Yang bertanggung jawab atas data Anda (pengendali data pribadi) adalah Pemerintah ${name}. Datang ke kantor desa${address ? `, ${address}` : ''}${phone ? `, atau telepon ${phone}` : ''}. Bawa KTP agar data Anda tidak diberikan kepada orang lain.`,
  },
} as const
