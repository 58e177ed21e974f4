import type { Payload } from 'payload'

import { ACTS } from '@/access/acts'
import { query } from '@/platform/database'

/** The active accounts that an official may be tied to, by name: for the form of whoever gives mandates and keeps no accounts. */
export const signingAccounts = (payload: Payload): Promise<{ id: string; name: string }[]> =>
  query<{ id: string; name: string }>(
    payload,
    `SELECT s.id::text AS id, s.name FROM staff s WHERE s.active AND EXISTS (SELECT 1 FROM staff_roles r WHERE r.parent_id = s.id AND r.value::text = ANY (string_to_array($1, ','))) ORDER BY s.name, s.id`,
    [ACTS['sign-letters'].join(',')],
  )
