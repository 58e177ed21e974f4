import { expect, it } from 'vitest'

import { NOBODY } from '@/domain/letters/forms/printed-form'
import type { LetterBlock } from '@/domain/letters/wording'
import { LETTER_DOCUMENT } from '@/messages/letter-document'
import { renderLetterPdf } from '@/platform/pdf/render-letter'
import { inventedFacts } from '@tests/support/letter-facts'

import { signaturePlace } from './signature-place'

const WORDS = LETTER_DOCUMENT.certifiedRoom

const says = (text: string): LetterBlock => ({ kind: 'paragraph', align: 'left', indent: 0, runs: [{ text, bold: false, italic: false, underline: false }] })

it('is the room of the letter itself, whoever wrote the same words into it or into a form behind it', async () => {
  const letter = { ...inventedFacts({ way: 'bsre' }), blocks: [says('Surat ini dibuat.')] }
  const code = letter.verification?.code ?? ''
  const own = await signaturePlace(await renderLetterPdf(letter), code)
  const asked = await signaturePlace(await renderLetterPdf({ ...letter, blocks: [says(WORDS)] }), code)
  expect(asked).toEqual(own)
  const withForm = await renderLetterPdf({
    ...letter,
    forms: [{ kind: 'n2', marriage: { asker: 'groom', groom: NOBODY, bride: NOBODY, father: NOBODY, mother: NOBODY, status: null, office: null, when: null, place: WORDS, lost: null } }],
  })
  expect(await signaturePlace(withForm, code)).toEqual(own)
})
