import type { Payload } from 'payload'

import { richTextHtml } from './rich-text'

export type SitePage = { title: string; summary: string; html: string }

/** A published page of the site by its address, or null. */
export const findPage = async (payload: Payload, slug: string): Promise<SitePage | null> => {
  const { docs } = await payload.find({
    collection: 'pages',
    where: { and: [{ _status: { equals: 'published' } }, { slug: { equals: slug } }] },
    limit: 1,
    pagination: false,
    depth: 1,
    overrideAccess: false,
  })
  const [doc] = docs
  return doc ? { title: doc.title, summary: doc.summary ?? '', html: richTextHtml(doc.body) } : null
}

/** The pages that the home page leads to. */
export const listMenuPages = async (payload: Payload): Promise<{ slug: string; title: string }[]> => {
  const { docs } = await payload.find({
    collection: 'pages',
    where: { and: [{ _status: { equals: 'published' } }, { inMenu: { equals: true } }] },
    sort: 'title',
    limit: 20,
    pagination: false,
    depth: 0,
    overrideAccess: false,
    select: { slug: true, title: true },
  })
  return docs.map(({ slug, title }) => ({ slug, title }))
}
