import type { Payload } from 'payload'

import { purgeExpired } from '@/use-cases/purge-expired'

/** Every night; doing it again finds nothing more. */
export const handlePurgeExpired = (payload: Payload): Promise<void> => purgeExpired(payload)
