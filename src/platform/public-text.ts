import type { NextApiHandler } from 'next'

/**
 * A handler for a public text that machines read (a feed, a sitemap). It is made anew when asked for, so it is
 * never behind the news; a reader that has it already gets a 304, by the ETag that Next computes.
 */
export const publicText =
  (type: string, make: () => Promise<string>): NextApiHandler =>
  async (request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('Allow', 'GET, HEAD')
      response.status(405).end()
      return
    }
    response.setHeader('Content-Type', `${type}; charset=utf-8`)
    response.setHeader('Cache-Control', 'public, max-age=0, must-revalidate')
    response.status(200).send(await make())
  }
