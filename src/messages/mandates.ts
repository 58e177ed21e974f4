import { formatDate } from '@/domain/calendar/indonesian'
import type { SigningForm } from '@/domain/letters/letter-facts'
import type { LetterSigner, Mandate } from '@/domain/letters/mandates'
import { capacityOf } from '@/domain/letters/signatory'

/** What a village calls the forms of signing. */
export const SIGNING_FORM_LABELS: Readonly<Record<SigningForm | 'none', string>> = {
  none: 'Tidak menandatangani surat',
  kades: 'Kepala Desa',
  an: 'a.n. Kepala Desa (atas nama, untuk Sekretaris Desa)',
  ub: 'u.b. (untuk beliau, untuk Kasi atau Kaur)',
  plt: 'Plt. Kepala Desa (jabatan kosong)',
  plh: 'Plh. Kepala Desa (Kepala Desa berhalangan sementara)',
  pj: 'Pj. Kepala Desa (diangkat Bupati)',
}

/** Who may sign letters of a type. */
export const LETTER_SIGNER_LABELS: Readonly<Record<LetterSigner, string>> = {
  kades: 'Hanya Kepala Desa',
  an: 'Sekretaris Desa a.n. Kepala Desa, atau Kepala Desa',
  ub: 'Kasi atau Kaur u.b., Sekretaris Desa a.n., atau Kepala Desa',
}

/** Words about mandates to sign. */
export const MANDATE_WORDS = {
  who: ({ name, form, position, account }: Mandate): string => `${name} (${capacityOf({ form, position })}${account === null && form !== 'kades' && form !== 'pj' ? ', akunnya belum dihubungkan' : ''})`,
  account: 'Akun di portal',
  noAccount: 'Belum dihubungkan',
  otherAccount: 'Akun yang tidak dapat menandatangani lagi',
  accountHint: 'Hanya akun ini yang dapat menekan "Tanda tangani" atas nama pejabat ini. Pilih akun miliknya sendiri.',
  accountRole: 'Akun ini tidak bertugas sebagai Kepala Desa, Sekretaris Desa, atau operator, jadi tidak dapat membuka daftar tanda tangan. Ubah dahulu tugasnya di Akun petugas.',
  datesHint: 'Hari pertama dan hari terakhir ikut berlaku. Kosongkan "Sampai tanggal" bila belum ada akhirnya.',
  untilBeforeFrom: 'Tanggal akhirnya sebelum tanggal mulai. Periksa kedua tanggal itu.',
  fromMissing: 'Isi tanggal mulainya: mandat ini hanya untuk hari-hari tertentu.',
  untilMissing: 'Isi tanggal akhirnya: Plh. hanya untuk hari-hari ketika Kepala Desa berhalangan.',
  exampleTitle: 'Yang akan tercetak di surat',
  exampleNone: 'Nama ini tidak tercetak sebagai penanda tangan surat.',
  exampleName: '(nama lengkap)',
  copyToHead: 'Di bawah surat juga tercetak tembusan kepada Kepala Desa (diatur di Profil desa).',
  runs: ({ from, until }: { from: string | null; until: string | null }): string =>
    from && until ? `Berlaku ${formatDate(from)} sampai ${formatDate(until)}, termasuk kedua hari itu.` : from ? `Berlaku sejak ${formatDate(from)}.` : until ? `Berlaku sampai ${formatDate(until)}.` : 'Berlaku tanpa batas tanggal.',
  twice: ({ name, from, until }: Mandate): string => `${name} punya mandat yang sama pada hari-hari itu juga${until ? ` (sampai ${formatDate(until)})` : from ? ` (sejak ${formatDate(from)})` : ''}. Selama keduanya berlaku, keduanya dapat menandatangani. Isi tanggal akhir salah satunya.`,
  standsIn: (first: string, second: string): string => `Selama mandat ini berlaku bersamaan, hanya ${first} yang menandatangani sebagai Kepala Desa; ${second} menunggu sampai mandat itu berakhir.`,
} as const
