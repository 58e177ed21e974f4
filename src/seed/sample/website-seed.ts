import type { Payload } from 'payload'
import sharp from 'sharp'

import { systemActor } from '@/access/actor'
import { query } from '@/platform/database'
import { inTransaction } from '@/platform/transaction'

import { SAMPLE_DRAWINGS } from './drawings'
import { SAMPLE_NEWS, SAMPLE_PAGES } from './website'

const DAY_MS = 86_400_000

/** Publishes the sample village's news and pages, once, all of them or none. */
export const seedSampleWebsite = async (payload: Payload, now: Date = new Date()): Promise<void> => {
  const [existing] = await query(payload, 'SELECT 1 AS one FROM news LIMIT 1')
  if (existing) return
  await inTransaction(payload, systemActor('sample-village'), async ({ req }) => {
    for (const { picture, daysAgo, ...item } of SAMPLE_NEWS) {
      const bytes = await drawn(picture.file)
      const media = await payload.create({
        collection: 'media',
        data: { alt: picture.alt },
        file: { data: bytes, name: `contoh-${picture.file}.png`, mimetype: 'image/png', size: bytes.length },
        req,
        overrideAccess: true,
      })
      await payload.create({
        collection: 'news',
        data: { ...item, picture: media.id, publishedAt: new Date(now.getTime() - daysAgo * DAY_MS).toISOString(), _status: 'published' },
        req,
        overrideAccess: true,
      })
    }
    for (const page of SAMPLE_PAGES) {
      await payload.create({ collection: 'pages', data: { ...page, inMenu: true, _status: 'published' }, req, overrideAccess: true })
    }
  })
}

/** As wide as the site's column: a resident's phone should not load more. */
const COLUMN_PIXELS = 720

const drawn = (name: string): Promise<Buffer> =>
  sharp(Buffer.from(SAMPLE_DRAWINGS.find((drawing) => drawing.name === name)?.svg ?? '')).resize({ width: COLUMN_PIXELS }).png().toBuffer()
