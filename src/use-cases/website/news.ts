import type { Payload, Where } from 'payload'

import { formatDateWithDay } from '@/domain/calendar/indonesian'
import { plainDateIn } from '@/domain/calendar/plain-date'

import { loadWorkingCalendar } from '../office/village'
import { type Picture, pictureOf } from './picture'
import { richTextHtml } from './rich-text'

export type NewsCard = { slug: string; title: string; summary: string; date: string; day: string; picture: Picture | null }

export type NewsItem = NewsCard & { html: string }

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
  const { zone } = await loadWorkingCalendar(payload)
  return { items: docs.map((doc) => cardOf(doc, zone)), hasOlder: hasNextPage }
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
  if (!doc) return null
  const { zone } = await loadWorkingCalendar(payload)
  return { ...cardOf(doc, zone), html: richTextHtml(doc.body) }
}

type Kept = { slug: string; title: string; summary: string; publishedAt?: string | null; picture?: unknown }

const cardOf = (doc: Kept, zone: string): NewsCard => {
  const date = doc.publishedAt ?? ''
  return {
    slug: doc.slug,
    title: doc.title,
    summary: doc.summary,
    date,
    day: date ? formatDateWithDay(plainDateIn(zone, new Date(date))) : '',
    picture: pictureOf(doc.picture),
  }
}
