/** Mails of the portal, as plain paragraphs; `src/platform/mail/plain-mail.ts` makes both forms of them. */
export const MAILS = {
  passwordReset: {
    subject: 'Membuat kata sandi baru untuk portal desa',
    paragraphs: (input: { name: string; link: string }) => [
      `Yth. ${input.name},`,
      'Ada permintaan untuk membuat kata sandi baru bagi akun Anda di portal desa. Buka tautan ini untuk membuatnya:',
      input.link,
      'Tautan ini berlaku satu jam dan hanya dapat dipakai satu kali.',
      'Bila bukan Anda yang meminta, abaikan surel ini: kata sandi Anda tidak berubah. Bila surel seperti ini datang berulang kali, beri tahu pengelola portal di kantor desa.',
    ],
  },
} as const
