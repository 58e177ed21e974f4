/**
 * What browsers are told to refuse. Plain JavaScript, since next.config.mjs reads it.
 *
 * The citizen site loads nothing but its own style sheet, pictures and (where a page is enhanced) its own small
 * script files: nothing inline, nothing from elsewhere. Payload's admin needs inline script and style.
 */
const CITIZEN_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

const OFFICE_POLICY = [
  "default-src 'self'",
  "script-src 'self' 'unsafe-inline'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "worker-src 'self' blob:",
  "frame-src 'self' blob:",
  "object-src 'none'",
  "form-action 'self'",
  "base-uri 'self'",
  "frame-ancestors 'self'",
].join('; ')

const FEATURES = 'camera=(), geolocation=(), microphone=(), payment=(), usb=()'

const EVERYWHERE = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  // Not 'no-referrer': browsers would then say `Origin: null` on our own forms, and those without Sec-Fetch-Site
  // (older phones, plain http) could not be told from another site's.
  { key: 'Referrer-Policy', value: 'same-origin' },
  { key: 'Permissions-Policy', value: FEATURES },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
]

/**
 * HSTS is not here but in bin/server.mjs: whether the site is served over https is known when it runs, not when
 * it is built.
 */
export const securityHeaders = async () => [
  { source: '/:path*', headers: EVERYWHERE },
  { source: `/((?!${[...OFFICE_ROOMS, '_next'].map((room) => `${room}(?:/|$)`).join('|')}).*)`, headers: [{ key: 'Content-Security-Policy', value: CITIZEN_POLICY }] },
  // The one page with a camera: it reads the codes of letters (docs/decisions/0024), and needs no other policy for it.
  { source: '/cek/luring', headers: [{ key: 'Permissions-Policy', value: FEATURES.replace('camera=()', 'camera=(self)') }] },
  ...OFFICE_ROOMS.map((room) => ({ source: `/${room}/:path*`, headers: [{ key: 'Content-Security-Policy', value: OFFICE_POLICY }] })),
  // The pictures of the website are for everybody and may be kept; nothing else that the office answers.
  { source: '/admin/:path*', headers: NOT_KEPT },
  { source: '/api/((?!media/file/).*)', headers: NOT_KEPT },
]

const OFFICE_ROOMS = ['admin', 'api']

const NOT_KEPT = [{ key: 'Cache-Control', value: 'private, no-store' }]

/**
 * Payload asks browsers on every path for their colour scheme; only its admin uses the answer. On the citizen
 * site the question costs a second request (Critical-CH) and spoils caches (Vary).
 */
export const colorSchemeInAdminOnly = (config) => ({
  ...config,
  headers: async () =>
    (await config.headers()).map((rule) =>
      rule.headers.some(({ key }) => key === 'Critical-CH') ? { ...rule, source: '/admin/:path*' } : rule,
    ),
})
