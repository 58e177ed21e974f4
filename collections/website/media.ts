import type { CollectionConfig, ImageSize } from 'payload'

import { accessTo } from '@/access/rules'

/** What phones load: AVIF is about half of WebP for a photo, and a fraction of it for a drawing. */
const avif = (name: string, width: number): ImageSize => ({
  name,
  width,
  withoutEnlargement: true,
  formatOptions: { format: 'avif', options: { quality: 50 } },
})

/** A picture keeps its bytes for as long as it has its name; a week without asking again is safe. */
const KEPT = 'public, max-age=604800'

/** Pictures of the website, public. Photos of residents' papers never come here (see `src/platform/storage.ts`). */
export const Media: CollectionConfig = {
  slug: 'media',
  labels: { singular: 'Gambar', plural: 'Gambar' },
  admin: { group: 'Situs', hideAPIURL: true },
  access: accessTo('media'),
  upload: {
    staticDir: `${process.env.DESA_DATA ?? '.data'}/media`,
    mimeTypes: ['image/jpeg', 'image/png', 'image/webp', 'image/avif'],
    pasteURL: false,
    formatOptions: { format: 'webp', options: { quality: 78 } },
    resizeOptions: { width: 1440, withoutEnlargement: true },
    // The widths that `src/use-cases/website/picture.ts` offers to browsers; `card` is for those that know no AVIF.
    imageSizes: [
      { name: 'card', width: 480, withoutEnlargement: true, formatOptions: { format: 'webp', options: { quality: 70 } } },
      avif('phone', 480),
      avif('column', 720),
    ],
    modifyResponseHeaders: ({ headers }) => {
      headers.set('Cache-Control', KEPT)
      return headers
    },
    adminThumbnail: 'card',
  },
  fields: [{ name: 'alt', type: 'text', label: 'Uraian gambar (dibacakan untuk yang tidak melihat)', required: true, maxLength: 250 }],
  versions: false,
}
