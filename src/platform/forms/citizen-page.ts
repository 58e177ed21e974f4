import type { GetServerSidePropsContext, GetServerSidePropsResult } from 'next'

import { DomainError } from '@/domain/errors'

/** What a page shows when the visitor tried too often. */
export type TooMany = { tooManyMinutes: number }

/**
 * Answers a page that holds something personal or takes a form: never stored by browsers or proxies, and a
 * human page with 429 and Retry-After when a rate limit was reached.
 */
export const answerPage = async <Props extends object>(
  { res }: GetServerSidePropsContext,
  run: () => Promise<GetServerSidePropsResult<Props>>,
): Promise<GetServerSidePropsResult<Props | TooMany>> => {
  res.setHeader('Cache-Control', 'no-store')
  try {
    return await run()
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== 'too-many-requests') throw error
    const seconds = Number(error.details.retryAfter ?? 60)
    res.statusCode = error.status
    res.setHeader('Retry-After', String(seconds))
    return { props: { tooManyMinutes: Math.ceil(seconds / 60) } }
  }
}

/** After a form was taken, the browser is sent to a page that can be loaded again without sending twice. */
export const seeOther = (destination: string): { redirect: { destination: string; statusCode: 303 } } => ({
  redirect: { destination, statusCode: 303 },
})
