import type { CollectionConfig, GlobalConfig, PayloadRequest, Plugin } from 'payload'

import { refreshPages } from './refresh'

/** Which pages of the site show a record. `slug` is the record's own address, when it has one. */
const PAGES_OF: Record<string, (slug: string) => string[]> = {
  news: (slug) => ['/', '/kabar', `/kabar/${slug}`],
  pages: (slug) => ['/', `/${slug}`],
  'letter-types': (slug) => ['/layanan', `/layanan/${slug}`],
  'village-profile': () => ['/', '/kabar', '/layanan'],
  'working-calendar': () => ['/', '/layanan'],
}

/**
 * After a change that the public sees is committed, asks every running server to make the pages anew that show
 * it: what an editor publishes is on the site within two seconds.
 */
export const pageRefresh = (): Plugin => (config) => ({
  ...config,
  collections: config.collections?.map((collection) => (collection.slug in PAGES_OF ? withRefresh(collection) : collection)),
  globals: config.globals?.map((global) => (global.slug in PAGES_OF ? withGlobalRefresh(global) : global)),
})

const withRefresh = (collection: CollectionConfig): CollectionConfig => ({
  ...collection,
  hooks: {
    ...collection.hooks,
    afterChange: [
      ...(collection.hooks?.afterChange ?? []),
      ({ doc, previousDoc, req }) => refresh(req, collection.slug, [doc?.slug, previousDoc?.slug]),
    ],
    afterDelete: [...(collection.hooks?.afterDelete ?? []), ({ doc, req }) => refresh(req, collection.slug, [doc?.slug])],
  },
})

const withGlobalRefresh = (global: GlobalConfig): GlobalConfig => ({
  ...global,
  hooks: { ...global.hooks, afterChange: [...(global.hooks?.afterChange ?? []), ({ req }) => refresh(req, global.slug, [])] },
})

const refresh = (req: PayloadRequest, kind: string, slugs: readonly unknown[]): Promise<void> => {
  const pagesOf = PAGES_OF[kind] ?? (() => [])
  const known = slugs.filter((slug): slug is string => typeof slug === 'string')
  return refreshPages(req, [...new Set((known.length > 0 ? known : ['']).flatMap(pagesOf))])
}
