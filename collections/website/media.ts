import type { CollectionConfig } from 'payload'

import { accessTo } from '@/access/rules'

/** Pictures of the website, public. Photos of residents' papers never come here (see `src/platform/storage.ts`). */
export const Media: CollectionConfig = {
  slug: 'media',
  labels: { singular: 'Gambar', plural: 'Gambar' },
  admin: { group: 'Situs', hideAPIURL: true },
  access: accessTo('media'),
  upload: {
    staticDir: `${process.env.DESA_DATA ?? '.data'}/media`,
    mimeTypes: ['image/jpeg', 'image/png', 'image/webp'],
    pasteURL: false,
    formatOptions: { format: 'webp', options: { quality: 78 } },
    resizeOptions: { width: 1440, withoutEnlargement: true },
    imageSizes: [{ name: 'card', width: 480, withoutEnlargement: true, formatOptions: { format: 'webp', options: { quality: 70 } } }],
    adminThumbnail: 'card',
  },
  fields: [{ name: 'alt', type: 'text', label: 'Uraian gambar (dibacakan untuk yang tidak melihat)', required: true }],
  versions: false,
}
