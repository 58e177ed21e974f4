import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'

import type { Actor } from '@/access/actor'
import { query } from '@/platform/database'
import { ask, bring } from '@/seed/letter-types/letter-type-seed'
import { contentOf } from '@/use-cases/letter-types/content'
import { previewInput, previewType } from '@/use-cases/letter-types/preview-type'
import { lookAtResident, sampleCandidates } from '@/use-cases/letter-types/sample-resident'
import { exportLetterType, importLetterType, planTypeImport } from '@/use-cases/letter-types/travel'
import { letterTypeHistory, restoreVersion } from '@/use-cases/letter-types/versions'

import { staffWith } from '@tests/support/office'
import { readPdf } from '@tests/support/pdf-text'
import { inventedResident } from '@tests/support/people'
import { testPortal } from '@tests/support/portal'
import { paragraphOf } from '@tests/support/wording'

let payload: Payload
let operator: Actor

const clock = () => new Date('2026-11-25T03:00:00Z')

beforeAll(async () => {
  payload = await testPortal()
  operator = (await staffWith(payload, ['operator'])).actor
})

const OF_CATTLE = {
  name: 'Surat Keterangan Ternak', category: 'keterangan', code83: '500.6.2', onlineMode: 'online', workingMinutes: 420, cost: 'Gratis', signer: 'kades', product: 'Surat Keterangan Ternak',
} as const

const typeOf = async (changes: object = {}) =>
  payload.create({
    collection: 'letter-types',
    data: { ...OF_CATTLE, slug: `ternak-${crypto.randomUUID()}`, fields: [ask('jenis', 'Jenis ternak')], requirements: [bring('KTP-el asli')], wording: paragraphOf('{warga.nama} memiliki {isian.jenis}.'), ...changes },
    overrideAccess: true,
  })

const change = (id: string, data: object) => payload.update({ collection: 'letter-types', id, data, overrideAccess: true, context: { actor: operator } })

const refused = async (run: Promise<unknown>): Promise<string> => run.then(() => 'accepted', (error: unknown) => (error instanceof Error ? error.message : 'other'))

describe('the preview of a letter type', () => {
  const preview = (type: object, more: object = {}, actor = operator) => previewType(payload, actor, previewInput.parse({ type: { ...OF_CATTLE, ...type }, ...more }), clock)

  const textOf = async (shown: Awaited<ReturnType<typeof preview>>): Promise<string> => (shown.pdf ? (await readPdf(shown.pdf)).text.replace(/\s+/gu, ' ') : 'no letter')

  it('is the letter of what is typed and not saved, marked as a draft', async () => {
    const text = await textOf(await preview({ fields: [ask('jenis', 'Jenis ternak', 'text', 'Contoh: Sapi bali')], wording: paragraphOf('{warga.nama} memiliki {isian.jenis} di Desa {desa.nama}.') }))
    expect(text).toContain('SURAT KETERANGAN TERNAK')
    expect(text).toContain('SITI AMINAH BR. SEMBIRING memiliki Sapi bali')
    expect(text).toContain('KONSEP')
    expect(await textOf(await preview({ fields: [ask('jenis', 'Jenis ternak')], wording: paragraphOf('{warga.nama} memiliki {isian.jenis}.') }, { person: 'budi', answers: { jenis: 'Kerbau' } }))).toContain('BUDI HARTONO memiliki Kerbau')
  })

  it('has the forms that a letter of the office prints behind it, and none that are about a resident', async () => {
    const text = await textOf(await preview({ onlineMode: 'internal', forms: ['n1', 'f-1.02', 'spd'], fields: [ask('tujuan', 'Tujuan', 'text', 'Contoh: Stabat')], wording: paragraphOf('Pergi ke {isian.tujuan}.') }))
    expect(text).toMatch(/SURAT PERJALANAN DINAS \(SPD\).*b\. Tempat tujuan Stabat/u)
    expect(text).not.toMatch(/Model N1|F-1\.02/u)
  })

  it('shows the mistake and its place instead, for a half-written form too', async () => {
    const shown = await preview({ fields: [{ label: 'Belum selesai' }], wording: paragraphOf('Memiliki {isian.jenis} sejak lama.') })
    expect(shown.problems).toEqual([{ problem: { code: 'unknown-merge-field', field: 'isian.jenis' }, place: { part: 1, words: 'Memiliki [isian.jenis] sejak lama.' } }])
    expect((await preview({})).problems).toMatchObject([{ problem: { code: 'empty' } }])
  })

  it('is for those who may change letter types, and shows a resident only to those who may see one, recorded once', async () => {
    const editor = (await staffWith(payload, ['editor'])).actor
    expect(await refused(preview({ wording: paragraphOf('Halo.') }, {}, editor))).toBe('not-allowed')
    const admin = (await staffWith(payload, ['admin'])).actor
    expect(await refused(preview({ wording: paragraphOf('Halo.') }, {}, admin))).toBe('accepted')
    const resident = await inventedResident(payload, { name: `RATNA ${crypto.randomUUID().slice(0, 8).replace(/\d/gu, 'A').replace(/-/gu, '')}` })
    expect(await refused(lookAtResident(payload, admin, resident.id, clock))).toBe('not-allowed')
    expect((await sampleCandidates(payload, operator, resident.name)).map(({ id }) => id)).toContain(resident.id)
    const { look } = await lookAtResident(payload, operator, resident.id, clock)
    for (const words of ['{warga.nama}, {warga.nik}.', '{warga.nama} dengan NIK {warga.nik}.']) {
      const text = await textOf(await preview({ wording: paragraphOf(words) }, { person: look }))
      expect(text).toContain(resident.name)
      expect(text).toContain(resident.nik)
    }
    const looks = await query(payload, `SELECT 1 FROM audit_trail WHERE action = 'letter-type-tried' AND object_id = $1`, [resident.id])
    expect(looks).toHaveLength(1)
    const other = (await staffWith(payload, ['operator'])).actor
    expect(await refused(preview({ wording: paragraphOf('{warga.nama}.') }, { person: look }, other))).toBe('look-expired')
    const later = previewType(payload, operator, previewInput.parse({ type: { ...OF_CATTLE, wording: paragraphOf('{warga.nama}.') }, person: look }), () => new Date('2026-11-25T03:31:00Z'))
    expect(await refused(later)).toBe('look-expired')
  })

  it('keeps nothing', async () => {
    const count = async () => (await query<{ n: number }>(payload, 'SELECT (SELECT count(*) FROM private_files)::int + (SELECT count(*) FROM letter_type_versions)::int AS n'))[0]?.n
    const before = await count()
    await preview({ wording: paragraphOf('Halo.') })
    expect(await count()).toBe(before)
  })

  it('refuses what is larger than any letter', async () => {
    expect(await refused(preview({ wording: paragraphOf('a'.repeat(250_000)) }))).toBe('file-too-large')
  })
})

describe('the versions of a letter type', () => {
  it('are one for every saved change of what it is, with who, and what changed in words', async () => {
    const { id } = await typeOf()
    await change(id, { ready: true })
    await change(id, { wording: paragraphOf('{warga.nama} memelihara {isian.jenis}.') })
    await change(id, { fields: [ask('jenis', 'Jenis ternak'), ask('jumlah', 'Jumlah ternak', 'number')] })
    const { versions, current } = await letterTypeHistory(payload, operator, id)
    expect(current).toBe(3)
    expect(versions.map(({ version, isCurrent, changes }) => ({ version, isCurrent, changes }))).toEqual([
      { version: 3, isCurrent: true, changes: [{ what: 'question', change: 'added', was: '', is: 'Jumlah ternak' }] },
      { version: 2, isCurrent: false, changes: [{ what: 'paragraph', change: 'changed', was: '[Nama lengkap] memiliki [Jenis ternak].', is: '[Nama lengkap] memelihara [Jenis ternak].' }] },
      { version: 1, isCurrent: false, changes: [] },
    ])
    expect(versions[0]?.savedBy).not.toBeNull()
  })

  it('of two officers who save at once are both kept', async () => {
    const { id } = await typeOf()
    await Promise.all([change(id, { wording: paragraphOf('Pertama.') }), change(id, { wording: paragraphOf('Kedua.') })])
    const { versions } = await letterTypeHistory(payload, operator, id)
    expect(versions.map(({ version }) => version)).toEqual([3, 2, 1])
  })

  it('is what its number says, also when somebody ticks a box while another changes the words', async () => {
    for (let round = 0; round < 8; round += 1) {
      const { id } = await typeOf()
      await Promise.all([change(id, { wording: paragraphOf(`Perkataan ke-${round}.`) }), change(id, { ready: true })])
      const now = await payload.findByID({ collection: 'letter-types', id, depth: 0, overrideAccess: true })
      const [kept] = await query<{ content: unknown }>(payload, `SELECT content FROM letter_type_versions WHERE letter_type_id = $1::uuid AND version = $2::int`, [id, now.wordingVersion])
      expect(contentOf(kept?.content)).toEqual(contentOf(now))
    }
  })

  it('can be brought back as a new one, unless somebody saved meanwhile', async () => {
    const { id } = await typeOf()
    await change(id, { wording: paragraphOf('Lain sama sekali.') })
    expect(await refused(restoreVersion(payload, operator, { id, version: 1, seen: 1 }))).toBe('changed-meanwhile')
    expect(await restoreVersion(payload, operator, { id, version: 1, seen: 2 })).toEqual({ version: 3 })
    const { versions } = await letterTypeHistory(payload, operator, id)
    expect(versions[0]?.changes).toEqual([{ what: 'paragraph', change: 'changed', was: 'Lain sama sekali.', is: '[Nama lengkap] memiliki [Jenis ternak].' }])
    const kades = (await staffWith(payload, ['kades'])).actor
    expect(await refused(restoreVersion(payload, kades, { id, version: 1, seen: 3 }))).toBe('not-allowed')
  })

  it('cannot be changed or taken away, nor can a letter point to one that is not kept', async () => {
    const { id } = await typeOf()
    await expect(query(payload, `UPDATE letter_type_versions SET content = '{}' WHERE letter_type_id = $1::uuid`, [id])).rejects.toThrow()
    await expect(query(payload, `DELETE FROM letter_type_versions WHERE letter_type_id = $1::uuid`, [id])).rejects.toThrow()
    const unique = () => crypto.randomUUID()
    const letter = { number: unique(), series: unique(), year: 2026, serial: 1, letterType: id, letterTypeName: 'Surat', issuedOn: '2026-11-24', status: 'valid', signerName: 'A', signerPosition: 'Kades', maskedName: 'A', verificationCode: unique(), sha256: unique(), fileId: unique(), factsSealed: 'x' } as const
    await expect(payload.create({ collection: 'letters', data: { ...letter, wordingVersion: 7 }, overrideAccess: true })).rejects.toThrow()
    await payload.create({ collection: 'letters', data: { ...letter, wordingVersion: 1 }, overrideAccess: true })
    expect((await letterTypeHistory(payload, operator, id)).versions[0]?.letters).toBe(1)
  })
})

describe('a letter type of any size that may be saved', () => {
  it('is not brought back from a version of before the limits: the officer is told why', async () => {
    const type = await typeOf()
    await query(payload, `INSERT INTO letter_type_versions (letter_type_id, version, content) VALUES ($1::uuid, 7, $2::jsonb)`, [type.id, JSON.stringify({ ...type, summary: 'a'.repeat(5000) })])
    const back = restoreVersion(payload, operator, { id: type.id, version: 7, seen: 1 })
    await expect(back).rejects.toMatchObject({ code: 'letter-type-refused', details: { problem: expect.stringContaining('melebihi batas') } })
  })

  it('can be kept as a version and can travel: what could not is refused at its place', async () => {
    const longest = { name: 'S'.repeat(150), summary: 'a'.repeat(1000), cost: 'b'.repeat(100), legalBasis: 'c'.repeat(3000), note: 'd'.repeat(2000), validityMonths: 600, workingMinutes: 100_000 }
    const type = await typeOf(longest)
    expect((await exportLetterType(payload, operator, { id: type.id })).text).toContain('S'.repeat(150))
    for (const [field, value] of Object.entries(longest)) {
      const more = typeof value === 'number' ? value + 1 : `${value}x`
      await expect(change(type.id, { [field]: more }), field).rejects.toMatchObject({ data: { errors: [{ path: field }] } })
    }
    expect((await change(type.id, { name: 'Surat\nUji\tLain' })).name).toBe('Surat Uji Lain')
    for (const code of ['', '470/..', '../../etc', '4', 'ABC', '400.12.2.1.5.6']) {
      await expect(change(type.id, { code83: code }), code).rejects.toMatchObject({ data: { errors: [{ path: 'code83' }] } })
      if (code !== '') await expect(change(type.id, { codeLegacy: code }), code).rejects.toMatchObject({ data: { errors: [{ path: 'codeLegacy' }] } })
    }
    const question = ask('jenis', 'Jenis ternak')
    for (const changed of [{ label: 'x'.repeat(201) }, { hint: 'x'.repeat(301) }, { key: `a${'b'.repeat(60)}` }]) {
      await expect(change(type.id, { fields: [{ ...question, ...changed }], wording: paragraphOf('Ada.') }), JSON.stringify(changed).slice(0, 20)).rejects.toMatchObject({ data: { errors: [{ path: expect.stringMatching(/^fields\.0/u) }] } })
    }
    await expect(change(type.id, { requirements: Array.from({ length: 31 }, (_, at) => bring(`Surat ke-${at}`)) })).rejects.toMatchObject({ data: { errors: [{ path: 'requirements' }] } })
    await expect(change(type.id, { fields: Array.from({ length: 61 }, (_, at) => ask(`t${at}`, `Pertanyaan ${at}`)), wording: paragraphOf('Ada.') })).rejects.toMatchObject({ data: { errors: [{ path: 'fields' }] } })
  })
})

describe('a letter type that travels', () => {
  const exported = async (changes: object = {}) => {
    const type = await typeOf(changes)
    return { type, ...(await exportLetterType(payload, operator, { id: type.id })) }
  }

  it('comes back as it went, under another address as a new type that residents cannot ask for yet', async () => {
    const { type, text } = await exported({ ready: true, validityMonths: 6, note: 'Tanyakan dokter hewan.' })
    expect(text).not.toContain(type.id)
    const slug = `ternak-${crypto.randomUUID()}`
    const elsewhere = text.replace(type.slug, slug)
    expect(await planTypeImport(payload, operator, elsewhere)).toMatchObject({ does: 'create', slug, questions: ['Jenis ternak'], requirements: ['KTP-el asli'] })
    const { id } = await importLetterType(payload, operator, { text: elsewhere, seen: null })
    const taken = await payload.findByID({ collection: 'letter-types', id, overrideAccess: true })
    expect(taken).toMatchObject({ ready: false, slug, validityMonths: 6 })
    expect((await exportLetterType(payload, operator, { id })).text).toBe(elsewhere)
  })

  it('replaces the type of its address as a new version, after the differences were shown', async () => {
    const { type, text } = await exported()
    expect(await planTypeImport(payload, operator, text)).toMatchObject({ does: 'replace', changes: [], seen: 1 })
    await change(type.id, { cost: 'Rp5.000', wording: paragraphOf('Lain.') })
    const plan = await planTypeImport(payload, operator, text)
    expect(plan).toMatchObject({ does: 'replace', seen: 2, changes: [{ what: 'fact', fact: 'cost', was: 'Rp5.000', is: 'Gratis' }, { what: 'paragraph', change: 'changed' }] })
    expect(await refused(importLetterType(payload, operator, { text, seen: 1 }))).toBe('changed-meanwhile')
    await importLetterType(payload, operator, { text, seen: 2 })
    expect((await letterTypeHistory(payload, operator, type.id)).current).toBe(3)
  })

  it('is refused with a reason when it is no such file, of a newer portal, incomplete, or could not be printed', async () => {
    const { text } = await exported()
    const plan = async (changed: string): Promise<string> =>
      planTypeImport(payload, operator, changed).then(
        () => 'accepted',
        (error: unknown) => (error instanceof Error && 'details' in error ? JSON.stringify(error.details) : 'other'),
      )
    expect(await plan('halo')).toContain('bukan berkas jenis surat')
    expect(await plan('{}')).toContain('bukan berkas jenis surat')
    expect(await plan(text.replace('"formatVersion": 1', '"formatVersion": 2'))).toContain('lebih baru')
    expect(await plan(text.replace(/"slug": "[^"]+"/u, '"slug": "../admin"'))).toContain('bukan berkas jenis surat')
    expect(await plan(text.replace('"workingMinutes": 420', '"workingMinutes": "lama"'))).toContain('workingMinutes')
    expect(await plan(text.replace('isian.jenis', 'isian.lain'))).toContain('isian.lain')
    expect(await plan(text.replace('"type": "paragraph"', '"type": "heading"'))).toContain('tidak dapat dicetak')
    expect(await plan('x'.repeat(400_000))).toContain('terlalu besar')
    const deep = `${'{"type":"list","children":['.repeat(9_000)}${']}'.repeat(9_000)}`
    expect(await plan(text.replace(/"children": \[/u, `"children": [${deep},`))).toContain('tidak dapat dicetak')
    expect(await plan(text.replace('"code83": "500.6.2"', '"code83": "../../500"'))).toContain('code83')
    expect(await plan(text.replace('"name": "Surat', '"name": "Surat\\n'))).toContain('name')
    expect(await plan(text)).toBe('accepted')
  })
})
