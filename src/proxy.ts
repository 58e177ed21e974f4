import { type NextRequest, NextResponse } from 'next/server'

/**
 * The staff's rooms speak Indonesian unless somebody chose English in their account: many office computers have
 * an English browser, and Payload would follow its `Accept-Language`. The choice itself is a cookie and comes
 * first. Nothing is allowed or refused here.
 */
export const proxy = (request: NextRequest): NextResponse => {
  const headers = new Headers(request.headers)
  headers.set('accept-language', 'id')
  return NextResponse.next({ request: { headers } })
}

/** Not the office's own endpoints: they speak Indonesian anyway, and a proxy would hold whole uploads in memory. */
export const config = { matcher: ['/admin/:path*', '/api/((?!kantor/).*)'] }
