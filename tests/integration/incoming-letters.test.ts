import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'

import type { StaffActor } from '@/access/actor'
import { query } from '@/platform/database'
import { correctIncoming } from '@/use-cases/incoming-letters/correct-incoming'
import { disposeIncoming, type DisposeInput, finishIncoming, reportDisposition, voidIncoming } from '@/use-cases/incoming-letters/dispositions'
import { loadIncoming } from '@/use-cases/incoming-letters/incoming-detail'
import { listIncoming } from '@/use-cases/incoming-letters/list-incoming'
import { loadMailToday } from '@/use-cases/incoming-letters/open-dispositions'
import { type IncomingInput, recordIncoming } from '@/use-cases/incoming-letters/record-incoming'
import { addScan, readScan, removeScan } from '@/use-cases/incoming-letters/scans'
import { showBookPage } from '@/use-cases/registers/open-book'

import { testPortal } from '@tests/support/portal'
import { auditOf, officer, photoBytes } from '@tests/support/requests'

let payload: Payload
let operator: StaffActor
let sekdes: StaffActor
let kades: StaffActor
let kadus: StaffActor

/** Days of a year that no other file writes letters in. */
const on = (day: string) => (): Date => new Date(`${day}T03:00:00Z`)
const clock = on('2023-05-10')

beforeAll(async () => {
  payload = await testPortal()
  operator = await officer(payload, 'operator')
  sekdes = await officer(payload, 'sekdes')
  kades = await officer(payload, 'kades')
  kadus = await officer(payload, 'kadus')
})

const TYPED = { receivedOn: '2023-05-09', sender: 'Camat Contoh', letterNumber: '005/77', letterDate: '2023-05-08', subject: 'Undangan rapat', classification: '005' }

const record = (typed: IncomingInput['typed'] = {}, key = crypto.randomUUID(), when = clock) => recordIncoming(payload, operator, { key, typed: { ...TYPED, ...typed } }, when).then(({ id }) => id)

const dispose = (letterId: string, to: readonly StaffActor[], more: Partial<DisposeInput> = {}, by: StaffActor = kades) =>
  disposeIncoming(payload, by, { letterId, seen: 0, to: to.map(({ id }) => id), note: 'Hadiri rapatnya.', dueOn: '2023-05-20', ...more }, clock)

const serialOf = async (id: string): Promise<{ series: string; serial: number }> => {
  const [row] = await query<{ series: string; serial: number }>(payload, 'SELECT series, serial::int AS serial FROM incoming_letters WHERE id = $1::uuid', [id])
  return row ?? { series: '', serial: 0 }
}

describe('an incoming letter', () => {
  it('is mended with a reason while nobody was quicker; its number stays, and the audit trail names fields only', async () => {
    const id = await record({ sender: 'Camat Salah Tulis' })
    const before = await serialOf(id)
    const correct = (sender: string, reason = 'Pengirimnya keliru', by: StaffActor = operator) =>
      correctIncoming(payload, by, { letterId: id, typed: { ...TYPED, sender }, seen: { ...TYPED, sender: 'Camat Salah Tulis' }, reason }, clock)
    await expect(correct('Camat Contoh', '')).rejects.toMatchObject({ code: 'reason-required' })
    await expect(correct('')).rejects.toMatchObject({ code: 'answer-not-accepted' })
    await expect(correct('Camat Contoh', 'Bukan tugasnya', kadus)).rejects.toMatchObject({ code: 'not-allowed' })
    await correct('Camat Contoh')
    await correct('Camat Contoh')
    await expect(correct('Camat Lain')).rejects.toMatchObject({ code: 'changed-meanwhile' })
    expect(await loadIncoming(payload, operator, id, clock)).toMatchObject({ sender: 'Camat Contoh', serial: before.serial })
    const rows = await query<{ entry: { details: unknown } }>(payload, `SELECT entry FROM audit_trail WHERE object_id = $1 AND action = 'incoming-corrected'`, [id])
    expect(rows.map(({ entry }) => entry.details)).toEqual([{ fields: ['sender'] }])
    expect(JSON.stringify(rows)).not.toContain('Camat')
    await voidIncoming(payload, operator, { letterId: id, words: 'Tercatat dua kali' }, clock)
    await expect(correct('Camat Lain')).rejects.toMatchObject({ code: 'transition-not-allowed' })
  })

  it('gets the next number of its own sequence, once for one form, and stands in book A.7', async () => {
    const first = await record()
    const key = crypto.randomUUID()
    const [second, again] = await Promise.all([record({}, key), record({}, key)])
    expect(again).toBe(second)
    const [one, two] = [await serialOf(first), await serialOf(second)]
    expect(one.series).toBe('masuk')
    expect(two.serial).toBe(one.serial + 1)
    await expect(record({ subject: 'Lain' }, key)).rejects.toMatchObject({ code: 'submission-key-reused' })
    const { rows } = await showBookPage(payload, operator, { book: 'A.7', month: '2023-05', hamletId: null, after: null }, clock)
    expect(rows.map((row) => row.keterangan)).toEqual(expect.arrayContaining([`Agenda masuk ${one.serial}`, `Agenda masuk ${two.serial}`]))
  })

  it('shares one sequence with outgoing letters where the village says so, without a gap', async () => {
    const set = (agendaSequence: 'shared' | 'separate') => payload.updateGlobal({ slug: 'village-profile', data: { agendaSequence }, overrideAccess: true })
    await set('shared')
    try {
      const made = await Promise.all([1, 2, 3].map(() => record({ receivedOn: '2022-02-01', letterDate: '' }, crypto.randomUUID(), on('2022-02-02'))))
      const given = await Promise.all(made.map(serialOf))
      expect(given.map(({ series }) => series)).toEqual(['keluar', 'keluar', 'keluar'])
      expect(given.map(({ serial }) => serial).toSorted()).toEqual([1, 2, 3])
    } finally {
      await set('separate')
    }
  })

  it('is refused with the field named', async () => {
    await expect(record({ sender: '' })).rejects.toMatchObject({ code: 'answer-not-accepted', details: { field: 'Pengirim' } })
    await expect(record({ receivedOn: '2023-05-11' })).rejects.toMatchObject({ details: { field: 'Diterima tanggal' } })
    for (const actor of [kades, kadus]) await expect(recordIncoming(payload, actor, { key: crypto.randomUUID(), typed: TYPED }, clock)).rejects.toMatchObject({ code: 'not-allowed' })
  })

  it('is found by any of its words and read page by page', async () => {
    const word = `Zq${crypto.randomUUID().slice(0, 8)}`
    for (let at = 0; at < 52; at += 1) await record({ subject: `Perihal ${word} ${at}`, sender: 'Dinas 100%' }, crypto.randomUUID(), on(`2023-06-${String((at % 28) + 1).padStart(2, '0')}`))
    const first = await listIncoming(payload, operator, { status: 'new', words: `dinas ${word.toLowerCase()}`, after: null })
    const second = await listIncoming(payload, operator, { status: 'new', words: `dinas ${word.toLowerCase()}`, after: first.next })
    const ids = [...first.rows, ...second.rows].map(({ id }) => id)
    expect([first.rows.length, second.rows.length, new Set(ids).size, second.next]).toEqual([50, 2, 52, null])
    const days = [...first.rows, ...second.rows].map(({ enteredOn }) => enteredOn)
    expect(days).toEqual(days.toSorted().toReversed())
    expect((await listIncoming(payload, operator, { status: 'done', words: word, after: null })).rows).toEqual([])
    expect((await listIncoming(payload, operator, { status: null, words: `${word} 100_`, after: null })).rows).toEqual([])
  })
})

describe('the sheets of an incoming letter', () => {
  it('are photos made anew or PDFs, each kept once and encrypted, and a wrong one is taken away', async () => {
    const id = await record()
    const [photo, pdf] = [await photoBytes('#7711aa'), Buffer.from('%PDF-1.7\n1 0 obj <<>> endobj\ntrailer <<>>\n%%EOF')]
    expect(await addScan(payload, operator, { letterId: id, bytes: photo })).toEqual({ sheets: 1 })
    const both = await Promise.all([addScan(payload, operator, { letterId: id, bytes: pdf }), addScan(payload, operator, { letterId: id, bytes: pdf })])
    expect(both).toEqual([{ sheets: 2 }, { sheets: 2 }])
    expect(await readScan(payload, kades, { letterId: id, sheet: 1 })).toMatchObject({ contentType: 'image/jpeg' })
    expect((await readScan(payload, kades, { letterId: id, sheet: 2 })).bytes.equals(pdf)).toBe(true)
    const [kept] = await query<{ bytes: Buffer }>(payload, `SELECT f.bytes FROM private_files f JOIN incoming_letters_scans s ON s.file_id = f.id::text WHERE s._parent_id = $1::uuid AND s.content_type = 'application/pdf'`, [id])
    expect(kept?.bytes.includes('%PDF')).toBe(false)
    const [first] = (await loadIncoming(payload, operator, id, clock)).scans
    const remove = (by: StaffActor = operator) => removeScan(payload, by, { letterId: id, sha256: first?.sha256 ?? '' })
    await expect(remove(kades)).rejects.toMatchObject({ code: 'not-allowed' })
    await remove()
    await expect(remove()).rejects.toMatchObject({ code: 'changed-meanwhile' })
    expect((await loadIncoming(payload, operator, id, clock)).scans.map(({ contentType }) => contentType)).toEqual(['application/pdf'])
    expect(await query(payload, `SELECT 1 AS one FROM private_files WHERE sha256 = $1 AND purpose = 'incoming'`, [first?.sha256])).toEqual([])
    await expect(addScan(payload, operator, { letterId: id, bytes: Buffer.from('<html>') })).rejects.toMatchObject({ code: 'file-not-accepted' })
    await expect(addScan(payload, kades, { letterId: id, bytes: photo })).rejects.toMatchObject({ code: 'not-allowed' })
    await expect(readScan(payload, kades, { letterId: id, sheet: 3 })).rejects.toMatchObject({ code: 'not-found' })
  })
})

describe('a disposition', () => {
  it('is the kades’s alone, to officers that are there, with words and a day that is not past', async () => {
    const id = await record()
    for (const by of [operator, sekdes, kadus]) await expect(dispose(id, [operator], {}, by)).rejects.toMatchObject({ code: 'not-allowed' })
    await expect(dispose(id, [])).rejects.toMatchObject({ code: 'recipient-missing' })
    await expect(dispose(id, [await officer(payload, 'editor')])).rejects.toMatchObject({ code: 'recipient-missing' })
    await expect(dispose(id, [operator], { note: ' ' })).rejects.toMatchObject({ code: 'words-required' })
    await expect(dispose(id, [operator], { dueOn: '2023-05-09' })).rejects.toMatchObject({ code: 'due-day-past' })
    expect((await loadIncoming(payload, kades, id, clock)).status).toBe('new')
  })

  it('is given by who stands in for the kades while that mandate runs, and on no day before or after', async () => {
    const standIn = await officer(payload, 'sekdes')
    await payload.create({ collection: 'officials', data: { name: 'Rina Pengganti', position: 'Sekretaris Desa', signsAs: 'plh', from: '2023-05-11', until: '2023-05-12', account: standIn.id }, overrideAccess: true })
    const id = await record()
    const disposed = (day: string, by: StaffActor) => disposeIncoming(payload, by, { letterId: id, seen: 0, to: [operator.id], note: 'Hadiri rapatnya.', dueOn: '2023-05-20' }, on(day))
    const seen = async (day: string) => ({ actions: (await loadIncoming(payload, standIn, id, on(day))).actions, waits: (await loadMailToday(payload, standIn, on(day))).undisposed.some(({ letterId }) => letterId === id) })
    for (const day of ['2023-05-10', '2023-05-13']) {
      expect(await seen(day)).toEqual({ actions: ['finish', 'void'], waits: false })
      await expect(disposed(day, standIn), day).rejects.toMatchObject({ code: 'not-allowed' })
    }
    await expect(disposed('2023-05-11', sekdes)).rejects.toMatchObject({ code: 'not-allowed' })
    expect(await seen('2023-05-11')).toEqual({ actions: ['dispose', 'finish', 'void'], waits: true })
    await disposed('2023-05-11', standIn)
    expect((await loadIncoming(payload, kades, id, clock)).dispositions).toMatchObject([{ note: 'Hadiri rapatnya.', by: standIn.name }])
  })

  it('is given once when the button is pressed twice', async () => {
    const id = await record()
    const both = await Promise.allSettled([dispose(id, [operator, sekdes]), dispose(id, [operator, sekdes])])
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect((await loadIncoming(payload, kades, id, clock)).dispositions).toHaveLength(2)
    await dispose(id, [kadus], { seen: 2, note: 'Beri tahu warga dusun.' })
    expect((await loadIncoming(payload, kades, id, clock)).dispositions.map(({ note }) => note)).toEqual(['Hadiri rapatnya.', 'Hadiri rapatnya.', 'Beri tahu warga dusun.'])
  })

  it('stands on its officer’s first screen until it is reported, marked when it is late; the kades sees what waits', async () => {
    const me = await officer(payload, 'operator')
    const id = await record({ subject: 'Permintaan data' })
    expect((await loadMailToday(payload, kades, clock)).undisposed.map(({ letterId }) => letterId)).toContain(id)
    await dispose(id, [me])
    expect((await loadMailToday(payload, kades, clock)).undisposed.map(({ letterId }) => letterId)).not.toContain(id)
    expect((await loadMailToday(payload, me, on('2023-05-20'))).mine).toMatchObject([{ letterId: id, isOverdue: false }])
    expect((await loadMailToday(payload, me, on('2023-05-21'))).mine).toMatchObject([{ letterId: id, isOverdue: true }])
    const [given] = (await loadIncoming(payload, me, id, clock)).dispositions
    const report = (by: StaffActor, result = 'Data sudah dikirim.') => reportDisposition(payload, by, { letterId: id, dispositionId: given?.id ?? '', result }, clock)
    await expect(report(kades)).rejects.toMatchObject({ code: 'not-allowed' })
    await expect(report(me, '')).rejects.toMatchObject({ code: 'words-required' })
    await report(me)
    await expect(report(me)).rejects.toMatchObject({ code: 'changed-meanwhile' })
    expect((await loadMailToday(payload, me, clock)).mine).toEqual([])
    expect((await loadIncoming(payload, kades, id, clock)).dispositions).toMatchObject([{ result: 'Data sudah dikirim.', doneOn: '2023-05-10' }])
  })

  it('lets a kadus read that letter, and no other', async () => {
    const [mine, other] = [await record(), await record()]
    await addScan(payload, operator, { letterId: mine, bytes: await photoBytes() })
    const me = await officer(payload, 'kadus')
    await dispose(mine, [me])
    expect((await listIncoming(payload, me, { status: null, words: '', after: null })).rows.map(({ id }) => id)).toEqual([mine])
    expect((await loadIncoming(payload, me, mine, clock)).dispositions).toMatchObject([{ isMine: true }])
    expect((await readScan(payload, me, { letterId: mine, sheet: 1 })).contentType).toBe('image/jpeg')
    await expect(loadIncoming(payload, me, other, clock)).rejects.toMatchObject({ code: 'not-found' })
    await expect(readScan(payload, me, { letterId: other, sheet: 1 })).rejects.toMatchObject({ code: 'not-found' })
    await expect(listIncoming(payload, await officer(payload, 'editor'), { status: null, words: '', after: null })).rejects.toMatchObject({ code: 'not-allowed' })
  })
})

describe('what became of an incoming letter', () => {
  it('is said once, by the office when nothing is open any more, by the kades at any time', async () => {
    const [one, two] = [await record(), await record()]
    await dispose(one, [operator])
    await dispose(two, [operator])
    const finish = (letterId: string, by: StaffActor, words = 'Sudah dihadiri.') => finishIncoming(payload, by, { letterId, words }, clock)
    await expect(finish(one, sekdes)).rejects.toMatchObject({ code: 'dispositions-open' })
    await expect(finish(one, kades, '')).rejects.toMatchObject({ code: 'words-required' })
    await finish(one, kades)
    await expect(finish(one, kades)).rejects.toMatchObject({ code: 'changed-meanwhile' })
    expect((await loadMailToday(payload, operator, clock)).mine.map(({ letterId }) => letterId)).not.toContain(one)
    const [given] = (await loadIncoming(payload, operator, two, clock)).dispositions
    await reportDisposition(payload, operator, { letterId: two, dispositionId: given?.id ?? '', result: 'Hadir.' }, clock)
    await finish(two, sekdes)
    expect((await auditOf(payload, two)).map(({ action }) => action)).toEqual(['incoming-recorded', 'incoming-disposed', 'disposition-done', 'incoming-finished'])
  })

  it('or it is crossed out, and keeps its number and its line', async () => {
    const id = await record({ subject: 'Salah catat' })
    const { serial } = await serialOf(id)
    await expect(voidIncoming(payload, kades, { letterId: id, words: 'Salah.' }, clock)).rejects.toMatchObject({ code: 'not-allowed' })
    await voidIncoming(payload, operator, { letterId: id, words: 'Tercatat dua kali.' }, clock)
    await expect(dispose(id, [operator])).rejects.toMatchObject({ code: 'changed-meanwhile' })
    expect(await serialOf(id)).toMatchObject({ serial })
    expect((await serialOf(await record())).serial).toBe(serial + 1)
    const { rows } = await showBookPage(payload, operator, { book: 'A.7', month: '2023-05', hamletId: null, after: null }, clock)
    expect(rows.map((row) => row.keterangan)).toContain(`Agenda masuk ${serial}; DICORET (Tercatat dua kali.)`)
  })
})
