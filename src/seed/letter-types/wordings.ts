import type { Wording } from './wording-parts'
import { ADMINDUK_WORDINGS } from './wordings/adminduk'
import { KETERANGAN_WORDINGS } from './wordings/keterangan'
import { NIKAH_WORDINGS } from './wordings/nikah'
import { PENGANTAR_WORDINGS } from './wordings/pengantar'
import { LAND_WORDINGS } from './wordings/tanah-dan-waris'
import { BUSINESS_WORDINGS } from './wordings/usaha-dan-perjanjian'

/** Every letter of a new village, by slug. The village changes them as it likes. */
export const WORDINGS: Readonly<Record<string, Wording>> = {
  ...KETERANGAN_WORDINGS, ...BUSINESS_WORDINGS, ...PENGANTAR_WORDINGS, ...ADMINDUK_WORDINGS, ...NIKAH_WORDINGS, ...LAND_WORDINGS,
}
