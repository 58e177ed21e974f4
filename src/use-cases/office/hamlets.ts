import type { Payload } from 'payload'

import { query } from '@/platform/database'

export type HamletChoice = { id: string; name: string }

/** The hamlets of the village in their official order: to choose from. */
export const listHamlets = (payload: Payload): Promise<HamletChoice[]> =>
  query<HamletChoice>(payload, `SELECT id, name FROM hamlets ORDER BY sequence, name`)
