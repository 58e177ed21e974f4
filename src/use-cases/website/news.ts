import type { Payload, Where } from 'payload'

import { formatDateWithDay } from '@/domain/calendar/indonesian'
import { plainDateIn } from '@/domain/calendar/plain-date'

import { richTextHtml } from './rich-text'

export type NewsCard = { slug: string; title: string; summary: string; date: string; day: string; picture: Picture | null }

export type NewsItem = NewsCard & { html: string }

export type Picture = { url: string; alt: string; width: number; height: number }

const PAGE_SIZE = 10

const PUBLISHED: Where = { _status: { equals: 'published' } }

/** The newest published news; `page` counts from 1. */
export const listNews = async (
  payload: Payload,
  { page = 1, limit = PAGE_SIZE }: { page?: number; limit?: number } = {},
): Promise<{ items: NewsCard[]; hasOlder: boolean }> => {
  const { docs, hasNextPage } = await payload.find({
    collection: 'news',
    where: PUBLISHED,
    sort: '-publishedAt',
    page,
    limit,
    depth: 1,
    overrideAccess: false,
    select: { slug: true, title: true, summary: true, publishedAt: true, picture: true },
  })
  return { items: docs.map(cardOf), hasOlder: hasNextPage }
}

/** One published item, or null. */
export const findNews = async (payload: Payload, slug: string): Promise<NewsItem | null> => {
  const { docs } = await payload.find({
    collection: 'news',
    where: { and: [PUBLISHED, { slug: { equals: slug } }] },
    limit: 1,
    pagination: false,
    depth: 1,
    overrideAccess: false,
  })
  const [doc] = docs
  return doc ? { ...cardOf(doc), html: richTextHtml(doc.body) } : null
}

const cardOf = (doc: {
  slug: string
  title: string
  summary: string
  publishedAt?: string | null
  picture?: unknown
}): NewsCard => {
  const date = doc.publishedAt ?? ''
  return {
    slug: doc.slug,
    title: doc.title,
    summary: doc.summary,
    date,
    day: date ? formatDateWithDay(plainDateIn('Asia/Jakarta', new Date(date))) : '',
    picture: pictureOf(doc.picture),
  }
}

const pictureOf = (value: unknown): Picture | null => {
  if (typeof value !== 'object' || value === null || !('url' in value) || !('alt' in value)) return null
  const { url, alt } = value
  if (typeof url !== 'string' || typeof alt !== 'string') return null
  const width = 'width' in value && typeof value.width === 'number' ? value.width : 16
  const height = 'height' in value && typeof value.height === 'number' ? value.height : 9
  return { url: new URL(url, 'http://local').pathname, alt, width, height }
}
