import type { Signer, SigningForm } from './letter-facts'

/**
 * Who may sign letters of a type: the head alone; by mandate also whoever signs `a.n.`; or also whoever signs `u.b.`. The
 * head may always sign.
 */
export const LETTER_SIGNERS = ['kades', 'an', 'ub'] as const

export type LetterSigner = (typeof LETTER_SIGNERS)[number]

/** An official who signs in some form, on some days (`YYYY-MM-DD`, both included; null is open), with some account. */
export type Mandate = { id: string; name: string; position: string; nip: string | null; form: SigningForm; from: string | null; until: string | null; account: string | null }

/** Whoever presses the button: the account, and whether it has the head's role. */
export type Presser = { account: string; isHead: boolean }

/**
 * A village has one head a day. Who stands in for the head goes first, since the head is then away (Plh.), gone (Plt.) or
 * replaced (Pj.): as long as that mandate runs the head does not sign beside it.
 */
const HEAD: readonly SigningForm[] = ['plh', 'plt', 'pj', 'kades']

/** Whose proposal stands on the letter: the mandate that its type is meant for, then whoever is nearer to the head. */
const PROPOSED: Readonly<Record<LetterSigner, readonly SigningForm[]>> = { kades: HEAD, an: ['an', ...HEAD], ub: ['ub', 'an', ...HEAD] }

/** Of several mandates of one person the highest: who acts for the head does not sign by the head's mandate. */
const OWN: readonly SigningForm[] = [...HEAD, 'an', 'ub']

/** Heads in their own right: an office that has not tied accounts to officials yet knows them by their role. */
const IN_OWN_RIGHT: readonly SigningForm[] = ['kades', 'pj']

const runsOn = ({ from, until }: Mandate, day: string): boolean => (!from || from <= day) && (!until || until >= day)

/** The mandates of a day; of those for the head's place only the ones of the form that goes first. */
export const mandatesOn = (all: readonly Mandate[], day: string): Mandate[] => {
  const running = all.filter((mandate) => runsOn(mandate, day))
  const head = HEAD.find((form) => running.some((mandate) => mandate.form === form))
  return running.filter(({ form }) => form === head || !HEAD.includes(form))
}

/** Who may sign letters of such a type on a day, the one to be proposed first. */
export const signersOn = (all: readonly Mandate[], wanted: LetterSigner, day: string): Mandate[] => {
  const running = mandatesOn(all, day)
  return PROPOSED[wanted].flatMap((form) => running.filter((mandate) => mandate.form === form))
}

/** The mandate under which somebody may sign letters of such a type on a day; null when there is none. */
export const ownMandate = (all: readonly Mandate[], presser: Presser | null, wanted: LetterSigner, day: string): Mandate | null => {
  if (!presser) return null
  const isTied = all.some(({ account }) => account === presser.account)
  const own = signersOn(all, wanted, day).filter(({ account, form }) => account === presser.account || (account === null && !isTied && presser.isHead && IN_OWN_RIGHT.includes(form)))
  return OWN.flatMap((form) => own.filter((mandate) => mandate.form === form))[0] ?? null
}

/** Whether somebody acts as the head on a day: in own right or in the head's place. */
export const actsAsHead = (all: readonly Mandate[], presser: Presser | null, day: string): boolean => ownMandate(all, presser, 'kades', day) !== null

/** The kinds of letters that somebody may sign on a day. */
export const signableBy = (all: readonly Mandate[], presser: Presser | null, day: string): LetterSigner[] => LETTER_SIGNERS.filter((wanted) => ownMandate(all, presser, wanted, day) !== null)

/** How the mandate stands under a letter of that day. A mandate handed on names the office that did so. */
export const signerUnder = ({ name, position, nip, form }: Mandate, all: readonly Mandate[], day: string): Signer => ({
  name,
  position,
  nip: nip || null,
  form,
  through: form === 'ub' ? (mandatesOn(all, day).find((other) => other.form === 'an')?.position ?? 'Sekretaris Desa') : null,
})

/** Mandates that run in part on the same days as this one and could stand in its place: of the same form, or for the head's place. */
export const overlapping = (all: readonly Mandate[], one: Mandate): Mandate[] =>
  all.filter((other) => other.id !== one.id && sharesPlace(other.form, one.form) && startOf(other) <= endOf(one) && startOf(one) <= endOf(other))

/** Of u.b. there are as many as offices; the head's place has one at a time, and so has a.n. */
const sharesPlace = (one: SigningForm, other: SigningForm): boolean => (one === other ? one !== 'ub' : HEAD.includes(one) && HEAD.includes(other))

const startOf = ({ from }: Mandate): string => from || '0000-01-01'

const endOf = ({ until }: Mandate): string => until || '9999-12-31'
