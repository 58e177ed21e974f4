import type { GetServerSidePropsContext } from 'next'
import type { Payload } from 'payload'

import { type LimitKind, limitRate } from '../rate-limit'
import { minutesToWait } from './citizen-page'
import { clientAddress } from './client-address'

/**
 * Counts a try of this visitor for a form whose answers can be shown again. Null while they may go on; else for how many
 * minutes to wait, with 429 and Retry-After already set.
 */
export const countTry = (payload: Payload, kind: LimitKind, { req, res }: Pick<GetServerSidePropsContext, 'req' | 'res'>): Promise<number | null> =>
  limitRate(payload, kind, clientAddress(req)).then(
    () => null,
    (error: unknown) => minutesToWait(res, error) ?? Promise.reject(error),
  )
