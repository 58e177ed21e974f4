import { OFFLINE_PAGE } from '@/domain/letters/offline/letter-proof'
import { OFFLINE_CHECK } from '@/messages/offline-check'
import { publicText } from '@/platform/public-text'
import { loadFrame } from '@/use-cases/website/site-frame'

/** `/cek/luring.webmanifest`: what the page is called on a home screen. */
export default publicText('application/manifest+json', async () =>
  JSON.stringify({
    id: OFFLINE_PAGE,
    name: `${OFFLINE_CHECK.appName} · ${(await loadFrame()).name}`,
    short_name: OFFLINE_CHECK.appName,
    lang: 'id',
    start_url: OFFLINE_PAGE,
    scope: OFFLINE_PAGE,
    display: 'standalone',
    background_color: '#fbf8f1',
    theme_color: '#0b5d4a',
    icons: [
      { src: '/icon.svg', sizes: 'any', type: 'image/svg+xml' },
      { src: '/ikon-192.png', sizes: '192x192', type: 'image/png' },
      { src: '/ikon-512.png', sizes: '512x512', type: 'image/png' },
    ],
  }),
)
