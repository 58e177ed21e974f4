import { parseDocumentNumber } from '@/domain/identity/document-number'
import { maskDocument, maskNumber, maskPhone } from '@/domain/identity/masking'
import { isTemporaryNik, parseNik } from '@/domain/identity/nik'
import { parseNokk } from '@/domain/identity/nokk'
import { parsePhone } from '@/domain/identity/phone'
import { documentSentence, nikSentence, nokkSentence, phoneSentence } from '@/messages/identity'

import type { NumberKind } from './encrypted-number'

export const NIK_KIND: NumberKind = {
  name: 'nik',
  normalize: (text) => {
    if (isTemporaryNik(text)) return { ok: true, value: text }
    const parsed = parseNik(text)
    return parsed.ok ? { ok: true, value: parsed.value } : { ok: false, message: nikSentence(parsed.problem) }
  },
  mask: maskNumber,
}

export const NOKK_KIND: NumberKind = {
  name: 'nokk',
  normalize: (text) => {
    const parsed = parseNokk(text)
    return parsed.ok ? { ok: true, value: parsed.value } : { ok: false, message: nokkSentence(parsed.problem) }
  },
  mask: maskNumber,
}

export const PHONE_KIND: NumberKind = {
  name: 'phone',
  normalize: (text) => {
    const parsed = parsePhone(text)
    return parsed.ok ? { ok: true, value: parsed.value } : { ok: false, message: phoneSentence(parsed.problem) }
  },
  mask: maskPhone,
}

const documentKind = (name: 'passport' | 'kitas' | 'identity-card'): NumberKind => ({
  name,
  normalize: (text) => {
    const parsed = parseDocumentNumber(text)
    return parsed.ok ? { ok: true, value: parsed.value } : { ok: false, message: documentSentence }
  },
  mask: maskDocument,
  hasLetters: true,
})

export const PASSPORT_KIND = documentKind('passport')

export const KITAS_KIND = documentKind('kitas')

/** Whatever paper a guest of the village shows: a KTP of another place, a passport, a driving licence. */
export const IDENTITY_CARD_KIND = documentKind('identity-card')
