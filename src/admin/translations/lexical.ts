/**
 * The words of the rich-text editor in Indonesian. Payload's core speaks Indonesian, its Lexical editor does
 * not: without these the toolbar shows raw keys. The shape is the one each editor feature registers under
 * `lexical`; `translations.test.ts` compares it with every feature that the editor package exports.
 */
export const lexicalTranslations = {
  general: {
    placeholder: "Mulai mengetik, atau tekan '/' untuk memilih sisipan …",
    slashMenuBasicGroupLabel: 'Dasar',
    slashMenuListGroupLabel: 'Daftar',
    toolbarItemsActive: '{{count}} aktif',
  },
  align: {
    alignCenterLabel: 'Rata tengah',
    alignJustifyLabel: 'Rata kiri-kanan',
    alignLeftLabel: 'Rata kiri',
    alignRightLabel: 'Rata kanan',
  },
  blockquote: { label: 'Kutipan' },
  blocks: {
    inlineBlocks: {
      create: 'Sisipkan {{label}}',
      edit: 'Ubah {{label}}',
      label: 'Sisipan dalam kalimat',
      remove: 'Hapus {{label}}',
    },
    label: 'Sisipan',
  },
  checklist: { label: 'Daftar periksa' },
  heading: { label: 'Judul {{headingLevel}}' },
  horizontalRule: { label: 'Garis mendatar' },
  indent: {
    decreaseLabel: 'Kurangi lekuk',
    increaseLabel: 'Tambah lekuk',
  },
  link: { label: 'Tautan', loadingWithEllipsis: 'Memuat …' },
  orderedList: { label: 'Daftar bernomor' },
  paragraph: { label: 'Paragraf', label2: 'Teks biasa' },
  relationship: { label: 'Kaitan ke data lain' },
  textState: { defaultStyle: 'Gaya biasa' },
  unorderedList: { label: 'Daftar berbutir' },
  upload: { label: 'Gambar atau berkas' },
} as const
