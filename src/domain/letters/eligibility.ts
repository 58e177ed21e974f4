import { ageOn, type PlainDate } from '../calendar/plain-date'
import type { ToldFacts } from './told-facts'

/** What the register says of the person whom a letter is about. Codes of the official lists; null is what it does not know. */
export type RegisteredFacts = {
  lifeStatus: string
  sex: string | null
  maritalStatus: string | null
  birthDate: PlainDate | null
  /** Whether the person is who asked: by the NIK that was given, or by the name where the register has no NIK. */
  asker: 'as-told' | 'other'
  /** Of a letter about a death: whether the person who is said to have died is in the register under that name. */
  deceased: 'not-asked' | 'found' | 'not-found'
  /** Of a letter about a move: whether all who are said to go are in the person's family under these names. */
  movers: 'not-asked' | 'found' | 'not-found'
  /** What the answers say, which the register may say otherwise. */
  told: ToldFacts
}

export type EligibilityCode =
  | 'recorded-dead' | 'recorded-invalid' | 'recorded-moved' | 'recorded-away' | 'recorded-married' | 'recorded-once-married' | 'marital-status-unknown'
  | 'not-recorded-married' | 'not-recorded-once-married' | 'too-young' | 'young' | 'birth-date-unknown' | 'deceased-not-found' | 'movers-not-found' | 'below-marriage-age'
  | 'other-than-told' | 'recorded-unmarried' | 'recorded-divorced' | 'recorded-widowed' | 'recorded-male' | 'recorded-female' | 'mother-number-male' | 'father-number-female'

/** `impossible`: the letter would contradict the register. `doubtful`: an officer has to look and to say why it is right. */
export type EligibilityFinding = { code: EligibilityCode; level: 'impossible' | 'doubtful' }

type Rule = (person: RegisteredFacts, day: PlainDate) => EligibilityFinding | null

/**
 * Whether a letter of this kind may say of this person what it says, by the register, on a day. For the office's eyes
 * only: what a resident is told never depends on it.
 */
export const checkEligibility = (letterSlug: string, person: RegisteredFacts, day: PlainDate): EligibilityFinding[] =>
  [...EVERY_LETTER, ...(hasRules(letterSlug) ? RULES[letterSlug] : [])]
    .map((rule) => rule(person, day))
    .filter((finding) => finding !== null)
    .filter(({ code }, at, all) => all.findIndex((other) => other.code === code) === at)
    // Of somebody who has moved it is said once that they are not here: in the words of the letter's own rule.
    .filter((finding, _, all) => finding.code !== 'recorded-away' || !all.some(({ code }) => code === 'recorded-moved'))
    .filter((finding, _, all) => finding.code !== 'not-recorded-once-married' || !all.some(({ code }) => code === 'recorded-unmarried' || code === 'recorded-married'))

const DEAD = '2'
const MOVED = '3'
const INVALID = '9'
const AWAY: readonly string[] = [MOVED, '4', '6']

const UNMARRIED = '1'
const MARRIED = '2'
const ONCE_MARRIED: readonly string[] = ['3', '4']

/** From this age on a citizen has an identity card, or from the wedding on (UU 23/2006 art. 63). */
const CARD_AGE = 17

const impossible = (code: EligibilityCode): EligibilityFinding => ({ code, level: 'impossible' })
const doubtful = (code: EligibilityCode): EligibilityFinding => ({ code, level: 'doubtful' })

/** Nobody who is recorded as dead asks for a letter, and a record that was struck out says nothing of anybody. */
const EVERY_LETTER: readonly Rule[] = [
  ({ lifeStatus }) => (lifeStatus === DEAD ? impossible('recorded-dead') : null),
  ({ lifeStatus }) => (lifeStatus === INVALID ? impossible('recorded-invalid') : null),
  ({ lifeStatus }) => (AWAY.includes(lifeStatus) ? doubtful('recorded-away') : null),
  ({ asker }) => (asker === 'other' ? doubtful('other-than-told') : null),
]

/** The letter says that somebody lives here; whoever has moved away does not. */
const livesHere: Rule = ({ lifeStatus }) => (lifeStatus === MOVED ? impossible('recorded-moved') : null)

/** The letter says "by the village's register": it cannot say what the register does not. */
const neverMarried: Rule = ({ maritalStatus }) => {
  if (maritalStatus === null) return doubtful('marital-status-unknown')
  if (maritalStatus === MARRIED) return impossible('recorded-married')
  return ONCE_MARRIED.includes(maritalStatus) ? impossible('recorded-once-married') : null
}

/** A wedding or a divorce is often lived before it is recorded, and the papers lie before the officer. */
const married: Rule = ({ maritalStatus }) => (maritalStatus === MARRIED ? null : doubtful('not-recorded-married'))
const onceMarried: Rule = ({ maritalStatus }) => (maritalStatus !== null && ONCE_MARRIED.includes(maritalStatus) ? null : doubtful('not-recorded-once-married'))

const oldEnoughForACard: Rule = ({ birthDate, maritalStatus }, day) => {
  if (birthDate === null) return doubtful('birth-date-unknown')
  const isYoung = ageOn(birthDate, day) < CARD_AGE
  return isYoung && (maritalStatus === null || maritalStatus === UNMARRIED) ? impossible('too-young') : null
}

const grownUp: Rule = ({ birthDate }, day) =>
  birthDate === null ? doubtful('birth-date-unknown') : ageOn(birthDate, day) < CARD_AGE ? doubtful('young') : null

const deceasedIsKnown: Rule = ({ deceased }) => (deceased === 'not-found' ? doubtful('deceased-not-found') : null)

const moversAreKnown: Rule = ({ movers }) => (movers === 'not-found' ? doubtful('movers-not-found') : null)

/** A second marriage needs a court's leave, and a divorce is often lived before it is recorded: the papers lie before the officer. */
const freeToMarry: Rule = ({ maritalStatus }) => (maritalStatus === MARRIED ? doubtful('recorded-married') : null)

/** Below it a court has to give leave (UU 16/2019 art. 7). */
const MARRIAGE_AGE = 19

const oldEnoughToMarry: Rule = ({ birthDate }, day) => {
  if (birthDate === null) return doubtful('birth-date-unknown')
  return ageOn(birthDate, day) < MARRIAGE_AGE ? doubtful('below-marriage-age') : null
}

const RECORDED: Readonly<Record<string, EligibilityCode>> = { '1': 'recorded-unmarried', '2': 'recorded-married', '3': 'recorded-divorced', '4': 'recorded-widowed' }

/** What was told of one's status is not what the register says: one of the two has to be mended, and the papers say which. */
const statusAsTold: Rule = ({ maritalStatus, told }) => {
  const recorded = maritalStatus === null || told.maritalStatus === null || told.maritalStatus === maritalStatus ? undefined : RECORDED[maritalStatus]
  return recorded ? doubtful(recorded) : null
}

const sexAsTold: Rule = ({ sex, told }) => {
  if (sex === null || told.sex === null || told.sex === sex) return null
  return doubtful(sex === '1' ? 'recorded-male' : 'recorded-female')
}

const parentsAsTold: Rule = ({ told: { wrongParent } }) =>
  wrongParent === null ? null : doubtful(wrongParent === 'mother' ? 'mother-number-male' : 'father-number-female')

/** By the slug of the letter type. A type that is not here has only the rules of every letter. */
const RULES = {
  'keterangan-domisili': [livesHere],
  'keterangan-tidak-mampu': [livesHere],
  'keterangan-usaha': [grownUp],
  'keterangan-belum-menikah': [neverMarried],
  'keterangan-sudah-menikah': [married],
  'keterangan-janda-duda': [onceMarried, statusAsTold, sexAsTold],
  'keterangan-penduduk': [livesHere],
  'keterangan-penghasilan': [grownUp],
  'keterangan-kelahiran': [grownUp, parentsAsTold],
  'keterangan-lahir-mati': [parentsAsTold],
  'pengantar-akta-lahir': [parentsAsTold],
  'keterangan-kematian': [grownUp, deceasedIsKnown],
  'ktp-dalam-proses': [livesHere, oldEnoughForACard],
  'pengantar-ktp': [livesHere, oldEnoughForACard],
  'pengantar-kk': [livesHere],
  'pengantar-skck': [livesHere, grownUp],
  kehilangan: [livesHere],
  bepergian: [livesHere],
  'pengantar-pindah': [livesHere, moversAreKnown],
  'keterangan-datang': [livesHere, grownUp],
  'izin-keramaian': [grownUp],
  'jual-beli': [grownUp],
  'izin-orang-tua-pmi': [grownUp],
  kuasa: [grownUp],
  'keterangan-tanah': [grownUp],
  sporadik: [grownUp],
  'pengantar-nikah': [freeToMarry, oldEnoughToMarry, statusAsTold, sexAsTold],
  'pengantar-nikah-non-muslim': [freeToMarry, oldEnoughToMarry, statusAsTold],
  'pergi-kawin': [freeToMarry, oldEnoughToMarry],
  'keterangan-wali-nikah': [freeToMarry, oldEnoughToMarry],
  'permohonan-cerai': [married],
} satisfies Readonly<Record<string, readonly Rule[]>>

export type LetterWithRules = keyof typeof RULES

/** Whether a letter has rules beside those of every letter. */
export const hasRules = (slug: string): slug is LetterWithRules => Object.hasOwn(RULES, slug)

/** The letters that have rules of their own; a test holds them against the letter types that exist. */
export const LETTERS_WITH_RULES: readonly LetterWithRules[] = Object.keys(RULES).filter(hasRules)

/** By whose rules a letter type is held against the register: those that it names, else those of its own address. */
export const rulesOf = ({ slug, checkedAs }: { slug: string; checkedAs?: string | null | undefined }): string => checkedAs || slug

/** What a copy, or a letter type that gets another address, has to name so that it keeps its rules; null where there are none to keep. */
export const rulesToKeep = (type: { slug: string; checkedAs?: string | null | undefined }): LetterWithRules | null => {
  const rules = rulesOf(type)
  return hasRules(rules) ? rules : null
}
