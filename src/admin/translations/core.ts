/**
 * Sentences of Payload's own Indonesian that an office worker would not understand, said again in plain words.
 * Only what differs from `@payloadcms/translations` stands here; the shape is Payload's.
 */
export const coreTranslations = {
  authentication: {
    emailNotValid: 'Alamat surel itu tidak lengkap. Contoh: nama@contoh.desa.id',
    forgotPasswordEmailInstructions:
      'Tulis alamat surel akun Anda. Kami mengirim tautan untuk membuat kata sandi baru ke alamat itu.',
    loggingOut: 'Sedang keluar …',
    passed: 'Anda sudah masuk',
    unableToVerify: 'Tidak dapat diperiksa',
    youAreInactive:
      'Anda sudah lama tidak menyentuh layar ini. Demi keamanan data warga, Anda akan dikeluarkan sebentar lagi. Tetap masuk?',
  },
  error: {
    emailOrPasswordIncorrect: 'Surel atau kata sandi itu salah. Periksa lagi huruf besar dan kecilnya.',
    notAllowedToAccessPage: 'Halaman ini bukan untuk peran Anda.',
    notAllowedToPerformAction: 'Peran Anda tidak boleh melakukan ini.',
    unauthorized: 'Tidak dapat dibuka. Masuklah dahulu, atau minta petugas yang berwenang.',
    unauthorizedAdmin: 'Akun ini tidak boleh membuka ruang kerja petugas.',
    unknown: 'Terjadi kesalahan pada sistem. Coba lagi; bila tetap gagal, beri tahu pengelola portal.',
    unspecific: 'Terjadi kesalahan. Coba lagi; bila tetap gagal, beri tahu pengelola portal.',
    userLocked: 'Akun ini dikunci sementara karena kata sandi salah berkali-kali. Tunggu 15 menit, lalu coba lagi.',
    valueMustBeUnique: 'Nilai ini sudah dipakai. Isi nilai lain.',
  },
  fields: {
    chooseBetweenCustomTextOrDocument: 'Pilih: menulis alamat sendiri, atau menautkan ke halaman lain.',
    customURL: 'Alamat lain',
    relationTo: 'Terkait dengan',
    removeRelationship: 'Lepas kaitan',
    swapRelationship: 'Ganti kaitan',
  },
  general: {
    adminTheme: 'Tampilan',
    createNew: 'Buat baru',
    edit: 'Ubah',
    editLabel: 'Ubah {{label}}',
    false: 'Tidak',
    filter: 'Saring',
    filters: 'Saringan',
    item: 'Butir',
    items: 'butir',
    noResults: 'Tidak ada {{label}} yang cocok. Ubah kata cari atau kosongkan saringan.',
    noResultsDescription: 'Belum ada isi, atau tidak ada yang cocok dengan saringan di atas.',
    payloadSettings: 'Pengaturan tampilan',
    sorryNotFound: 'Halaman ini tidak ada. Mungkin alamatnya salah atau isinya sudah dihapus.',
    true: 'Ya',
    unauthorized: 'Tidak diizinkan',
    // Over a page on which something new is written, and over whatever has no name: in brackets.
    untitled: 'belum diberi nama',
  },
  version: {
    status: 'Keadaan',
    unpublishedSuccessfully: 'Sudah ditarik dari situs.',
  },
} as const
