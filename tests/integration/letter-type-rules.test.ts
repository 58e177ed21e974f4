import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'

import { query } from '@/platform/database'
import { seedLetterTypes } from '@/seed/letter-types/seed'
import { actOnRequest } from '@/use-cases/act-on-request'
import { exportLetterType, importLetterType } from '@/use-cases/letter-types/travel'
import { restoreVersion } from '@/use-cases/letter-types/versions'
import { loadRequestDetail } from '@/use-cases/office/request-detail'

import { inventedResident } from '@tests/support/people'
import { testPortal } from '@tests/support/portal'
import { letterType, officeClock, officer, requested } from '@tests/support/requests'

let payload: Payload

beforeAll(async () => {
  payload = await testPortal()
  await seedLetterTypes(payload)
})

const builtIn = async (slug: string) => {
  const { docs } = await payload.find({ collection: 'letter-types', where: { slug: { equals: slug } }, overrideAccess: true, depth: 0 })
  return docs[0]?.id ?? ''
}

/** What the counter hears when it matches a request of this type with somebody. */
const matching = async (slug: string, { married = false, moved = false }: { married?: boolean; moved?: boolean }): Promise<string> => {
  const [type] = await query<{ id: string }>(payload, `UPDATE letter_types SET ready = true WHERE slug = $1 RETURNING id`, [slug])
  // What the person is asked and has to bring is not what this is about.
  for (const asked of ['fields', 'requirements']) await query(payload, `UPDATE letter_types_${asked} SET required = false WHERE _parent_id = $1::uuid`, [type?.id])
  const operator = await officer(payload, 'operator')
  const person = await inventedResident(payload, { name: 'WARGA ATURAN' })
  await query(payload, `UPDATE residents SET marital_status = $2::enum_residents_marital_status, life_status = $3::enum_residents_life_status WHERE id = $1::uuid`, [person.id, married ? '2' : '1', moved ? '3' : '1'])
  const { id } = await requested(payload, slug, { nik: person.nik, name: person.name })
  await actOnRequest(payload, operator, { requestId: id, action: 'open', seen: 'submitted' }, officeClock)
  const { candidates } = await loadRequestDetail(payload, operator, { id, wanted: null }, officeClock)
  const told = await actOnRequest(payload, operator, { requestId: id, action: 'match', seen: 'in-review', residentId: person.id }, officeClock).then(
    () => 'matched',
    (error: unknown) => (error instanceof Error && 'details' in error ? JSON.stringify(error.details) : String(error)),
  )
  // The screen says beforehand what the act says.
  if (told !== 'matched') expect(candidates.flatMap(({ findings }) => findings).map(({ level }) => level)).toContain('impossible')
  return told
}

describe('what the register is asked before a letter is made', () => {
  it('is asked for a copy of a letter type as for the type itself', async () => {
    const { id, slug, checkedAs, ready, shortMark } = await payload.duplicate({ collection: 'letter-types', id: await builtIn('keterangan-belum-menikah'), overrideAccess: true })
    expect({ checkedAs, ready }).toEqual({ checkedAs: 'keterangan-belum-menikah', ready: false })
    expect(slug).toMatch(/^keterangan-belum-menikah-salinan/u)
    expect(shortMark).not.toBeNull()
    expect(await matching(slug, { married: true })).toContain('recorded-married')
    expect(await matching(slug, {})).toBe('matched')
    // A copy of the copy, and a second one of the same.
    const again = await payload.duplicate({ collection: 'letter-types', id, overrideAccess: true })
    const second = await payload.duplicate({ collection: 'letter-types', id: await builtIn('keterangan-belum-menikah'), overrideAccess: true })
    expect([again.checkedAs, second.checkedAs]).toEqual(['keterangan-belum-menikah', 'keterangan-belum-menikah'])
    expect(new Set([slug, again.slug, second.slug]).size).toBe(3)
  })

  it('is asked after the address of its page was changed', async () => {
    const copy = await payload.duplicate({ collection: 'letter-types', id: await builtIn('keterangan-domisili'), overrideAccess: true })
    const slug = `tinggal-${crypto.randomUUID().slice(0, 8)}`
    await payload.update({ collection: 'letter-types', id: copy.id, data: { slug }, overrideAccess: true })
    expect(await matching(slug, { moved: true })).toContain('recorded-moved')
    // As one that the portal brought: only its address told what it is.
    const id = await builtIn('bepergian')
    const moved = await payload.update({ collection: 'letter-types', id, data: { slug: `asal-${crypto.randomUUID().slice(0, 8)}` }, overrideAccess: true })
    await query(payload, `UPDATE letter_types SET slug = 'bepergian', checked_as = NULL WHERE id = $1::uuid`, [id])
    expect(moved.checkedAs).toBe('bepergian')
  })

  it('travels with the type to other villages', async () => {
    const copy = await payload.duplicate({ collection: 'letter-types', id: await builtIn('keterangan-belum-menikah'), overrideAccess: true })
    const { text } = await exportLetterType(payload, await officer(payload, 'operator'), { id: copy.id })
    const slug = `lajang-${crypto.randomUUID().slice(0, 8)}`
    await importLetterType(payload, await officer(payload, 'operator'), { text: text.replace(copy.slug, slug), seen: null })
    expect(await matching(slug, { married: true })).toContain('recorded-married')
    // A file of before says nothing of it.
    const old = `lama-${crypto.randomUUID().slice(0, 8)}`
    await importLetterType(payload, await officer(payload, 'operator'), { text: text.replace(copy.slug, old).replace(/,\s*"checkedAs": "[^"]*"/u, ''), seen: null })
    expect(await matching(old, { married: true })).toBe('matched')
  })

  it('is asked after an older version was brought back, which knew of no rules', async () => {
    const operator = await officer(payload, 'operator')
    const copy = await payload.duplicate({ collection: 'letter-types', id: await builtIn('keterangan-domisili'), overrideAccess: true })
    await query(payload, `INSERT INTO letter_type_versions (letter_type_id, version, content) SELECT letter_type_id, 7, content - 'checkedAs' FROM letter_type_versions WHERE letter_type_id = $1::uuid AND version = 1`, [copy.id])
    await restoreVersion(payload, operator, { id: copy.id, version: 7, seen: 1 })
    expect((await payload.findByID({ collection: 'letter-types', id: copy.id, overrideAccess: true })).checkedAs).toBe('keterangan-domisili')
  })

  it('can be chosen for a letter type of the office’s own', async () => {
    const { id, slug } = await letterType(payload, { checkedBySekdes: false })
    expect(await matching(slug, { moved: true })).toBe('matched')
    await payload.update({ collection: 'letter-types', id, data: { checkedAs: 'keterangan-domisili' }, overrideAccess: true })
    expect(await matching(slug, { moved: true })).toContain('recorded-moved')
  })
})
