import { ADMINDUK } from './adminduk'
import { KETERANGAN } from './keterangan'
import type { LetterTypeSeed } from './letter-type-seed'
import { NIKAH, PERTANAHAN_WARIS } from './nikah-dan-tanah'
import { PENGANTAR } from './pengantar'

/** The 45 kinds of letters of an Indonesian village, with surat dinas and nota dinas. */
export const LETTER_TYPES: readonly LetterTypeSeed[] = [...KETERANGAN, ...PENGANTAR, ...ADMINDUK, ...NIKAH, ...PERTANAHAN_WARIS]
