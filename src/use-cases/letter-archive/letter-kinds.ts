import type { Payload } from 'payload'

import { query } from '@/platform/database'

/** The kinds of letters of the village by name, also those that nobody may ask for any more. */
export const listLetterKinds = (payload: Payload): Promise<{ id: string; name: string }[]> => query(payload, 'SELECT id, name FROM letter_types ORDER BY name, id')
