import type { ImportStatus } from '@/use-cases/residents-import/lock-import'

import type { Tone } from '../parts/tag'

export const STATUS_TONE: Record<ImportStatus, Tone> = { previewed: 'warning', saved: 'ok', cancelled: 'plain', expired: 'plain', undone: 'plain' }
