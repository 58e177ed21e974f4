import type { IncomingStatus } from '@/domain/letters/incoming'

export const INCOMING_TONE = { new: 'warning', disposed: 'plain', done: 'ok', void: 'bad' } as const satisfies Record<IncomingStatus, string>
