import { EVENT_KINDS, type EventKind } from '@/domain/population/ledger/event-kinds'

export const isEventKind = (text: string): text is EventKind => Object.hasOwn(EVENT_KINDS, text)

/** A kind as the ledger keeps it; whatever a later version may add is a correction to this one. */
export const kindOf = (text: string): EventKind => (isEventKind(text) ? text : 'correction')
