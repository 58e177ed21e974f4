import type { Payload } from 'payload'

import { formatHour, formatMoment } from '@/domain/calendar/indonesian'
import { isOpenAt, nextClosing, nextOpening } from '@/domain/calendar/working-time'
import { SITE } from '@/messages/site'
import type { Clock } from '@/platform/clock'

import { loadWorkingCalendar } from '../office/village'
import { listNews, type NewsCard } from './news'
import { listMenuPages } from './page'

export type Home = { openNow: string; news: NewsCard[]; pages: { slug: string; title: string }[] }

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
  const [{ items }, pages] = await Promise.all([listNews(payload, { limit: 3 }), listMenuPages(payload)])
  return { openNow, news: items, pages }
}
