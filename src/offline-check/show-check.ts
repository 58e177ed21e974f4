import { formatDate } from '@/domain/calendar/indonesian'
import { formatVerificationCode } from '@/domain/codes/verification-code'
import type { LetterProof } from '@/domain/letters/offline/letter-proof'
import type { OfflineVerdict } from '@/domain/letters/offline/offline-verdict'
import { OFFLINE_CHECK as WORDS } from '@/messages/offline-check'

import type { CodeCheck } from './check-code'

/** Puts what was found into `place` and leads there. `warning` is said with it. */
export const showCheck = (place: HTMLElement, check: CodeCheck, warning: string | null): void => {
  const { heading, tone, next } = check.kind === 'problem' ? WORDS.problems[check.problem] : WORDS.verdicts[check.verdict]
  const box = element('div', `notice ${tone}`, [element('h2', '', [heading]), element('p', '', [next])])
  const parts: Node[] = [box]
  if (warning) parts.push(element('div', 'notice warn', [element('p', '', [warning])]))
  if (check.kind === 'verdict' && !REFUSED.has(check.verdict)) parts.push(rowsOf(check.proof), onlineLink(check.proof))
  place.replaceChildren(...parts)
  place.focus()
  place.scrollIntoView({ block: 'start' })
}

/** Puts one sentence in the place of a result. */
export const showSentence = (place: HTMLElement, sentence: string): void => place.replaceChildren(element('div', 'notice warn', [element('p', '', [sentence])]))

/** What a refused code says is nobody's word: it is not shown. */
const REFUSED: ReadonlySet<OfflineVerdict> = new Set(['forged', 'key-unknown', 'key-revoked', 'key-ended'])

const rowsOf = ({ kind, number, issuedOn, validUntil, maskedName, signer, code }: LetterProof): HTMLElement => {
  const { rows } = WORDS
  const pairs = [
    [rows.kind, kind], [rows.number, number], [rows.date, formatDate(issuedOn)], [rows.until, validUntil ? formatDate(validUntil) : rows.noEnd],
    [rows.name, maskedName], [rows.signer, signer], [rows.code, formatVerificationCode(code)],
  ] as const
  return element('dl', 'rows', pairs.map(([label, value]) => element('div', '', [element('dt', '', [label]), element('dd', '', [value])])))
}

const onlineLink = ({ code }: LetterProof): HTMLElement => {
  const link = element('a', 'btn plain', [WORDS.online])
  link.setAttribute('href', `/cek/${code}`)
  return link
}

const element = (name: string, className: string, children: readonly (Node | string)[]): HTMLElement => {
  const made = document.createElement(name)
  if (className) made.className = className
  made.append(...children)
  return made
}
