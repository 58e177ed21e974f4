import type { Payload } from 'payload'
import { Client } from 'pg'
import { beforeAll, describe, expect, it } from 'vitest'

import type { Actor } from '@/access/actor'
import { isTemporaryNik } from '@/domain/identity/nik'
import type { PopulationForm } from '@/domain/population/acts/population-form'
import { decryptField } from '@/platform/crypto'
import { query } from '@/platform/database'
import { inTransaction } from '@/platform/transaction'
import { placeOf } from '@/plugins/privacy/encrypted-number'
import { loadResident } from '@/use-cases/letters/letter-resident'
import { loadVillage } from '@/use-cases/population/acts/load-village'
import { previewAct, recordAct } from '@/use-cases/population/acts/record-act'
import { reverseAct } from '@/use-cases/population/acts/reverse-act'
import { closeMonth, reopenMonth } from '@/use-cases/population/close-month'

import { type InventedFamily, inventedFamily, inventedNokk } from '@tests/support/invented-family'
import { staffWith } from '@tests/support/office'
import { inventedNik, inventedResident } from '@tests/support/people'
import { testDatabaseUrls, testPortal } from '@tests/support/portal'

let payload: Payload
let operator: Actor

const clock = () => new Date('2027-12-31T03:00:00Z')
const DAY = '2027-03-10'

beforeAll(async () => {
  payload = await testPortal()
  operator = (await staffWith(payload, ['operator'])).actor
})

const run = <Row>(text: string, values?: readonly unknown[]): Promise<Row[]> => query<Row>(payload, text, values)

const record = (typed: PopulationForm, key = crypto.randomUUID(), papers = {}) => recordAct(payload, operator, { key, typed, papers }, clock)

type Facts = { id: string; name: string; life: string; family: string; role: string; hamlet: string; marital: string; deleted: boolean }

const factsOf = async (id: string): Promise<Facts | undefined> => {
  const [row] = await run<Facts>(
    `SELECT id, name, life_status AS life, family_id AS family, family_role AS role, hamlet_id AS hamlet, marital_status AS marital, deleted_at IS NOT NULL AS deleted FROM residents WHERE id = $1::uuid`,
    [id],
  )
  return row
}

const birthIn = (family: InventedFamily, changes: Partial<Extract<PopulationForm, { act: 'birth' }>['form']> = {}): PopulationForm => ({
  act: 'birth',
  form: {
    id: crypto.randomUUID(), happenedOn: DAY, familyId: family.familyId, name: 'BAYI', nik: '', sex: '2', birthPlace: 'Langkat', role: '4', motherId: family.wife, fatherId: family.head, motherName: null, fatherName: null,
    religion: null, birthCertificate: null, ...changes,
  },
})

const deathOf = (personId: string, head: string | null, changes = {}): PopulationForm => ({ act: 'death', form: { personId, happenedOn: DAY, head, roles: {}, nokk: null, isNokkPending: head !== null, ...changes } })

describe('a birth', () => {
  it('writes down the child with a temporary number, its parents’ names and numbers, and who reported it', async () => {
    const family = await inventedFamily(payload)
    const typed = birthIn(family)
    const done = await recordAct(payload, operator, { key: crypto.randomUUID(), typed, papers: { reporter: 'Nenek', document: 'Surat bidan 12', reportedOn: '2027-03-12' } }, clock)
    expect(done.ok).toBe(true)
    const id = typed.act === 'birth' ? typed.form.id : ''
    const [child] = await run<{ nik: string; kind: string; mother: string; mother_nik: string; hamlet: string }>(`SELECT nik, nik_kind AS kind, mother_name AS mother, mother_nik, hamlet_id AS hamlet FROM residents WHERE id = $1::uuid`, [id])
    expect(child).toMatchObject({ kind: 'temporary', mother: 'IBU', hamlet: family.hamletId })
    expect(isTemporaryNik(decryptField(child?.nik ?? '', placeOf('residents', 'nik', id)))).toBe(true)
    expect(decryptField(child?.mother_nik ?? '', placeOf('residents', 'mother_nik', id))).toMatch(/^1205/)
    const [event] = await run<object>(`SELECT kind, reporter, document, reported_on::text AS reported, happened_on::text AS happened FROM population_events WHERE resident_id = $1::uuid`, [id])
    expect(event).toEqual({ kind: 'birth', reporter: 'Nenek', document: 'Surat bidan 12', reported: '2027-03-12', happened: DAY })
  })

  it('is shown before and changes nothing until it is saved', async () => {
    const family = await inventedFamily(payload)
    const typed = birthIn(family)
    const preview = await previewAct(payload, operator, { typed, papers: {} }, clock)
    expect(preview.ok && preview.value.effects).toMatchObject([{ of: 'person', name: 'BAYI', kind: 'birth', isNew: true }])
    expect(typed.act === 'birth' ? await factsOf(typed.form.id) : 'no birth').toBeUndefined()
  })

  it('with one key is recorded once, however often the button is pressed; a key is not for others', async () => {
    const family = await inventedFamily(payload)
    const key = crypto.randomUUID()
    const pressed = await Promise.all([record(birthIn(family), key), record(birthIn(family), key), record(birthIn(family), key)])
    expect(new Set(pressed.map((done) => (done.ok ? done.value.people[0] : null))).size).toBe(1)
    const [count] = await run<{ children: string }>(`SELECT count(*) AS children FROM residents WHERE family_id = $1::uuid AND name = 'BAYI'`, [family.familyId])
    expect(count?.children).toBe('1')
    const other = (await staffWith(payload, ['sekdes'])).actor
    await expect(recordAct(payload, other, { key, typed: birthIn(family), papers: {} }, clock)).rejects.toMatchObject({ code: 'submission-key-reused' })
  })

  it('of somebody whom the register seems to have already is asked about, and can be saved', async () => {
    const [family, other] = [await inventedFamily(payload), await inventedFamily(payload)]
    const name = `ANAK ${crypto.randomUUID().slice(0, 8)}`
    const codes = async (typed: PopulationForm) => { const preview = await previewAct(payload, operator, { typed, papers: {} }, clock); return preview.ok ? preview.value.warnings.map(({ code }) => code) : preview.problem }
    expect(await codes(birthIn(other, { name }))).toEqual([])
    expect((await record(birthIn(family, { name }))).ok).toBe(true)
    expect(await codes(birthIn(other, { name: name.toLowerCase() }))).toEqual(['probably-known'])
    expect(await codes(birthIn(other, { name, motherId: null, motherName: 'IBU LAIN' }))).toEqual([])
    expect(await codes(birthIn(family, { name }))).toEqual(['same-child'])
    expect((await record(birthIn(other, { name }))).ok).toBe(true)
  })

  it('with a NIK that somebody has is refused beside that field', async () => {
    const [family, other] = [await inventedFamily(payload), await inventedResident(payload)]
    expect(await record(birthIn(family, { nik: other.nik }))).toEqual({ ok: false, problem: [{ field: 'nik', code: 'nik-taken' }] })
  })
})

describe('the death of a head', () => {
  it('makes the wife head and widow, gives the card its new number, and leaves the dead where they were', async () => {
    const family = await inventedFamily(payload)
    expect(await record(deathOf(family.head, null))).toMatchObject({ ok: false, problem: [{ field: 'head', code: 'head-needed' }] })
    const [before] = await run<{ hash: string }>(`SELECT nokk_hash AS hash FROM families WHERE id = $1::uuid`, [family.familyId])
    expect((await record(deathOf(family.head, family.wife, { nokk: inventedNokk(), isNokkPending: false }))).ok).toBe(true)
    expect(await factsOf(family.head)).toMatchObject({ life: '2', family: family.familyId })
    expect(await factsOf(family.wife)).toMatchObject({ role: '1', marital: '4' })
    expect(await factsOf(family.mother)).toMatchObject({ role: '8' })
    const [after] = await run<{ hash: string }>(`SELECT nokk_hash AS hash FROM families WHERE id = $1::uuid`, [family.familyId])
    expect(after?.hash).not.toBe(before?.hash)
  })

  it('recorded by two officers at once is recorded once, and the second reads why', async () => {
    const family = await inventedFamily(payload)
    const done = await Promise.all([record(deathOf(family.head, family.wife)), record(deathOf(family.head, family.wife))])
    expect(done.map(({ ok }) => ok).toSorted()).toEqual([false, true])
    expect(done.find(({ ok }) => !ok)).toMatchObject({ problem: [{ code: 'not-here' }] })
  })

  it('is not saved when its family changed after it was shown: what was not read is not recorded', async () => {
    const family = await inventedFamily(payload)
    const typed = deathOf(family.head, family.wife)
    const preview = await previewAct(payload, operator, { typed, papers: {} }, clock)
    const shown = preview.ok ? preview.value.mark : ''
    await record({ act: 'data-change', form: { personId: family.wife, happenedOn: DAY, set: { maritalStatus: '1' }, nik: '', document: 'Surat' } })
    const late = await recordAct(payload, operator, { key: crypto.randomUUID(), typed, papers: {}, shown }, clock)
    expect(late).toEqual({ ok: false, problem: [{ field: '', code: 'changed-since-shown' }] })
    const again = await previewAct(payload, operator, { typed, papers: {} }, clock)
    expect((await recordAct(payload, operator, { key: crypto.randomUUID(), typed, papers: {}, shown: again.ok ? again.value.mark : '' }, clock)).ok).toBe(true)
  })

  it('leaves nothing when the connection dies before the end', async () => {
    const family = await inventedFamily(payload)
    const [owner, gate] = [new Client({ connectionString: testDatabaseUrls().superuser }), new Client({ connectionString: testDatabaseUrls().superuser })]
    await owner.connect()
    await gate.connect()
    // Whoever records waits for the trail at the very end of the act, and is cut off there.
    await gate.query('BEGIN')
    await gate.query('LOCK TABLE audit_trail, audit_head IN ACCESS EXCLUSIVE MODE')
    const recording = record(deathOf(family.head, family.wife)).then(() => 'saved', () => 'failed')
    const waiting = `SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock' AND query ILIKE '%audit_append%'`
    await expect.poll(async () => (await owner.query(waiting)).rows.length, { timeout: 10_000 }).toBe(1)
    await owner.query(`SELECT pg_terminate_backend(pid) FROM (${waiting}) waiting`)
    expect(await recording).toBe('failed')
    await gate.query('ROLLBACK')
    await owner.end()
    await gate.end()
    expect(await factsOf(family.head)).toMatchObject({ life: '1', role: '1' })
    expect(await factsOf(family.wife)).toMatchObject({ role: '3', marital: '2' })
    expect((await record(deathOf(family.head, family.wife))).ok).toBe(true)
  })
})

describe('moves', () => {
  it('of some of a family leave the others with a head; who left can come back to another family', async () => {
    const [family, host] = [await inventedFamily(payload), await inventedFamily(payload)]
    const rest = { head: family.wife, roles: {}, nokk: inventedNokk(), isNokkPending: false }
    expect((await record({ act: 'departure', form: { familyId: family.familyId, leaving: [family.head, family.mother], happenedOn: DAY, destination: 'Medan', classification: '3', ...rest } }, undefined, { place: 'Medan' })).ok).toBe(true)
    expect(await factsOf(family.mother)).toMatchObject({ life: '3' })
    expect(await factsOf(family.wife)).toMatchObject({ life: '1', role: '1', marital: '2' })
    const back: PopulationForm = { act: 'arrival', form: { happenedOn: '2027-04-01', from: 'Medan', family: { known: host.familyId }, strangers: [], returning: [{ id: family.mother, role: '7' }] } }
    expect((await record(back)).ok).toBe(true)
    expect(await factsOf(family.mother)).toMatchObject({ life: '1', family: host.familyId, hamlet: host.hamletId, role: '7' })
    expect(await record(back)).toMatchObject({ ok: false, problem: [{ field: 'returning', code: 'never-left' }] })
  })

  it('within the village move the whole family to the other hamlet', async () => {
    const [family, other] = [await inventedFamily(payload), await inventedFamily(payload)]
    expect((await record({ act: 'hamlet-move', form: { familyId: family.familyId, happenedOn: DAY, hamlet: other.hamletId, address: 'Jalan Baru', rt: null, rw: null } })).ok).toBe(true)
    expect((await loadVillage(run, { people: [], families: [family.familyId] })).family(family.familyId)).toMatchObject({ hamlet: other.hamletId, address: 'Jalan Baru' })
    expect(await factsOf(family.daughter)).toMatchObject({ hamlet: other.hamletId })
  })

  it('of new people open a family with its card', async () => {
    const { hamletId } = await inventedFamily(payload)
    const stranger = (key: string, role: string, sex: string) => ({
      id: crypto.randomUUID(), key, role, sex, nik: '', name: `BARU ${key}`, birthPlace: 'Binjai', birthDate: '1990-05-05', religion: '1', maritalStatus: '2', citizenship: '1', educationKk: '5', occupation: '9', fatherName: null, motherName: null,
    })
    const form = { happenedOn: DAY, from: 'Binjai', family: { id: crypto.randomUUID(), nokk: inventedNokk(), hamlet: hamletId, address: 'Jalan Kebun', rt: null, rw: null }, returning: [] }
    expect(await record({ act: 'arrival', form: { ...form, strangers: [stranger('1', '1', '1'), stranger('2', '1', '2')] } })).toMatchObject({ ok: false, problem: [{ code: 'two-heads' }] })
    expect(await record({ act: 'arrival', form: { ...form, strangers: [stranger('1', '1', '2'), stranger('2', '3', '1')] } })).toMatchObject({ ok: false, problem: [{ field: 'role:2', code: 'wife-is-man' }] })
    expect((await record({ act: 'arrival', form: { ...form, strangers: [stranger('1', '1', '1'), stranger('2', '3', '2')] } })).ok).toBe(true)
    const family = (await loadVillage(run, { people: [], families: [form.family.id] })).family(form.family.id)
    expect(family?.members.map(({ role, arrivedOn }) => [role, arrivedOn])).toEqual([['1', DAY], ['3', DAY]])
  })
})

describe('what no form offers', () => {
  const nowhere = crypto.randomUUID()
  const rest = { head: null, roles: {}, nokk: null, isNokkPending: false }

  it.each<[string, (family: InventedFamily) => PopulationForm]>([
    ['a move', ({ familyId }) => ({ act: 'hamlet-move', form: { familyId, happenedOn: DAY, hamlet: nowhere, address: null, rt: null, rw: null } })],
    ['a split', ({ familyId, mother }) => ({ act: 'split', form: { familyId, leaving: [mother], happenedOn: DAY, opened: { id: crypto.randomUUID(), nokk: inventedNokk(), hamlet: nowhere, address: null, rt: null, rw: null, head: mother, roles: {} }, rest } })],
  ])('a hamlet that there is not, is refused in %s beside its field', async (_what, typed) => {
    expect(await record(typed(await inventedFamily(payload)))).toEqual({ ok: false, problem: [{ field: 'hamlet', code: 'hamlet-unknown' }] })
  })

  it('a family or a person that there is not is refused', async () => {
    const family = await inventedFamily(payload)
    expect(await record(birthIn({ ...family, familyId: nowhere }))).toMatchObject({ ok: false, problem: [{ code: 'family-unknown' }] })
    expect(await record(deathOf(nowhere, null))).toMatchObject({ ok: false, problem: [{ code: 'not-here' }] })
    expect(await record(birthIn(family, { motherId: nowhere }))).toEqual({ ok: false, problem: [{ field: 'motherId', code: 'not-in-family' }] })
    expect(await record({ act: 'arrival', form: { happenedOn: DAY, from: 'Medan', family: { known: nowhere }, strangers: [], returning: [] } })).toMatchObject({ ok: false, problem: [{ code: 'family-unknown' }] })
  })
})

describe('cards', () => {
  it('are split and joined again, each family with its one head', async () => {
    const family = await inventedFamily(payload)
    const opened = { id: crypto.randomUUID(), nokk: inventedNokk(), hamlet: family.hamletId, address: null, rt: null, rw: null, head: family.mother, roles: {} }
    const none = { head: null, roles: {}, nokk: null, isNokkPending: false }
    expect((await record({ act: 'split', form: { familyId: family.familyId, leaving: [family.mother], happenedOn: DAY, opened, rest: none } })).ok).toBe(true)
    expect(await factsOf(family.mother)).toMatchObject({ family: opened.id, role: '1' })
    expect((await record({ act: 'join', form: { familyId: opened.id, targetId: family.familyId, moving: [family.mother], happenedOn: DAY, newRoles: { [family.mother]: '7' }, ...none } })).ok).toBe(true)
    expect(await factsOf(family.mother)).toMatchObject({ family: family.familyId, role: '7' })
  })

  it('keep the day of the new card; one that is not issued yet has a temporary number until it is', async () => {
    const family = await inventedFamily(payload)
    const none = { head: null, roles: {}, nokk: null, isNokkPending: false }
    const opened = { id: crypto.randomUUID(), nokk: '', isNokkPending: true, hamlet: family.hamletId, address: null, rt: null, rw: null, head: family.mother, roles: {} }
    expect((await record({ act: 'split', form: { familyId: family.familyId, leaving: [family.mother], happenedOn: DAY, opened, rest: none } })).ok).toBe(true)
    const card = async () => {
      const [row] = await run<{ nokk: string; issued: string | null }>(`SELECT nokk, issued_on AS issued FROM families WHERE id = $1::uuid`, [opened.id])
      return row && { number: decryptField(row.nokk, placeOf('families', 'nokk', opened.id)), issued: row.issued }
    }
    const temporary = await card()
    expect([isTemporaryNik(temporary?.number ?? ''), temporary?.issued]).toEqual([true, null])
    const printed = async (): Promise<string | null> => (await inTransaction(payload, operator, (tx) => loadResident(tx, family.mother))).nokk
    expect(await printed(), 'on a letter').toBe('belum terbit')
    const [nokk, key] = [inventedNokk(), crypto.randomUUID()]
    expect((await record({ act: 'head-change', form: { familyId: opened.id, happenedOn: DAY, head: family.mother, roles: {}, nokk, issuedOn: '2027-03-22', isNokkPending: false } }, key)).ok).toBe(true)
    expect(await card()).toEqual({ number: nokk, issued: '2027-03-22' })
    expect(await printed()).toBe(nokk)
    expect((await reverseAct(payload, operator, { key: crypto.randomUUID(), act: key, reason: 'Salah nomor' }, clock)).ok).toBe(true)
    expect(await card()).toEqual(temporary)
  })
})

describe('a mistaken act', () => {
  it('is taken back with a reason: everybody is as before, and the act and its reversal stay in the ledger', async () => {
    const family = await inventedFamily(payload)
    const before = await Promise.all([family.head, family.wife, family.mother].map(factsOf))
    const key = crypto.randomUUID()
    await record(deathOf(family.head, family.wife, { nokk: inventedNokk(), isNokkPending: false }), key)
    expect(await reverseAct(payload, operator, { key: crypto.randomUUID(), act: key, reason: ' ' }, clock)).toMatchObject({ problem: [{ field: 'reason', code: 'reason-needed' }] })
    const undo = { key: crypto.randomUUID(), act: key, reason: 'Salah orang' }
    expect((await Promise.all([reverseAct(payload, operator, undo, clock), reverseAct(payload, operator, undo, clock)])).every(({ ok }) => ok)).toBe(true)
    expect(await Promise.all([family.head, family.wife, family.mother].map(factsOf))).toEqual(before)
    expect(await reverseAct(payload, operator, { ...undo, key: crypto.randomUUID() }, clock)).toMatchObject({ problem: [{ code: 'already-taken-back' }] })
    const kinds = await run<{ kind: string }>(`SELECT kind FROM population_events WHERE resident_id = $1::uuid ORDER BY seq DESC LIMIT 2`, [family.head])
    expect(kinds.map(({ kind }) => kind)).toEqual(['reversal', 'death'])
  })

  it('is not taken back once something later was recorded of its people', async () => {
    const family = await inventedFamily(payload)
    const key = crypto.randomUUID()
    await record(deathOf(family.head, family.wife), key)
    await record({ act: 'data-change', form: { personId: family.wife, happenedOn: DAY, set: { religion: '2' }, nik: '', document: 'Surat' } })
    expect(await reverseAct(payload, operator, { key: crypto.randomUUID(), act: key, reason: 'Salah' }, clock)).toMatchObject({ problem: [{ code: 'touched-later' }] })
  })

  it('is taken back when what came later of its people was itself taken back', async () => {
    const family = await inventedFamily(payload)
    const [gone, back] = [crypto.randomUUID(), crypto.randomUUID()]
    const absence = (what: 'absence' | 'return', role: string | null): PopulationForm => ({ act: 'absence', form: { personId: family.mother, what, happenedOn: DAY, role, head: null, roles: {}, nokk: null, isNokkPending: false } })
    const before = await factsOf(family.mother)
    expect((await record(absence('absence', null), gone)).ok).toBe(true)
    expect((await record(absence('return', '9'), back)).ok).toBe(true)
    const undo = (act: string) => reverseAct(payload, operator, { key: crypto.randomUUID(), act, reason: 'Salah orang' }, clock)
    expect(await undo(gone)).toMatchObject({ problem: [{ code: 'touched-later' }] })
    expect((await undo(back)).ok).toBe(true)
    expect((await undo(gone)).ok).toBe(true)
    expect(await factsOf(family.mother)).toEqual(before)
  })

  it('that gave a family its missing head is taken back as well, and the family is as it was', async () => {
    const family = await inventedFamily(payload)
    await run(`UPDATE residents SET family_role = '9' WHERE id = $1::uuid`, [family.head])
    const key = crypto.randomUUID()
    expect((await record({ act: 'head-change', form: { familyId: family.familyId, happenedOn: DAY, head: family.mother, roles: { [family.wife]: '9', [family.daughter]: '9' }, nokk: null, isNokkPending: true } }, key)).ok).toBe(true)
    expect((await reverseAct(payload, operator, { key: crypto.randomUUID(), act: key, reason: 'Salah orang' }, clock)).ok).toBe(true)
    expect(await Promise.all([family.head, family.wife, family.mother].map(async (id) => (await factsOf(id))?.role))).toEqual(['9', '3', '7'])
  })

  it('is not taken back when somebody else has its number meanwhile: a NIK and a card are told apart', async () => {
    const family = await inventedFamily(payload)
    const typed = birthIn(family)
    const [id, key] = [typed.act === 'birth' ? typed.form.id : '', crypto.randomUUID()]
    await record(typed)
    expect((await record({ act: 'data-change', form: { personId: id, happenedOn: DAY, set: {}, nik: inventedNik(), document: 'KK baru' } }, key)).ok).toBe(true)
    // The temporary number is given to nobody else, but somebody can be written down with it.
    await run(`UPDATE residents SET nik_hash = (SELECT changes -> 'nik_hash' ->> 0 FROM population_events WHERE act = $2::uuid) WHERE id = $1::uuid`, [(await inventedFamily(payload)).mother, key])
    expect(await reverseAct(payload, operator, { key: crypto.randomUUID(), act: key, reason: 'Salah orang' }, clock)).toEqual({ ok: false, problem: [{ field: '', code: 'nik-since-taken', person: 'BAYI' }] })

    const [host, renumbered] = [await inventedFamily(payload), crypto.randomUUID()]
    const [old] = await run<{ hash: string }>(`SELECT nokk_hash AS hash FROM families WHERE id = $1::uuid`, [host.familyId])
    expect((await record({ act: 'head-change', form: { familyId: host.familyId, happenedOn: DAY, head: host.head, roles: {}, nokk: inventedNokk(), isNokkPending: false } }, renumbered)).ok).toBe(true)
    await run(`UPDATE families SET nokk_hash = $2 WHERE id = $1::uuid`, [family.familyId, old?.hash])
    expect(await reverseAct(payload, operator, { key: crypto.randomUUID(), act: renumbered, reason: 'Salah nomor' }, clock)).toEqual({ ok: false, problem: [{ field: '', code: 'nokk-since-taken' }] })
  })

  it('is not taken back when others of the family have changed so that it no longer fits', async () => {
    const family = await inventedFamily(payload)
    const key = crypto.randomUUID()
    const none = { head: family.head, roles: {}, nokk: null, isNokkPending: false }
    expect((await record({ act: 'head-change', form: { familyId: family.familyId, happenedOn: DAY, ...none, roles: { [family.mother]: '9' } } }, key)).ok).toBe(true)
    expect((await record({ act: 'data-change', form: { personId: family.head, happenedOn: DAY, set: { birthDate: '1955-01-01' }, nik: '', document: 'Akta' } })).ok).toBe(true)
    expect(await reverseAct(payload, operator, { key: crypto.randomUUID(), act: key, reason: 'Salah orang' }, clock)).toEqual({ ok: false, problem: [{ field: '', code: 'parent-younger-than-head', person: 'NENEK' }] })
  })

  it('can be about somebody who has died: what the register says of them is mended, and nobody is counted', async () => {
    const family = await inventedFamily(payload)
    expect((await record(deathOf(family.mother, null))).ok).toBe(true)
    const count = () => run(`SELECT after_counted FROM population_events WHERE resident_id = $1::uuid ORDER BY seq DESC LIMIT 1`, [family.mother])
    expect((await record({ act: 'data-change', form: { personId: family.mother, happenedOn: DAY, set: { name: 'NENEK BENAR', birthDate: '1950-02-01' }, nik: '', document: 'Akta kematian' } })).ok).toBe(true)
    expect(await count()).toEqual([{ after_counted: false }])
  })

  it('keeps its reason, and that of any act, without the numbers of people', async () => {
    const family = await inventedFamily(payload)
    const [key, undo] = [crypto.randomUUID(), crypto.randomUUID()]
    await recordAct(payload, operator, { key, typed: deathOf(family.mother, null), papers: { reason: 'Sakit, NIK 1205210101900001' } }, clock)
    expect(await reverseAct(payload, operator, { key: undo, act: key, reason: 'Tua' }, clock)).toMatchObject({ ok: false, problem: [{ field: 'reason', code: 'reason-needed' }] })
    expect((await reverseAct(payload, operator, { key: undo, act: key, reason: 'Seharusnya 1205210101900002' }, clock)).ok).toBe(true)
    const told = await run<{ reason: string }>(`SELECT reason FROM population_events WHERE act = ANY($1::uuid[]) ORDER BY seq`, [[key, undo]])
    expect(told.map(({ reason }) => reason)).toEqual(['Sakit, NIK …', 'Seharusnya …'])
    const [trail] = await run<{ entry: { reason: string } }>(`SELECT entry FROM audit_trail WHERE action = 'population-reversal' AND object_id = $1`, [family.mother])
    expect(trail?.entry.reason).toBe('Seharusnya …')
  })

  it('of a birth or a new family frees the numbers that were typed', async () => {
    const family = await inventedFamily(payload)
    const nik = inventedNik()
    const key = crypto.randomUUID()
    expect((await record(birthIn(family, { nik, sex: '1' }), key)).ok).toBe(true)
    expect((await reverseAct(payload, operator, { key: crypto.randomUUID(), act: key, reason: 'Salah keluarga' }, clock)).ok).toBe(true)
    expect((await record(birthIn(family, { nik, sex: '1' }))).ok).toBe(true)
  })
})

describe('a change of data', () => {
  it('never changes an official NIK, but gives one to somebody who had none', async () => {
    const family = await inventedFamily(payload)
    const typed = birthIn(family)
    const id = typed.act === 'birth' ? typed.form.id : ''
    await record(typed)
    const give = (personId: string): PopulationForm => ({ act: 'data-change', form: { personId, happenedOn: DAY, set: {}, nik: inventedNik(), document: 'KK baru' } })
    expect(await record(give(family.wife))).toMatchObject({ problem: [{ field: 'nik', code: 'nik-fixed' }] })
    expect((await record(give(id))).ok).toBe(true)
    const [row] = await run<{ kind: string }>(`SELECT nik_kind AS kind FROM residents WHERE id = $1::uuid`, [id])
    expect(row?.kind).toBe('official')
  })
})

it('reported late, an act counts in the first open month', async () => {
  const sekdes = (await staffWith(payload, ['sekdes'])).actor
  const family = await inventedFamily(payload)
  await closeMonth(payload, sekdes, '2027-05', clock)
  expect((await record(deathOf(family.mother, null))).ok).toBe(true)
  const [event] = await run<object>(`SELECT happened_on::text AS happened, counted_on::text AS counted FROM population_events WHERE resident_id = $1::uuid ORDER BY seq DESC LIMIT 1`, [family.mother])
  expect(event).toEqual({ happened: DAY, counted: '2027-06-01' })
  await reopenMonth(payload, sekdes, { month: '2020-01', reason: 'Uji coba' }, clock)
})

it('is for operator and sekdes alone', async () => {
  const family = await inventedFamily(payload)
  for (const role of ['kades', 'kadus', 'auditor', 'admin', 'editor', 'bpd'] as const) {
    const { actor } = await staffWith(payload, [role], role === 'kadus' ? family.hamletId : null)
    const typed = deathOf(family.mother, null)
    await expect(recordAct(payload, actor, { key: crypto.randomUUID(), typed, papers: {} }, clock)).rejects.toMatchObject({ code: 'not-allowed' })
    await expect(previewAct(payload, actor, { typed, papers: {} }, clock)).rejects.toMatchObject({ code: 'not-allowed' })
    await expect(reverseAct(payload, actor, { key: crypto.randomUUID(), act: crypto.randomUUID(), reason: 'x' }, clock)).rejects.toMatchObject({ code: 'not-allowed' })
  }
})
