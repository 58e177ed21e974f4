import type { Payload } from 'payload'

import { definitionOf, STATISTIC_IDS } from '@/domain/statistics/definitions'
import { query } from '@/platform/database'

import { listServices } from '../services/service-standard'
import { loadSiteFrame } from './site-frame'
import { xmlElement } from './xml'

type Entry = { path: string; changed: string | null }

/** What a sitemap may hold at most (sitemaps.org); the newest news come first. */
const MOST_NEWS = 10_000

/** The public pages of the site as a sitemap. Nothing that belongs to one person has an address in it. */
export const siteMap = async (payload: Payload): Promise<string> => {
  const { siteUrl } = await loadSiteFrame(payload)
  return siteMapXml(siteUrl, await entriesOf(payload))
}

export const siteMapXml = (siteUrl: string, entries: readonly Entry[]): string =>
  [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...entries.map(({ path, changed }) => `<url>${xmlElement('loc', siteUrl + path)}${changed ? xmlElement('lastmod', changed) : ''}</url>`),
    '</urlset>',
    '',
  ].join('\n')

/** What search engines are asked to leave alone: the office, and pages that hold somebody's code. */
export const robotsTxt = (siteUrl: string): string =>
  [
    'User-agent: *',
    'Disallow: /admin',
    'Disallow: /api/',
    'Allow: /api/media/file/',
    'Disallow: /kantor/',
    'Disallow: /lacak/',
    'Disallow: /cek/',
    'Disallow: /layanan/*/ajukan',
    '',
    `Sitemap: ${siteUrl}/sitemap.xml`,
    '',
  ].join('\n')

const ALWAYS = ['/', '/layanan', '/kabar', '/pengaduan', '/lacak', '/cek', '/cek/buku-nomor', '/cek/luring', '/privasi', '/statistik', ...STATISTIC_IDS.map((id) => `/statistik/${definitionOf(id).slug}`)]

const entriesOf = async (payload: Payload): Promise<Entry[]> => {
  const [services, pages, news] = await Promise.all([
    listServices(payload),
    query<Published>(payload, `SELECT slug, updated_at FROM pages WHERE _status = 'published' AND deleted_at IS NULL ORDER BY slug`),
    query<Published>(
      payload,
      `SELECT slug, updated_at FROM news WHERE _status = 'published' AND deleted_at IS NULL ORDER BY published_at DESC LIMIT $1`,
      [MOST_NEWS],
    ),
  ])
  return [
    ...ALWAYS.map((path) => ({ path, changed: null })),
    ...services.filter(({ ready }) => ready).map(({ slug }) => ({ path: `/layanan/${slug}`, changed: null })),
    ...pages.map((page) => entryOf('', page)),
    ...news.map((item) => entryOf('/kabar', item)),
  ]
}

type Published = { slug: string; updated_at: Date }

const entryOf = (room: string, { slug, updated_at }: Published): Entry => ({ path: `${room}/${slug}`, changed: updated_at.toISOString() })
