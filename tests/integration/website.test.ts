import type { Payload } from 'payload'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { systemActor } from '@/access/actor'
import { handlePublishScheduled } from '@/jobs/publish-scheduled'
import { handlePurgeExpired } from '@/jobs/purge-expired'
import { startWorker } from '@/jobs/worker'
import { query } from '@/platform/database'
import { queue, stopQueue } from '@/platform/queue'
import { storePrivateFile } from '@/platform/storage'
import { inTransaction } from '@/platform/transaction'
import { seedLetterTypes } from '@/seed/letter-types/seed'
import { document, paragraph } from '@/seed/lexical'
import { sealClaim } from '@/use-cases/letters/request-claim'
import { keptPromises } from '@/use-cases/services/kept-promises'
import { submitLetterRequest } from '@/use-cases/submit-letter-request'
import { findNews, listNews } from '@/use-cases/website/news'
import { newsFeed } from '@/use-cases/website/news-feed'
import { siteMap } from '@/use-cases/website/site-map'

import { staffWith } from '@tests/support/office'
import { inventedNik } from '@tests/support/people'
import { testPortal } from '@tests/support/portal'

/** Screens of the office open every claim that they list. */
const NOBODYS_CLAIM = { nik: '', name: 'Permohonan Uji', phone: null, purpose: '', answers: {} }

let payload: Payload

beforeAll(async () => {
  payload = await testPortal()
  await seedLetterTypes(payload)
})
afterAll(() => stopQueue())

type Draft = { status: 'draft' | 'published'; title?: string; picture?: string }

const write = async ({ status, title = 'Kabar uji', picture }: Draft): Promise<{ id: string; slug: string }> => {
  const slug = `uji-${crypto.randomUUID()}`
  const doc = await payload.create({
    collection: 'news',
    data: { title, slug, summary: 'Ringkasan uji.', body: document(paragraph('Isi.')), picture, publishedAt: new Date().toISOString(), _status: status },
    draft: status === 'draft',
    overrideAccess: true,
  })
  return { id: String(doc.id), slug }
}

const schedule = async (id: string, waitUntil: Date): Promise<void> => {
  const editor = await staffWith(payload, ['editor'])
  await payload.jobs.queue({
    task: 'schedulePublish',
    input: { type: 'publish', doc: { relationTo: 'news', value: id }, user: { relationTo: 'staff', value: String(editor.id) } },
    waitUntil,
  })
}

const isPublic = async (slug: string): Promise<boolean> => (await findNews(payload, slug)) !== null

describe('news', () => {
  it('show nowhere while they are a draft: not as a page, in the list, in the feed or in the sitemap', async () => {
    const draft = await write({ status: 'draft' })
    const published = await write({ status: 'published' })
    const { items } = await listNews(payload, { limit: 100 })
    const texts = [items.map(({ slug }) => slug).join(' '), await newsFeed(payload), await siteMap(payload)]
    for (const text of texts) {
      expect(text).toContain(published.slug)
      expect(text).not.toContain(draft.slug)
    }
    expect(await isPublic(draft.slug)).toBe(false)
    expect(await isPublic(published.slug)).toBe(true)
  })

  it('keep what was published while a newer draft is written', async () => {
    const { id, slug } = await write({ status: 'published', title: 'Judul lama' })
    await payload.update({ collection: 'news', id, data: { title: 'Judul baru' }, draft: true, overrideAccess: true })
    expect((await findNews(payload, slug))?.title).toBe('Judul lama')
  })

  it('are published by the queue when their time has come, and not before', async () => {
    const due = await write({ status: 'draft' })
    const later = await write({ status: 'draft' })
    await schedule(due.id, new Date(Date.now() - 1000))
    await schedule(later.id, new Date(Date.now() + 3_600_000))
    await startWorker(payload)
    await (await queue()).send('publish-scheduled', {})
    await expect.poll(() => isPublic(due.slug), { timeout: 30_000 }).toBe(true)
    expect(await isPublic(later.slug)).toBe(false)
  })

  it('have their bell rung every minute', async () => {
    await startWorker(payload)
    expect(await (await queue()).getSchedules()).toContainEqual(expect.objectContaining({ name: 'publish-scheduled', cron: '* * * * *' }))
  })

  it('stay a draft when the one who set the time has meanwhile lost the right', async () => {
    const draft = await write({ status: 'draft' })
    const operator = await staffWith(payload, ['operator'])
    await payload.jobs.queue({
      task: 'schedulePublish',
      input: { type: 'publish', doc: { relationTo: 'news', value: draft.id }, user: { relationTo: 'staff', value: String(operator.id) } },
      waitUntil: new Date(Date.now() - 1000),
    })
    await handlePublishScheduled(payload)
    expect(await isPublic(draft.slug)).toBe(false)
  })
})

describe('pictures of the site', () => {
  const upload = async (alt: string) => {
    const sky = { create: { width: 1600, height: 900, channels: 3, background: { r: 120, g: 170, b: 220 } } } as const
    const data = await sharp(sky).png().toBuffer()
    return payload.create({
      collection: 'media', data: { alt }, file: { data, name: `langit-${crypto.randomUUID()}.png`, mimetype: 'image/png', size: data.length }, overrideAccess: true,
    })
  }

  it('are refused without words for those who do not see them', async () => {
    await expect(upload('')).rejects.toThrow()
  })

  it('reach phones as a small AVIF, with a WebP for browsers that know none', async () => {
    const picture = await upload('Langit biru')
    const { slug } = await write({ status: 'published', picture: String(picture.id) })
    const shown = (await findNews(payload, slug))?.picture
    expect(shown).toMatchObject({ alt: 'Langit biru', width: 480, height: 270, url: expect.stringMatching(/\.webp$/u) })
    expect(shown?.avif).toMatch(/^\S+\.avif 480w, \S+\.avif 720w$/u)
  })
})

describe('the figure of kept promises', () => {
  const zone = 'Asia/Jakarta'

  /** A letter of a village month of its own, signed so many hours after its promise (before, when negative). */
  const signed = async (at: string, hoursLate: number): Promise<void> => {
    const [type] = await query<{ id: string }>(payload, 'SELECT id FROM letter_types LIMIT 1')
    const promised = new Date(Date.parse(at) - hoursLate * 3_600_000)
    const id = crypto.randomUUID()
    await query(
      payload,
      `INSERT INTO letter_requests (id, tracking_code, letter_type_id, letter_type_name, status, claim_sealed, claim_nik_hash, submitted_at, promised_at, status_since)
       VALUES ($1::uuid, $2, $3::uuid, 'Surat uji', 'signed', $6, '', $4::timestamptz, $4::timestamptz, $5::timestamptz)`,
      [id, id, type?.id, promised.toISOString(), at, sealClaim(id, NOBODYS_CLAIM)],
    )
    await query(
      payload,
      `INSERT INTO letter_requests_history (_order, _parent_id, id, at, action, status, role) VALUES (1, $1::uuid, $2, $3::timestamptz, 'sign', 'signed', 'kades')`,
      [id, id, at],
    )
  }

  it('counts the letters signed in the month of the office’s zone, and those in time', async () => {
    await signed('2031-03-15T03:00:00Z', -1)
    await signed('2031-03-15T03:00:00Z', 0)
    await signed('2031-03-15T03:00:00Z', 1)
    // 1 March, 00.30 in Jakarta; and half an hour before midnight of the last day of February.
    await signed('2031-02-28T17:30:00Z', -1)
    await signed('2031-02-28T16:30:00Z', -1)
    expect(await keptPromises(payload, zone, new Date('2031-03-20T03:00:00Z'))).toEqual({ kept: 3, all: 4 })
    expect(await keptPromises(payload, zone, new Date('2031-04-20T03:00:00Z'))).toEqual({ kept: 0, all: 0 })
  })

  it('counts what should be ready and is not: sitting on a request never makes the figure better', async () => {
    const input = { key: crypto.randomUUID(), letterType: 'keterangan-domisili', nik: inventedNik(), name: 'Siti Aminah', phone: null, purpose: 'Bank', answers: {}, photos: [] }
    const { promisedAt } = await submitLetterRequest(payload, input, () => new Date('2031-05-05T03:00:00Z'))
    expect(await keptPromises(payload, zone, promisedAt)).toEqual({ kept: 0, all: 0 })
    expect(await keptPromises(payload, zone, new Date(promisedAt.getTime() + 60_000))).toEqual({ kept: 0, all: 1 })
  })
})

describe('what the privacy notice promises', () => {
  const requestWithPhoto = async (status: string, days: number): Promise<string> => {
    const [type] = await query<{ id: string }>(payload, 'SELECT id FROM letter_types LIMIT 1')
    const { id: fileId } = await inTransaction(payload, systemActor('test'), (tx) =>
      storePrivateFile(tx, { bytes: Buffer.from('foto'), contentType: 'image/jpeg', purpose: 'requirement' }),
    )
    const id = crypto.randomUUID()
    await query(
      payload,
      `INSERT INTO letter_requests (id, tracking_code, letter_type_id, letter_type_name, status, claim_sealed, claim_nik_hash, submitted_at, promised_at, status_since)
       VALUES ($1::uuid, $2, $3::uuid, 'Surat uji', $4::enum_letter_requests_status, $6, '', now(), now(), now() - make_interval(days => $5::int))`,
      [id, id, type?.id, status, days, sealClaim(id, NOBODYS_CLAIM)],
    )
    await query(payload, `INSERT INTO letter_requests_photos (_order, _parent_id, id, file_id, requirement) VALUES (1, $1::uuid, $2, $3, 'Foto')`, [id, id, fileId])
    return fileId
  }

  const isKept = async (fileId: string): Promise<boolean> =>
    (await query(payload, 'SELECT 1 FROM private_files WHERE id = $1::uuid', [fileId])).length === 1

  it.each([
    ['handed-over', 91, false],
    ['handed-over', 89, true],
    ['rejected', 31, false],
    ['withdrawn', 31, false],
    ['rejected', 29, true],
    ['signed', 400, true],
    ['in-review', 400, true],
  ])('a photo of a request that is %s since %i days: kept is %s', async (status, days, kept) => {
    const fileId = await requestWithPhoto(status, days)
    await handlePurgeExpired(payload)
    expect(await isKept(fileId)).toBe(kept)
    const places = await query(payload, 'SELECT 1 FROM letter_requests_photos WHERE file_id = $1', [fileId])
    expect(places).toHaveLength(kept ? 1 : 0)
    const request = await query<{ n: number }>(payload, `SELECT count(*)::int AS n FROM audit_trail WHERE action = 'photos-removed' AND object_id IN (SELECT id::text FROM letter_requests WHERE tracking_code = id::text AND status = $1::enum_letter_requests_status)`, [status])
    if (!kept) expect(request[0]?.n).toBeGreaterThan(0)
  })

  it.each([
    ['resolved', '5 years 1 day', false],
    ['closed', '5 years 1 day', false],
    ['resolved', '4 years 11 months', true],
    ['in-progress', '9 years', true],
  ])('a complaint that is %s since %s, with its words and photos: kept is %s', async (status, since, kept) => {
    const id = crypto.randomUUID()
    const { id: fileId } = await inTransaction(payload, systemActor('test'), (tx) =>
      storePrivateFile(tx, { bytes: Buffer.from('foto'), contentType: 'image/jpeg', purpose: 'complaint' }),
    )
    const category = await payload.create({ collection: 'complaint-categories', data: { name: `Uji ${id}`, unit: 'Uji', class: 'simple', sequence: 1 }, overrideAccess: true })
    await query(
      payload,
      `INSERT INTO complaints (id, tracking_code, category_id, category_name, about_office, status, identity, sealed, submitted_at, promised_at, status_since)
       VALUES ($1::uuid, $2, $3::uuid, 'Uji', true, $4::enum_complaints_status, 'anonymous', '', now(), now(), now() - $5::interval)`,
      [id, id, category.id, status, since],
    )
    await query(payload, `INSERT INTO complaints_photos (_order, _parent_id, id, file_id) VALUES (1, $1::uuid, $2, $3)`, [id, id, fileId])
    await query(payload, `INSERT INTO complaint_updates (id, complaint_id, at, action, status, role) VALUES (gen_random_uuid(), $1::uuid, now(), 'submit', 'new', 'reporter')`, [id])
    await handlePurgeExpired(payload)
    const left = await query(payload, 'SELECT 1 FROM complaints WHERE id = $1::uuid UNION ALL SELECT 1 FROM complaint_updates WHERE complaint_id = $1::uuid', [id])
    expect([left.length, await isKept(fileId)]).toEqual(kept ? [2, true] : [0, false])
    expect(await query(payload, `SELECT 1 FROM audit_trail WHERE action = 'complaint-removed' AND object_id = $1`, [id])).toHaveLength(kept ? 0 : 1)
    await query(payload, 'DELETE FROM complaint_updates WHERE complaint_id = $1::uuid', [id])
    await query(payload, 'DELETE FROM complaints WHERE id = $1::uuid', [id])
  })
})
