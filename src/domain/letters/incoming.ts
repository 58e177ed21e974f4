import { parsePlainDate, type PlainDate } from '../calendar/plain-date'
import { visibleText } from '../identity/visible-text'
import { fail, type Result, succeed } from '../result'

export const INCOMING_STATUSES = ['new', 'disposed', 'done', 'void'] as const

/** Where an incoming letter stands: waiting for the kades, with officers, done, or crossed out. */
export type IncomingStatus = (typeof INCOMING_STATUSES)[number]

type Transition = { from: readonly IncomingStatus[]; to: IncomingStatus; by: readonly ('operator' | 'sekdes' | 'kades')[] }

/** What may follow what. A crossed-out letter keeps its number and its line in the book; what is done stays done. */
export const INCOMING_TRANSITIONS = {
  dispose: { from: ['new', 'disposed'], to: 'disposed', by: ['kades'] },
  finish: { from: ['new', 'disposed'], to: 'done', by: ['operator', 'sekdes', 'kades'] },
  void: { from: ['new', 'disposed'], to: 'void', by: ['operator', 'sekdes'] },
} as const satisfies Record<string, Transition>

export type IncomingAction = keyof typeof INCOMING_TRANSITIONS

export type IncomingActProblem = { code: 'not-allowed' | 'transition-not-allowed' | 'dispositions-open' }

/**
 * The status after an act, or why it cannot be. Only the kades may finish a letter while officers still have something to
 * do for it: what is open ends with it.
 */
export const applyIncomingAction = (status: IncomingStatus, action: IncomingAction, roles: readonly string[], { open }: { open: number }): Result<IncomingStatus, IncomingActProblem> => {
  const transition: Transition = INCOMING_TRANSITIONS[action]
  if (!transition.from.includes(status)) return fail({ code: 'transition-not-allowed' })
  if (!transition.by.some((role) => roles.includes(role))) return fail({ code: 'not-allowed' })
  if (action === 'finish' && open > 0 && !roles.includes('kades')) return fail({ code: 'dispositions-open' })
  return succeed(transition.to)
}

/** The facts of a letter as the office writes them down; days `YYYY-MM-DD`. */
export type IncomingFacts = {
  receivedOn: PlainDate
  sender: string
  letterNumber: string | null
  letterDate: PlainDate | null
  subject: string
  classification: string | null
}

export type IncomingField = keyof IncomingFacts

export const INCOMING_FIELD_NAMES = ['receivedOn', 'sender', 'letterNumber', 'letterDate', 'subject', 'classification'] as const satisfies readonly IncomingField[]

const LONGEST: Record<'sender' | 'letterNumber' | 'subject', number> = { sender: 200, letterNumber: 100, subject: 500 }

/** Reads what was typed. Names the first field that is missing or cannot be: nobody receives a letter before it was written, or tomorrow. */
export const parseIncoming = (typed: Readonly<Partial<Record<IncomingField, string>>>, today: PlainDate): Result<IncomingFacts, { field: IncomingField }> => {
  const received = parsePlainDate(typed.receivedOn ?? '')
  if (!received.ok || received.value > today) return fail({ field: 'receivedOn' })
  const sender = lineOf(typed.sender)
  if (sender === '' || sender.length > LONGEST.sender) return fail({ field: 'sender' })
  const letterNumber = lineOf(typed.letterNumber)
  if (letterNumber.length > LONGEST.letterNumber) return fail({ field: 'letterNumber' })
  const written = lineOf(typed.letterDate) === '' ? null : parsePlainDate(typed.letterDate ?? '')
  if (written && (!written.ok || written.value > received.value)) return fail({ field: 'letterDate' })
  const subject = lineOf(typed.subject)
  if (subject === '' || subject.length > LONGEST.subject) return fail({ field: 'subject' })
  const classification = lineOf(typed.classification)
  if (!/^[0-9A-Za-z./-]{0,30}$/u.test(classification)) return fail({ field: 'classification' })
  return succeed({ receivedOn: received.value, sender, letterNumber: letterNumber || null, letterDate: written?.ok ? written.value : null, subject, classification: classification || null })
}

const lineOf = (text: string | undefined): string => visibleText(text ?? '').replace(/\s+/gu, ' ').trim()
