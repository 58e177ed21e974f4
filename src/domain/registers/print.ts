import type { BookCode } from './books'

/** Who signs a book: `KEPALA DESA` left, `SEKRETARIS DESA` right. */
export type BookSigner = { title: string; name: string; nip: string | null }

/** A whole book as it goes to paper: every cell as text, in the order of the columns. */
export type BookPrint = {
  code: BookCode
  month: string
  /** The day under the signatures, and whose officers sign. */
  day: string
  hamlet: string | null
  village: { name: string; district: string; regency: string }
  rows: readonly (readonly string[])[]
  head: BookSigner
  secretary: BookSigner
  isFull: boolean
}

type Official = { name: string; position: string; nip?: string | null; signsAs: string; from?: string | null; until?: string | null }

/** Whoever acts for the head on a day goes before the head. */
const HEADS = ['plh', 'plt', 'pj', 'kades'] as const

const ACTING = { plh: 'Plh. ', plt: 'Plt. ', pj: 'Pj. ', kades: '' } as const

/** Who held the two offices on a day; a name is empty where nobody is known to have held one. */
export const bookSigners = (officials: readonly Official[], day: string): { head: BookSigner; secretary: BookSigner } => {
  const inOffice = officials.filter(({ from, until }) => (!from || from <= day) && (!until || until >= day))
  const form = HEADS.find((acting) => inOffice.some(({ signsAs }) => signsAs === acting)) ?? 'kades'
  const head = inOffice.find(({ signsAs }) => signsAs === form)
  const secretary = inOffice.find(({ position }) => /sekretaris/iu.test(position)) ?? inOffice.find(({ signsAs }) => signsAs === 'an')
  return {
    head: { title: `${ACTING[form]}KEPALA DESA`, name: head?.name ?? '', nip: head?.nip || null },
    secretary: { title: 'SEKRETARIS DESA', name: secretary?.name ?? '', nip: secretary?.nip || null },
  }
}
