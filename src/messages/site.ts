/** Words of the citizen site's frame and of its own pages. */
export const SITE = {
  skip: 'Langsung ke isi',
  mainMenu: 'Menu utama',
  newsFeed: 'Kabar desa',
  menu: [
    { href: '/layanan', label: 'Surat' },
    { href: '/lacak', label: 'Lacak' },
    { href: '/pengaduan', label: 'Lapor' },
    { href: '/kabar', label: 'Kabar' },
  ],
  sampleMark: 'Ini situs percobaan. Nama orang, nomor telepon dan berita di sini hanya contoh.',
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
    news: 'Kabar desa',
    moreNews: 'Semua kabar desa',
    about: 'Tentang desa',
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
  tooMany: {
    title: 'Terlalu sering mencoba',
    words: (minutes: number) => `Anda terlalu sering mencoba dalam waktu singkat. Tunggu ${minutes} menit, lalu coba lagi. Isian Anda belum terkirim.`,
  },
} as const

export const PRIVACY = {
  title: 'Pemberitahuan privasi',
  lead: 'Kami hanya meminta data yang perlu untuk melayani Anda.',
  sections: [
    { heading: 'Data apa yang kami simpan', words: 'NIK, nama, nomor HP (bila Anda mengisinya), keperluan surat, dan foto persyaratan. Nomor NIK, KK dan HP disimpan tersandi.' },
    { heading: 'Untuk apa', words: 'Untuk membuat surat yang Anda minta dan menjawab pengaduan Anda. Dasarnya adalah tugas pelayanan pemerintah desa. Data Anda tidak dijual dan tidak dipakai untuk iklan.' },
    { heading: 'Siapa yang dapat melihat', words: 'Petugas desa yang menangani permohonan Anda. Setiap kali petugas membuka nomor lengkap, ia harus menulis alasannya dan hal itu dicatat.' },
    { heading: 'Berapa lama', words: 'Foto persyaratan dan isian permohonan dihapus setelah tidak diperlukan lagi. Surat yang sudah terbit dan nomornya disimpan sebagai arsip desa.' },
    { heading: 'Hak Anda', words: 'Anda boleh meminta salinan data Anda dan meminta perbaikan bila ada yang salah. Datang atau telepon ke kantor desa.' },
    { heading: 'Yang tampil untuk umum', words: 'Halaman pemeriksaan surat hanya menampilkan jenis surat, nomor, tanggal, penandatangan dan nama yang disamarkan. NIK dan alamat tidak pernah ditampilkan.' },
  ],
} as const
