import type { Payload } from 'payload'
import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'

import { query } from '@/platform/database'
import { addSignedSheet, listSignedSheets, readSignedSheet } from '@/use-cases/letters/signed-sheets'
import { readLetterFile } from '@/use-cases/office/private-documents'
import { signLetter } from '@/use-cases/sign-letter'

import { testPortal } from '@tests/support/portal'
import { auditOf, letterType, officeClock, officer, photoBytes } from '@tests/support/requests'
import { toBeSigned } from '@tests/support/to-be-signed'

let payload: Payload
let slug: string

beforeAll(async () => {
  payload = await testPortal()
  slug = (await letterType(payload, { checkedBySekdes: false })).slug
})

const signed = async (): Promise<string> => {
  const { requestId } = await toBeSigned(payload, slug)
  return (await signLetter(payload, await officer(payload, 'kades'), { requestId, seen: 'awaiting-signature' }, officeClock)).letterId
}

describe('a letter that is signed by hand', () => {
  it('keeps a photo of the signed paper, without what the phone wrote into it, beside the letter as it was stored', async () => {
    const [letterId, operator] = [await signed(), await officer(payload, 'operator')]
    const before = await readLetterFile(payload, operator, letterId)
    const photo = await sharp(await photoBytes()).withExif({ IFD0: { Make: 'Telepon' }, IFD3: { GPSLatitude: '3/1 30/1 0/1' } }).jpeg().toBuffer()
    expect(await addSignedSheet(payload, operator, { letterId, bytes: photo }, officeClock)).toEqual({ sheets: 1 })
    const kept = await readSignedSheet(payload, operator, { letterId, sheet: 1 })
    expect(kept.contentType).toBe('image/jpeg')
    expect((await sharp(kept.bytes).metadata()).exif).toBeUndefined()
    expect((await readLetterFile(payload, operator, letterId)).bytes.equals(before.bytes)).toBe(true)
    expect((await auditOf(payload, letterId)).map(({ action }) => action)).toContain('letter-sheet-added')
    const [row] = await query<{ bytes: Buffer }>(payload, `SELECT f.bytes FROM private_files f JOIN letters_scans s ON s.file_id = f.id::text WHERE s._parent_id = $1::uuid`, [letterId])
    expect(row?.bytes.subarray(0, 64).includes(kept.bytes.subarray(0, 16))).toBe(false)
  })

  it('gets a better one behind the first, keeps a PDF as it is, and what is sent twice once', async () => {
    const [letterId, operator] = [await signed(), await officer(payload, 'operator')]
    const pdf = (await readLetterFile(payload, operator, letterId)).bytes
    for (const bytes of [await photoBytes('#112233'), pdf, pdf]) await addSignedSheet(payload, operator, { letterId, bytes }, officeClock)
    expect(await listSignedSheets(payload, letterId)).toEqual([
      { addedOn: '2026-11-24', contentType: 'image/jpeg' },
      { addedOn: '2026-11-24', contentType: 'application/pdf' },
    ])
    expect((await readSignedSheet(payload, operator, { letterId, sheet: 2 })).bytes.equals(pdf)).toBe(true)
    await expect(readSignedSheet(payload, operator, { letterId, sheet: 3 })).rejects.toMatchObject({ code: 'not-found' })
  })

  it('takes no other file, and shows its sheets to nobody who may not read letters', async () => {
    const letterId = await signed()
    const operator = await officer(payload, 'operator')
    await expect(addSignedSheet(payload, operator, { letterId, bytes: Buffer.from('<svg onload="x"/>') }, officeClock)).rejects.toMatchObject({ code: 'file-not-accepted' })
    await addSignedSheet(payload, operator, { letterId, bytes: await photoBytes() }, officeClock)
    for (const role of ['kadus', 'editor', 'bpd'] as const) {
      const other = await officer(payload, role)
      await expect(readSignedSheet(payload, other, { letterId, sheet: 1 })).rejects.toMatchObject({ code: 'not-allowed' })
      await expect(addSignedSheet(payload, other, { letterId, bytes: await photoBytes() }, officeClock)).rejects.toMatchObject({ code: 'not-allowed' })
    }
    await expect(readSignedSheet(payload, operator, { letterId: 'x', sheet: 1 })).rejects.toMatchObject({ code: 'not-found' })
  })
})
