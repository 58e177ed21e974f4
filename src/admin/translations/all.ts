import { coreTranslations } from './core'
import { lexicalTranslations } from './lexical'

/**
 * What `payload.config.ts` puts under `i18n.translations`: Indonesian for every string that the admin's parts
 * leave untranslated, and plainer words for some that Payload has.
 */
export const adminTranslations = {
  id: { ...coreTranslations, lexical: lexicalTranslations },
} as const
