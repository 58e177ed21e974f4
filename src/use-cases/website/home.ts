import type { Payload } from 'payload'

import { formatHour, formatMoment } from '@/domain/calendar/indonesian'
import { isOpenAt, nextClosing, nextOpening } from '@/domain/calendar/working-time'
import { SITE } from '@/messages/site'
import type { Clock } from '@/platform/clock'

import { loadWorkingCalendar } from '../office/village'
import { type KeptPromises, keptPromises } from '../services/kept-promises'
import { listNews, type NewsCard } from './news'
import { listMenuPages } from './page'

export type Home = { openNow: string; promises: KeptPromises; news: NewsCard[]; pages: { slug: string; title: string }[] }

/** What the home page shows besides its four ways in. */
export const loadHome = async (payload: Payload, clock: Clock): Promise<Home> => {
  const calendar = await loadWorkingCalendar(payload)
  const now = clock()
  const closing = nextClosing(now, calendar)
  const opening = nextOpening(now, calendar)
  const openNow =
    isOpenAt(now, calendar) && closing
      ? SITE.home.openUntil(formatHour(closing, calendar.zone))
      : opening
        ? SITE.home.closedUntil(formatMoment(opening, calendar.zone))
        : ''
  const [{ items }, pages, promises] = await Promise.all([
    listNews(payload, { limit: 3 }),
    listMenuPages(payload),
    keptPromises(payload, calendar.zone, now),
  ])
  return { openNow, promises, news: items, pages }
}
