import type { GetServerSidePropsContext, GetServerSidePropsResult } from 'next'

import { DomainError } from '@/domain/errors'

/** What a page shows when the visitor tried too often: how long to wait, inside the usual frame. */
export type TooMany<Frame> = { tooManyMinutes: number; frame: Frame }

/**
 * Answers a page that holds something personal or takes a form: never stored by browsers or proxies, and a
 * human page with 429 and Retry-After when a rate limit was reached. The frame (name and telephone of the
 * village) is loaded first, so that whoever has to wait still sees whom to call.
 */
export const answerPage = async <Frame, Props extends object>(
  { res }: GetServerSidePropsContext,
  loadFrame: () => Promise<Frame>,
  run: (frame: Frame) => Promise<GetServerSidePropsResult<Props>>,
): Promise<GetServerSidePropsResult<Props | TooMany<Frame>>> => {
  res.setHeader('Cache-Control', 'no-store')
  const frame = await loadFrame()
  try {
    return await run(frame)
  } catch (error) {
    const minutes = minutesToWait(res, error)
    if (minutes === null) throw error
    return { props: { tooManyMinutes: minutes, frame } }
  }
}

/**
 * For an error of a reached rate limit: answers 429 with Retry-After and returns how many minutes to wait, so that a form
 * can say so and still show all that was typed. Null for every other error, which stays the caller's.
 */
export const minutesToWait = (res: GetServerSidePropsContext['res'], error: unknown): number | null => {
  if (!(error instanceof DomainError) || error.code !== 'too-many-requests') return null
  const seconds = Number(error.details.retryAfter ?? 60)
  res.statusCode = error.status
  res.setHeader('Retry-After', String(seconds))
  return Math.max(1, Math.ceil(seconds / 60))
}

/** What a page shows when there is nothing at its address. */
export type Missing<Frame> = { isMissing: true; frame: Frame }

/**
 * Answers a page that is the same for everybody: it may be kept by browsers and proxies, but not shown again
 * without asking, which costs a 304 of a few bytes; so nobody sees old news. `keepSeconds` is for how long the
 * server itself may keep it (bin/page-cache.mjs forgets it when something is published); pages that tell the
 * time, such as a promise or opening hours, say 0. `run` returns null when there is nothing at this address.
 */
export const answerPublicPage = async <Frame, Props extends object>(
  { res }: GetServerSidePropsContext,
  { loadFrame, keepSeconds }: { loadFrame: () => Promise<Frame>; keepSeconds: number },
  run: () => Promise<Props | null>,
): Promise<{ props: (Props & { frame: Frame }) | Missing<Frame> }> => {
  res.setHeader('Cache-Control', 'public, max-age=0, must-revalidate')
  const [frame, props] = await Promise.all([loadFrame(), run()])
  if (!props) return { props: missing(res, frame) }
  if (keepSeconds > 0) res.setHeader('Desa-Keep', String(keepSeconds))
  return { props: { ...props, frame } }
}

/**
 * Not Next's `notFound`: beside an App Router that brings the App Router's own page, in English and with all its
 * scripts.
 */
export const missing = <Frame>(res: GetServerSidePropsContext['res'], frame: Frame): Missing<Frame> => {
  res.statusCode = 404
  return { isMissing: true, frame }
}

/** After a form was taken, the browser is sent to a page that can be loaded again without sending twice. */
export const seeOther = (destination: string): { redirect: { destination: string; statusCode: 303 } } => ({
  redirect: { destination, statusCode: 303 },
})
