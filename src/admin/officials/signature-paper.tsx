'use client'
import { useFormFields } from '@payloadcms/ui'

import { type Mandate, overlapping, signerUnder } from '@/domain/letters/mandates'
import { SIGNING_FORMS, type SigningForm } from '@/domain/letters/letter-facts'
import { signatureLines } from '@/domain/letters/signatory'
import { LETTER_DOCUMENT } from '@/messages/letter-document'
import { MANDATE_WORDS as WORDS } from '@/messages/mandates'

import { Notice } from '../parts/notice'

type Props = { id: string; village: string; copyToHead: boolean; mandates: readonly Mandate[] }

/** Follows what is typed: the block on paper, the days it is good for, and a warning when another mandate runs on the same days. */
export const SignaturePaper = ({ id, village, copyToHead, mandates }: Props) => {
  const typed = useFormFields(([fields]) => TYPED.map((name) => textOf(fields[name]?.value)))
  const [name = '', position = '', nip = '', signsAs = '', from = '', until = ''] = typed
  const form = SIGNING_FORMS.find((known) => known === signsAs)
  if (!form) return <p className="office-hint">{WORDS.exampleNone}</p>
  const mandate: Mandate = { id, name, position, nip, form, from: from || null, until: until || null, account: null }
  const signer = signerUnder(mandate, mandates, from || until || '9999-12-31')
  return (
    <div className="field-type signature-example">
      <p>
        <strong>{WORDS.exampleTitle}</strong>
      </p>
      <div className="signature-example__paper">
        <p>
          {signatureLines({ ...signer, position: position || '…' }, village).map((line) => (
            <span key={line}>{line}</span>
          ))}
        </p>
        <p className="signature-example__name">{name || WORDS.exampleName}</p>
        {nip ? <p>{LETTER_DOCUMENT.nip(nip)}</p> : null}
      </div>
      {copyToHead && (form === 'an' || form === 'ub') ? <p className="office-hint">{WORDS.copyToHead}</p> : null}
      <p className="office-hint">{WORDS.runs({ from: from || null, until: until || null })}</p>
      {overlapping(mandates, mandate).map((other) => (
        <Notice key={other.id} kind={other.form === form ? 'warning' : 'info'}>
          {other.form === form ? WORDS.twice(other) : meets(form, mandate, other)}
        </Notice>
      ))}
    </div>
  )
}

const TYPED = ['name', 'position', 'nip', 'signsAs', 'from', 'until'] as const

const textOf = (value: unknown): string => (typeof value === 'string' ? value.trim() : '')

/** Of two in the head's place the one who goes first is named first. */
const meets = (form: SigningForm, own: Mandate, other: Mandate): string =>
  ORDER.indexOf(form) < ORDER.indexOf(other.form) ? WORDS.standsIn(own.name || WORDS.exampleName, other.name) : WORDS.standsIn(other.name, own.name || WORDS.exampleName)

const ORDER: readonly SigningForm[] = ['plh', 'plt', 'pj', 'kades']
