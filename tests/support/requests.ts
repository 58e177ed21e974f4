import type { Payload } from 'payload'
import sharp from 'sharp'

import type { StaffActor } from '@/access/actor'
import { DomainError } from '@/domain/errors'
import type { Nik } from '@/domain/identity/nik'
import type { LetterType } from '@/payload-types'
import { query } from '@/platform/database'
import { submitLetterRequest } from '@/use-cases/submit-letter-request'

import { paragraphOf } from './wording'
import { staffWith } from './office'

/** Tuesday, ten in the morning in the office's zone. */
export const officeClock = (): Date => new Date('2026-11-24T03:00:00Z')

export const officer = async (payload: Payload, role: 'kadus' | 'operator' | 'sekdes' | 'kades' | 'auditor' | 'editor' | 'bpd', hamletId: string | null = null): Promise<StaffActor> => {
  const { actor } = await staffWith(payload, [role], hamletId)
  if (actor.kind !== 'staff') throw new DomainError('not-allowed')
  return actor
}

/** A letter type of its own, ready and worded. */
export const letterType = async (payload: Payload, changes: Partial<LetterType> = {}): Promise<{ id: string; slug: string }> => {
  const slug = changes.slug ?? `surat-uji-${crypto.randomUUID().slice(0, 8)}`
  const { id } = await payload.create({
    collection: 'letter-types',
    data: {
      name: 'Surat Uji', category: 'keterangan', code83: '470', workingMinutes: 420, cost: 'Gratis', product: 'Surat', signer: 'kades', onlineMode: 'online',
      ready: true, checkedBySekdes: true, wording: paragraphOf('Surat ini untuk {surat.keperluan}.'), ...changes, slug,
    },
    overrideAccess: true,
  })
  return { id: String(id), slug }
}

export type AskedFor = { nik: Nik; name: string; purpose?: string; answers?: Record<string, string>; photos?: { requirement: string; bytes: Buffer; contentType: string }[] }

/** A request as a resident sends it. */
export const requested = async (payload: Payload, slug: string, asked: AskedFor): Promise<{ id: string; trackingCode: string }> => {
  const { trackingCode } = await submitLetterRequest(
    payload,
    { key: crypto.randomUUID(), letterType: slug, phone: null, purpose: 'Membuka rekening', answers: {}, photos: [], ...asked },
    officeClock,
  )
  const [row] = await query<{ id: string }>(payload, 'SELECT id FROM letter_requests WHERE tracking_code = $1', [trackingCode])
  if (!row) throw new DomainError('not-found')
  return { id: row.id, trackingCode }
}

/** A small picture, as a phone would send it. */
export const photoBytes = (colour = '#335577'): Promise<Buffer> =>
  sharp({ create: { width: 40, height: 30, channels: 3, background: colour } }).jpeg().toBuffer()

/** What the audit trail says was done to a record, in order. */
export const auditOf = async (payload: Payload, id: string): Promise<{ action: string; actor: string; reason: string | null }[]> =>
  query(payload, `SELECT action, actor, entry ->> 'reason' AS reason FROM audit_trail WHERE object_id = $1 ORDER BY seq`, [id])
