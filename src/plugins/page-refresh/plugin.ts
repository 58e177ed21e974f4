import type { CollectionConfig, GlobalConfig, Plugin } from 'payload'

import { refreshPages } from './refresh'

/** What the public pages of the site are made of. */
const SHOWN: ReadonlySet<string> = new Set(['news', 'pages', 'media', 'letter-types', 'village-profile', 'working-calendar', 'hamlets'])

/**
 * After a change that the public sees is committed, tells every running server to forget the pages it keeps: what
 * an editor publishes is on the site within two seconds. All of them, since a new telephone number stands on every
 * page and making one anew takes some milliseconds.
 */
export const pageRefresh = (): Plugin => (config) => ({
  ...config,
  collections: config.collections?.map((collection) => (SHOWN.has(collection.slug) ? withRefresh(collection) : collection)),
  globals: config.globals?.map((global) => (SHOWN.has(global.slug) ? withGlobalRefresh(global) : global)),
})

const withRefresh = (collection: CollectionConfig): CollectionConfig => ({
  ...collection,
  hooks: {
    ...collection.hooks,
    afterChange: [...(collection.hooks?.afterChange ?? []), ({ req }) => refreshPages(req)],
    afterDelete: [...(collection.hooks?.afterDelete ?? []), ({ req }) => refreshPages(req)],
  },
})

const withGlobalRefresh = (global: GlobalConfig): GlobalConfig => ({
  ...global,
  hooks: { ...global.hooks, afterChange: [...(global.hooks?.afterChange ?? []), ({ req }) => refreshPages(req)] },
})
