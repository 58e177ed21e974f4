import type { EventKind } from '@/domain/population/ledger/event-kinds'
import { ACT_WORDS, EVENT_WORDS } from '@/messages/population-events'

/** What an act was, from its first event: a split and a join are both a change of families. */
export const actTitle = ({ kind, isSplit }: { kind: EventKind; isSplit: boolean }): string => {
  if (kind === 'family-change') return isSplit ? ACT_WORDS['pecah-kk'].button : ACT_WORDS['gabung-kk'].button
  return kind === 'head-change' ? ACT_WORDS['ganti-kepala-keluarga'].button : EVENT_WORDS[kind]
}
