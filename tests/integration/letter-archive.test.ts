import { randomUUID } from 'node:crypto'

import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'

import type { StaffActor } from '@/access/actor'
import { parsePlainDate } from '@/domain/calendar/plain-date'
import { sha256 } from '@/platform/crypto'
import { query } from '@/platform/database'
import { zipEntries } from '@/platform/spreadsheet/zip-entries'
import { readPrivateFile } from '@/platform/storage'
import { cancelLetter } from '@/use-cases/cancel-letter'
import { recordIncoming } from '@/use-cases/incoming-letters/record-incoming'
import { addScan } from '@/use-cases/incoming-letters/scans'
import { BEGINNING, indexLetters } from '@/use-cases/letter-archive/index-letters'
import { makeYearArchive } from '@/use-cases/letter-archive/make-year-archive'
import { askForPreparation, preparationState, prepareArchive } from '@/use-cases/letter-archive/prepare-archive'
import { changeRetention, listRetention, retentionMark } from '@/use-cases/letter-archive/retention'
import { type ArchiveQuestion, searchArchive, showArchived } from '@/use-cases/letter-archive/search-archive'
import { listYearArchives, readYearArchive, requestYearArchive, showYearArchive } from '@/use-cases/letter-archive/year-archive'
import { takeNumberByHand } from '@/use-cases/letters/numbers-by-hand'
import { addSignedSheet } from '@/use-cases/letters/signed-sheets'
import { purgeExpired } from '@/use-cases/purge-expired'
import { signLetter } from '@/use-cases/sign-letter'

import { archiveAndBeKilled } from '@tests/support/killed-archive'
import { testPortal } from '@tests/support/portal'
import { auditOf, letterType, officeClock, officer, photoBytes } from '@tests/support/requests'
import { signedFor } from '@tests/support/signed-letter'

let payload: Payload
let operator: StaffActor
let sekdes: StaffActor
let kades: StaffActor
let kind: { id: string; slug: string }

beforeAll(async () => {
  payload = await testPortal()
  await payload.create({ collection: 'officials', data: { name: 'Bambang Contoh', position: 'Kepala Desa', signsAs: 'kades', from: '2024-01-01' }, overrideAccess: true })
  ;[operator, sekdes, kades] = [await officer(payload, 'operator'), await officer(payload, 'sekdes'), await officer(payload, 'kades')]
  kind = await letterType(payload, { checkedBySekdes: false, name: 'Surat Keterangan Arsipan', fields: [{ key: 'usaha', label: 'Usaha', type: 'text', required: false }] })
})

const EVERYTHING: ArchiveQuestion = { words: '', source: null, typeId: null, from: '', until: '', residentId: null, after: null }

const find = async (question: Partial<ArchiveQuestion>, by: StaffActor = operator): Promise<string[]> => (await searchArchive(payload, by, { ...EVERYTHING, ...question })).rows.map(({ id }) => id)

/** A word that no other letter of this database has. */
const ownWord = (): string => `kata${randomUUID().replaceAll('-', '').slice(0, 12)}`

const signed = (facts: { name?: string; purpose?: string; answers?: Record<string, string> } = {}) => signedFor(payload, { operator, kades }, { slug: kind.slug, name: 'SITI AMINAH', ...facts })

describe('finding a letter', () => {
  it('finds it by number, name, purpose, answer, kind, days and person, as soon as it is signed', async () => {
    const [family, purpose, answer] = [ownWord(), ownWord(), ownWord()]
    const { letterId, number, residentId } = await signed({ name: `SITI ${family.toUpperCase()}`, purpose: `Mengurus ${purpose}`, answers: { usaha: `Warung ${answer}` } })
    expect(await find({ words: number })).toEqual([letterId])
    for (const words of [family, `siti ${family}`, purpose, answer, `${answer} ${purpose}`]) expect(await find({ words }), words).toEqual([letterId])
    expect(await find({ words: `${family} tidakada` })).toEqual([])
    expect(await find({ words: family, typeId: kind.id, source: 'outgoing', from: '2026-11-24', until: '2026-11-24' })).toEqual([letterId])
    expect(await find({ words: family, until: '2026-11-23' })).toEqual([])
    expect(await find({ residentId })).toEqual([letterId])
  })

  it('keeps nothing in the archive that can be read', async () => {
    const word = ownWord()
    const { letterId } = await signed({ name: 'RAHASIA SEKALI', purpose: `Mengurus ${word}` })
    const [line] = await query<object>(payload, `SELECT to_jsonb(a) AS line FROM letter_archive a WHERE id = $1::uuid`, [letterId])
    expect(JSON.stringify(line).toLowerCase()).not.toMatch(new RegExp(`${word}|rahasia|sekali|mengurus`, 'u'))
  })

  it('finds what came in and numbers taken by hand', async () => {
    const [subject, addressee] = [ownWord(), ownWord()]
    const { id } = await recordIncoming(payload, operator, { key: randomUUID(), typed: { receivedOn: '2026-11-24', sender: 'Camat', subject: `Undangan ${subject}`, letterNumber: '005/77/CMT' } }, officeClock)
    expect(await find({ words: subject })).toEqual([id])
    expect(await find({ words: subject, source: 'outgoing' })).toEqual([])
    const { id: byHand, number } = await takeNumberByHand(payload, operator, { key: randomUUID(), code: '005', subject: 'Undangan rapat', addressee: `Ketua ${addressee}` }, officeClock)
    expect(await find({ words: addressee, source: 'by-hand' })).toEqual([byHand])
    expect(await showArchived(payload, operator, byHand)).toMatchObject({ number, person: `Ketua ${addressee}`, fate: 'review' })
  })

  it('shows how a letter stands now', async () => {
    const word = ownWord()
    const { letterId } = await signed({ purpose: `Mengurus ${word}` })
    await cancelLetter(payload, kades, { letterId, reason: 'letter-wrong', words: 'Salah orang.' }, officeClock)
    expect((await searchArchive(payload, operator, { ...EVERYTHING, words: word })).rows).toMatchObject([{ id: letterId, status: 'cancelled' }])
  })

  it('says when nothing of what was typed can be searched for', async () => {
    expect(await searchArchive(payload, operator, { ...EVERYTHING, words: 'di ke' })).toMatchObject({ rows: [], isUnsearchable: true })
  })

  it('is for those who may read letters: not for a kadus, an editor or the council', async () => {
    for (const role of ['kadus', 'editor', 'bpd'] as const) await expect(find({}, await officer(payload, role))).rejects.toMatchObject({ code: 'not-allowed' })
    expect((await find({}, await officer(payload, 'auditor'))).length).toBeGreaterThan(0)
  })

  it('has no line of a letter whose signing failed', async () => {
    const [before] = await query<{ lines: string }>(payload, `SELECT count(*) AS lines FROM letter_archive WHERE source = 'outgoing'`)
    const { requestId } = await signed()
    await expect(signLetter(payload, kades, { requestId, seen: 'awaiting-signature' }, officeClock)).rejects.toMatchObject({ code: 'changed-meanwhile' })
    const [after] = await query<{ lines: string }>(payload, `SELECT count(*) AS lines FROM letter_archive WHERE source = 'outgoing'`)
    expect(Number(after?.lines)).toBe(Number(before?.lines) + 1)
  })
})

describe('letters of before there was an archive', () => {
  it('are filed by what was sealed with them, and keep what was set by hand when they are filed anew', async () => {
    const word = ownWord()
    const { letterId } = await signed({ purpose: `Mengurus ${word}` })
    const line = () => query<Record<string, unknown>>(payload, `SELECT * FROM letter_archive WHERE id = $1::uuid`, [letterId])
    const [before] = await line()
    await query(payload, 'DELETE FROM letter_archive WHERE id = $1::uuid', [letterId])
    expect(await find({ words: word })).toEqual([])
    expect((await indexLetters(payload)).filed).toBeGreaterThan(0)
    const [filed] = await line()
    expect({ ...filed, classification: before?.classification }).toEqual(before)
    expect((await indexLetters(payload)).filed).toBe(0)
    await query(payload, `UPDATE letter_archive SET tokens = '{}', fate = 'permanent' WHERE id = $1::uuid`, [letterId])
    await indexLetters(payload, { anew: true })
    expect(await line()).toMatchObject([{ tokens: before?.tokens, fate: 'permanent' }])
  })
})

describe('the archive after an upgrade', () => {
  const waiting = () => query<{ data: unknown }>(payload, `SELECT data FROM pgboss.job WHERE name = 'index-letters' AND state = 'created' ORDER BY created_on`)
  const forget = () => query(payload, `DELETE FROM pgboss.job WHERE name = 'index-letters'`)

  it('is prepared by itself in steps, each of which hands the next one its place, and says how far it is', async () => {
    await forget()
    const word = ownWord()
    const { letterId } = await signed({ purpose: `Mengurus ${word}` })
    await query(payload, 'DELETE FROM letter_archive WHERE id = $1::uuid', [letterId])
    expect(await preparationState(payload, operator)).toBeNull()
    await askForPreparation(payload)
    // Two servers start at once.
    await askForPreparation(payload)
    expect(await waiting()).toEqual([{ data: BEGINNING }])
    const before = await preparationState(payload, operator)
    expect(before?.done).toBeLessThan(before?.total ?? 0)
    // No time at all: the step hands its own place on, and nothing is filed.
    await forget()
    await prepareArchive(payload, BEGINNING, 0)
    expect(await waiting()).toEqual([{ data: BEGINNING }])
    // A worker that was killed: the same job again.
    for (const _ of ['first', 'again']) await prepareArchive(payload, BEGINNING)
    expect(await find({ words: word })).toEqual([letterId])
    expect(await query(payload, `SELECT (SELECT count(*) FROM letter_archive)::int AS filed`)).not.toEqual([{ filed: before?.done }])
    await forget()
    expect(await preparationState(payload, operator)).toBeNull()
  })

  it('goes on behind a place, and begins anew where a job tells none', async () => {
    await forget()
    const [first, second] = [ownWord(), ownWord()]
    const [{ letterId: earlier }, { letterId: later }] = [await signed({ purpose: `Mengurus ${first}` }), await signed({ purpose: `Mengurus ${second}` })]
    await query(payload, 'DELETE FROM letter_archive WHERE id = ANY ($1::uuid[])', [[earlier, later]])
    await prepareArchive(payload, { kind: 0, after: earlier })
    expect([await find({ words: first }), await find({ words: second })]).toEqual([[], [later]])
    await prepareArchive(payload, {})
    expect(await find({ words: first })).toEqual([earlier])
  })

  it('tells its state to those who read letters only', async () => {
    await expect(preparationState(payload, await officer(payload, 'kadus'))).rejects.toMatchObject({ code: 'not-allowed' })
  })
})

describe('how long a letter is kept', () => {
  it('is proposed by its kind, or as the village has set for the kind', async () => {
    const { letterId } = await signed()
    expect(await showArchived(payload, operator, letterId)).toMatchObject({ activeUntil: '2027-11-24', inactiveUntil: '2029-11-24', fate: 'destroy' })
    const own = await letterType(payload, { checkedBySekdes: false, retentionActiveYears: 0, retentionInactiveYears: 30, retentionFate: 'permanent' })
    const { letterId: other } = await signedFor(payload, { operator, kades }, { slug: own.slug, name: 'SITI AMINAH' })
    expect(await showArchived(payload, operator, other)).toMatchObject({ activeUntil: '2026-11-24', inactiveUntil: '2056-11-24', fate: 'permanent' })
  })

  it('is changed with a reason that stays in the trail, by whoever saw how it stood', async () => {
    const { letterId } = await signed()
    const letter = await showArchived(payload, operator, letterId)
    if (!letter) throw new Error('not filed')
    const change = (more: object, by: StaffActor = operator) => changeRetention(payload, by, { id: letterId, activeYears: '5', inactiveYears: '10', fate: 'permanent', reason: 'Menurut JRA kabupaten', seen: retentionMark(letter), ...more })
    await expect(change({ reason: '' })).rejects.toMatchObject({ code: 'reason-required' })
    for (const activeYears of ['', '1.5', '-1', '100']) await expect(change({ activeYears }), activeYears).rejects.toMatchObject({ code: 'invalid-input' })
    await expect(change({}, await officer(payload, 'auditor'))).rejects.toMatchObject({ code: 'not-allowed' })
    await change({})
    expect(await showArchived(payload, operator, letterId)).toMatchObject({ activeUntil: '2031-11-24', inactiveUntil: '2041-11-24', fate: 'permanent' })
    await expect(change({ fate: 'destroy' })).rejects.toMatchObject({ code: 'changed-meanwhile' })
    expect((await auditOf(payload, letterId)).at(-1)).toMatchObject({ action: 'letter-retention-changed', reason: 'Menurut JRA kabupaten' })
  })

  it('lists what is due from the day after, and destroys nothing', async () => {
    const { letterId } = await signed()
    const listed = async (list: 'inactive' | 'destroy', today: string): Promise<boolean> => {
      const day = parsePlainDate(today)
      if (!day.ok) throw new Error('no such day')
      const ids: string[] = []
      for (let after: string | null = null; ; ) {
        const page: Awaited<ReturnType<typeof listRetention>> = await listRetention(payload, operator, { list, today: day.value, after })
        ids.push(...page.rows.map(({ id }) => id))
        after = page.next
        if (after === null) return ids.includes(letterId)
      }
    }
    expect([await listed('inactive', '2027-11-24'), await listed('inactive', '2027-11-25'), await listed('inactive', '2029-11-24'), await listed('inactive', '2029-11-25')]).toEqual([false, true, true, false])
    expect([await listed('destroy', '2029-11-24'), await listed('destroy', '2029-11-25')]).toEqual([false, true])
    await purgeExpired(payload)
    expect(await find({ residentId: (await query<{ id: string }>(payload, 'SELECT resident_id AS id FROM letters WHERE id = $1::uuid', [letterId]))[0]?.id ?? '' })).toEqual([letterId])
  })
})

describe('the archive of a year', () => {
  const ask = async (more: { id?: string; reason?: string; year?: number } = {}, by: StaffActor = sekdes): Promise<string> => {
    const id = more.id ?? randomUUID()
    await requestYearArchive(payload, by, { year: 2026, reason: 'Penyimpanan akhir tahun', ...more, id })
    return id
  }

  const fetched = async (id: string, by: StaffActor = sekdes): Promise<Buffer> => {
    const { content, size } = await readYearArchive(payload, by, id)
    const pieces: Buffer[] = []
    for await (const piece of content) pieces.push(piece)
    const bytes = Buffer.concat(pieces)
    expect(bytes.length).toBe(size)
    return bytes
  }

  const unpacked = async (zip: Buffer): Promise<Map<string, Buffer>> => {
    const files = new Map<string, Buffer>()
    for (const [name, { open }] of zipEntries(zip)) {
      const pieces: Buffer[] = []
      for await (const piece of open(50_000_000)) pieces.push(piece)
      files.set(name.replace('arsip-surat-2026/', ''), Buffer.concat(pieces))
    }
    return files
  }

  it('has every paper byte for byte, a table of contents, and the hash of every file', async () => {
    const { letterId, number } = await signed({ name: 'NAMA RAHASIA' })
    const { id: incoming } = await recordIncoming(payload, operator, { key: randomUUID(), typed: { receivedOn: '2026-11-24', sender: 'Camat', subject: 'Undangan arsip', letterNumber: '005/78/CMT' } }, officeClock)
    await addScan(payload, operator, { letterId: incoming, bytes: await photoBytes('#123456') })
    const id = await ask()
    await makeYearArchive(payload, id)
    const files = await unpacked(await fetched(id))
    const [letter] = await query<{ fileId: string; sha256: string; serial: number }>(payload, `SELECT file_id AS "fileId", sha256, serial::int AS serial FROM letters WHERE id = $1::uuid`, [letterId])
    const paper = files.get(`keluar/keluar-${String(letter?.serial).padStart(5, '0')}.pdf`)
    expect(paper?.equals((await readPrivateFile(payload, letter?.fileId ?? ''))?.bytes ?? Buffer.alloc(0))).toBe(true)
    expect([...files.keys()].filter((name) => name.startsWith('masuk/')).length).toBeGreaterThan(0)
    const index = files.get('index.html')?.toString() ?? ''
    expect(index).toContain(number)
    expect(index).toContain(letter?.sha256)
    expect(index).toContain('Undangan arsip')
    expect(index).not.toMatch(/NAMA RAHASIA/iu)
    expect(files.get('daftar-isi.xlsx')?.subarray(0, 2).toString()).toBe('PK')
    const manifest = (files.get('MANIFEST.sha256')?.toString() ?? '').trim().split('\n').map((line) => line.split('  '))
    expect(new Set(manifest.map(([, name]) => name))).toEqual(new Set([...files.keys()].filter((name) => name !== 'MANIFEST.sha256')))
    for (const [digest, name] of manifest) expect(sha256(files.get(name ?? '') ?? ''), name).toBe(digest)
    expect([...files.keys()].join(' ')).not.toMatch(/rahasia/iu)
  })

  it('has the scans of the paper that was signed by hand beside their letter, and in the table of contents', async () => {
    const { letterId } = await signed()
    for (const colour of ['#1e3a5f', '#5f1e3a']) await addSignedSheet(payload, operator, { letterId, bytes: await photoBytes(colour) }, officeClock)
    const id = await ask()
    await makeYearArchive(payload, id)
    const files = await unpacked(await fetched(id))
    const [letter] = await query<{ serial: number }>(payload, `SELECT serial::int AS serial FROM letters WHERE id = $1::uuid`, [letterId])
    const scans = await query<{ fileId: string; sha256: string }>(payload, `SELECT file_id AS "fileId", sha256 FROM letters_scans WHERE _parent_id = $1::uuid ORDER BY _order`, [letterId])
    expect(scans).toHaveLength(2)
    const index = files.get('index.html')?.toString() ?? ''
    const manifest = files.get('MANIFEST.sha256')?.toString() ?? ''
    for (const [at, scan] of scans.entries()) {
      const name = `keluar/keluar-${String(letter?.serial).padStart(5, '0')}-bertanda-tangan-${at + 1}.jpg`
      expect(sha256(files.get(name) ?? ''), name).toBe(scan.sha256)
      expect(index).toContain(`href="${name}"`)
      expect(manifest).toContain(`${scan.sha256}  ${name}`)
    }
  })

  it('is kept so that whoever has the database alone cannot read it', async () => {
    const id = await ask()
    await makeYearArchive(payload, id)
    const pieces = await query<{ bytes: Buffer }>(payload, `SELECT bytes FROM year_archive_pieces WHERE archive = $1::uuid`, [id])
    expect(pieces.length).toBeGreaterThan(0)
    for (const { bytes } of pieces) expect(bytes.includes(Buffer.from('index.html'))).toBe(false)
  })

  it('needs the right and a reason, is made once however often the button is pressed, and is fetched by nobody else', async () => {
    await expect(ask({}, operator)).rejects.toMatchObject({ code: 'not-allowed' })
    await expect(ask({ reason: ' ' })).rejects.toMatchObject({ code: 'reason-required' })
    const id = await ask()
    await ask({ id })
    expect(await query(payload, `SELECT 1 AS one FROM pgboss.job WHERE name = 'make-year-archive' AND data ->> 'archive' = $1`, [id])).toHaveLength(1)
    await Promise.all([makeYearArchive(payload, id), makeYearArchive(payload, id)])
    expect(await query(payload, `SELECT DISTINCT p.attempt FROM year_archive_pieces p WHERE archive = $1::uuid`, [id])).toHaveLength(1)
    const state = await showYearArchive(payload, sekdes, id)
    expect(state).toMatchObject({ status: 'done', done: state.total })
    await expect(fetched(id, kades)).rejects.toMatchObject({ code: 'not-found' })
    await fetched(id)
    expect((await auditOf(payload, id)).map(({ action, reason }) => [action, reason])).toEqual([['year-archive-requested', 'Penyimpanan akhir tahun'], ['year-archive-fetched', null]])
  })

  it('is made by the next worker when one is killed at it, and goes after a week', async () => {
    const id = await ask()
    await archiveAndBeKilled(payload, id)
    expect(await showYearArchive(payload, sekdes, id)).toMatchObject({ status: 'working', size: null })
    await makeYearArchive(payload, id)
    expect((await unpacked(await fetched(id))).has('MANIFEST.sha256')).toBe(true)
    expect((await listYearArchives(payload, sekdes)).map((archive) => archive.id)).toContain(id)
    await query(payload, `UPDATE year_archives SET requested_at = now() - interval '8 days' WHERE id = $1::uuid`, [id])
    await purgeExpired(payload)
    await expect(fetched(id)).rejects.toMatchObject({ code: 'not-found' })
    expect(await query(payload, `SELECT 1 AS one FROM year_archive_pieces WHERE archive = $1::uuid`, [id])).toEqual([])
  })

  it('tells of a paper that was altered, and has the others', async () => {
    const { letterId } = await signed()
    const alter = (bytes: string) => query(payload, `UPDATE private_files SET bytes = ${bytes} WHERE id = (SELECT file_id::uuid FROM letters WHERE id = $1::uuid)`, [letterId])
    await alter(`set_byte(bytes, 100, (get_byte(bytes, 100) + 1) % 256)`)
    const id = await ask()
    await makeYearArchive(payload, id)
    const files = await unpacked(await fetched(id))
    expect(files.get('index.html')?.toString().match(/BERKAS TIDAK DAPAT DIBUKA/gu)).toHaveLength(1)
    await alter(`set_byte(bytes, 100, (get_byte(bytes, 100) + 255) % 256)`)
  })
})
