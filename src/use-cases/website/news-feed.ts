import type { Payload } from 'payload'

import { SITE } from '@/messages/site'

import { listNews, type NewsCard } from './news'
import { loadSiteFrame, type SiteFrame } from './site-frame'
import { xmlElement, xmlText } from './xml'

const NEWEST = 20

/** The newest published news as RSS 2.0, for readers and for other sites that show the village's news. */
export const newsFeed = async (payload: Payload): Promise<string> => {
  const [frame, { items }] = await Promise.all([loadSiteFrame(payload), listNews(payload, { limit: NEWEST })])
  return newsFeedXml(frame, items)
}

export const newsFeedXml = (frame: SiteFrame, items: readonly NewsCard[]): string =>
  [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom">',
    '<channel>',
    xmlElement('title', `${SITE.newsFeed} – ${frame.name}`),
    xmlElement('link', `${frame.siteUrl}/kabar`),
    xmlElement('description', frame.isSample ? SITE.sampleMark : SITE.feedDescription(frame.name)),
    '<language>id</language>',
    `<atom:link href="${xmlText(`${frame.siteUrl}/kabar.xml`)}" rel="self" type="application/rss+xml"/>`,
    ...items.map((item) => itemXml(frame, item)),
    '</channel>',
    '</rss>',
    '',
  ].join('\n')

const itemXml = ({ siteUrl }: SiteFrame, { slug, title, summary, date }: NewsCard): string => {
  const address = `${siteUrl}/kabar/${slug}`
  const published = date === '' ? '' : xmlElement('pubDate', new Date(date).toUTCString())
  return `<item>${xmlElement('title', title)}${xmlElement('link', address)}<guid isPermaLink="true">${xmlText(address)}</guid>${published}${xmlElement('description', summary)}</item>`
}
