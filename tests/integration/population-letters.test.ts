import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'

import type { StaffActor } from '@/access/actor'
import { writeTable } from '@/domain/letters/answers-table'
import { query } from '@/platform/database'
import { seedLetterTypes } from '@/seed/letter-types/seed'
import { actOnRequest } from '@/use-cases/act-on-request'
import { matchOtherPerson } from '@/use-cases/letters/match-other-person'
import { startReplacement } from '@/use-cases/letters/replace-letter'
import { loadRequestDetail } from '@/use-cases/office/request-detail'
import { readActForm } from '@/use-cases/population/acts/read-form'
import { recordAct } from '@/use-cases/population/acts/record-act'
import { reverseAct } from '@/use-cases/population/acts/reverse-act'
import { loadActScreen } from '@/use-cases/population/screens/act-screen'
import { listActs } from '@/use-cases/population/screens/event-list'
import { loadFamilyScreen } from '@/use-cases/population/screens/family-screen'
import { loadLetterAct } from '@/use-cases/population/screens/letter-act'
import { findOfferedLetter } from '@/use-cases/population/screens/offered-letter'
import { loadResidentScreen } from '@/use-cases/population/screens/resident-screen'
import { signLetter } from '@/use-cases/sign-letter'

import { inventedNik, inventedResident, writtenDown } from '@tests/support/people'
import { testPortal } from '@tests/support/portal'
import { officeClock, officer, requested } from '@tests/support/requests'

let payload: Payload
let operator: StaffActor
let kades: StaffActor

const BIRTH = 'keterangan-kelahiran'
const MOVE = 'pengantar-pindah'

beforeAll(async () => {
  payload = await testPortal()
  operator = await officer(payload, 'operator')
  kades = await officer(payload, 'kades')
  await payload.create({ collection: 'officials', data: { name: 'Bambang Contoh', position: 'Kepala Desa', signsAs: 'kades', from: '2024-01-01' }, overrideAccess: true })
  await seedLetterTypes(payload)
  const { docs } = await payload.find({ collection: 'letter-types', where: { slug: { equals: BIRTH } }, limit: 1, overrideAccess: true })
  await payload.update({ collection: 'letter-types', id: docs[0]?.id ?? '', data: { ready: true, onlineMode: 'online', checkedBySekdes: false, requirements: [] }, overrideAccess: true })
})

const ANSWERS = {
  nama_anak: 'Bayi Contoh', jk: 'Laki-laki', waktu: '2026-11-20 04:30', tempat: 'Puskesmas', anak_ke: '1', penolong: 'Bidan', ibu: writeTable([['Ibu Contoh', '', '', '', '']]), ayah: writeTable([['Ayah Contoh', '', '', '', '']]), hubungan_pelapor: 'Ayah kandung',
  saksi_1: 'Saksi Satu', saksi_2: 'Saksi Dua',
}

/** A letter for this person, asked for, checked and signed. */
const signedLetter = async (resident: Awaited<ReturnType<typeof inventedResident>>, slug: string, answers: Record<string, string>, others: Record<string, string | null> = {}): Promise<string> => {
  const { id } = await requested(payload, slug, { nik: resident.nik, name: resident.name, answers })
  await actOnRequest(payload, operator, { requestId: id, action: 'open', seen: 'submitted' }, officeClock)
  await actOnRequest(payload, operator, { requestId: id, action: 'match', seen: 'in-review', residentId: resident.id }, officeClock)
  for (const [key, residentId] of Object.entries(others)) await matchOtherPerson(payload, operator, { requestId: id, key, residentId, seen: 'in-review' })
  await actOnRequest(payload, operator, { requestId: id, action: 'pass-on', seen: 'in-review' }, officeClock)
  const [passed] = await query<{ status: string }>(payload, `SELECT status FROM letter_requests WHERE id = $1::uuid`, [id])
  if (passed?.status === 'awaiting-check') await actOnRequest(payload, await officer(payload, 'sekdes'), { requestId: id, action: 'approve-check', seen: 'awaiting-check' }, officeClock)
  await signLetter(payload, kades, { requestId: id, seen: 'awaiting-signature' }, officeClock)
  const [letter] = await query<{ id: string }>(payload, `SELECT id FROM letters WHERE request_id = $1::uuid`, [id])
  return letter?.id ?? ''
}

const signedBirthLetter = (resident: Awaited<ReturnType<typeof inventedResident>>): Promise<string> => signedLetter(resident, BIRTH, ANSWERS, { ibu: null, ayah: null })

describe('a signed move letter', () => {
  it('offers the departure filled in, with those of the family whom it names', async () => {
    const asker = await inventedResident(payload, { name: 'BAPAK PINDAH' })
    const member = async (name: string): Promise<string> => {
      const { id } = await writtenDown(payload, (local) => payload.create({ collection: 'residents', data: { name, sex: '2', birthDate: '2010-03-03', family: asker.familyId, familyRole: '4', hamlet: asker.hamletId, lifeStatus: '1', citizenship: '1', nik: inventedNik(), nikKind: 'official' }, ...local }))
      return String(id)
    }
    const [going] = [await member('ANAK IKUT'), await member('ANAK TINGGAL')]
    const letterId = await signedLetter(asker, MOVE, {
      alamat_tujuan: 'Jalan Merdeka 1', desa_tujuan: 'Kartini', kecamatan_tujuan: 'Binjai Kota', kabupaten_tujuan: 'Kota Binjai', provinsi_tujuan: 'Sumatera Utara', klasifikasi: 'Antarkabupaten dalam satu provinsi', alasan: 'Pekerjaan', jenis_kepindahan: 'Kepala keluarga dan sebagian anggota',
      pengikut: writeTable([['Bapak  Pindah'], ['anak ikut']]), tanggal: '2026-11-20',
    })
    const offered = await loadLetterAct(payload, operator, letterId)
    expect(offered).toMatchObject({ slug: 'pindah', personId: asker.id, values: { destination: 'Jalan Merdeka 1, Kartini, Binjai Kota, Kota Binjai, Sumatera Utara', happenedOn: '2026-11-20', reason: 'Pekerjaan' } })
    expect([...(offered?.leaving ?? [])].toSorted()).toEqual([asker.id, going].toSorted())
  })
})

describe('a signed death letter', () => {
  it('offers the death of whom the office said it was, though the asker has a card of their own', async () => {
    const [asker, father] = [await inventedResident(payload), await inventedResident(payload, { name: 'BAPAK WAFAT' })]
    const answers = {
      almarhum: writeTable([['bapak wafat', '', '', '', '']]), jk: 'Laki-laki', waktu: '2026-11-22 05:15', tempat: 'Rumah', sebab: 'Sakit', hubungan_pelapor: 'anak kandung', saksi_1: 'Saksi Satu', saksi_2: 'Saksi Dua',
    }
    const offered = await loadLetterAct(payload, operator, await signedLetter(asker, 'keterangan-kematian', answers, { almarhum: father.id }))
    expect(offered).toMatchObject({ slug: 'kematian', personId: father.id, values: { happenedOn: '2026-11-22', place: 'Rumah', reason: 'Sakit' } })
    expect(await loadLetterAct(payload, operator, await signedLetter(asker, 'keterangan-kematian', answers))).toMatchObject({ slug: 'kematian', personId: null })
  })

  it('is replaced without asking the office again who died, unless that answer is mended', async () => {
    const [asker, father] = [await inventedResident(payload), await inventedResident(payload, { name: 'BAPAK WAFAT' })]
    const answers = {
      almarhum: writeTable([['bapak wafat', '', '', '', '']]), jk: 'Laki-laki', waktu: '2026-11-22 05:15', tempat: 'Rumah', sebab: 'Sakit', hubungan_pelapor: 'anak kandung', saksi_1: 'Saksi Satu', saksi_2: 'Saksi Dua',
    }
    const begun = async (mended: Record<string, string>): Promise<unknown> => {
      const letterId = await signedLetter(asker, 'keterangan-kematian', answers, { almarhum: father.id })
      const id = crypto.randomUUID()
      await startReplacement(payload, operator, { letterId, id, reason: 'answers-wrong', words: 'Tempatnya keliru', purpose: 'Membuka rekening', answers: { ...answers, ...mended } }, officeClock)
      return (await loadRequestDetail(payload, operator, { id, wanted: null }, officeClock)).others[0]?.from
    }
    expect(await begun({ tempat: 'Puskesmas' })).toBe('office')
    expect(await begun({ almarhum: writeTable([['Bapak Lain', '', '', '', '']]) })).toBe('written')
  })
})

describe('a signed birth letter', () => {
  it('offers its event filled in, knows when it was recorded, and offers it again when that was taken back', async () => {
    const father = await inventedResident(payload)
    const letterId = await signedBirthLetter(father)
    const offered = await loadLetterAct(payload, operator, letterId)
    expect(offered).toMatchObject({ slug: 'kelahiran', recorded: null, personId: father.id, values: { name: 'BAYI CONTOH', sex: '1', happenedOn: '2026-11-20', place: 'Puskesmas', motherName: 'Ibu Contoh', reporter: 'Ayah kandung' } })
    expect(offered?.values.document).toMatch(/^Surat Keterangan Kelahiran .+/u)

    const key = crypto.randomUUID()
    const values = { ...offered?.values, letterId, personId: father.id, familyId: father.familyId, fatherId: father.id, role: '4', reportedOn: '2026-11-23' }
    expect((await recordAct(payload, operator, { key, ...readActForm('kelahiran', values) }, officeClock)).ok).toBe(true)
    expect((await loadLetterAct(payload, operator, letterId))?.recorded).toEqual({ act: key, happenedOn: '2026-11-20' })
    expect(await loadActScreen(payload, operator, key)).toMatchObject({ kind: 'birth', place: 'Puskesmas', letter: { id: letterId }, mayTakeBack: true })

    await reverseAct(payload, operator, { key: crypto.randomUUID(), act: key, reason: 'Salah keluarga' }, officeClock)
    expect((await loadLetterAct(payload, operator, letterId))?.recorded).toBeNull()
    expect(await loadActScreen(payload, operator, key)).toMatchObject({ mayTakeBack: false })
  })

  it('is recorded once, however many officers have its event open, and again only after that was taken back', async () => {
    const father = await inventedResident(payload)
    const letterId = await signedBirthLetter(father)
    const values = { ...(await loadLetterAct(payload, operator, letterId))?.values, letterId, personId: father.id, familyId: father.familyId, fatherId: father.id, role: '4' }
    const other = await officer(payload, 'sekdes')
    const keys = [crypto.randomUUID(), crypto.randomUUID()]
    const done = await Promise.all([operator, other].map((actor, at) => recordAct(payload, actor, { key: keys[at] ?? '', ...readActForm('kelahiran', values) }, officeClock)))
    expect(done.map(({ ok }) => ok).toSorted()).toEqual([false, true])
    expect(done.find(({ ok }) => !ok)).toEqual({ ok: false, problem: [{ field: '', code: 'letter-recorded' }] })
    const recorded = done.find(({ ok }) => ok)
    await reverseAct(payload, operator, { key: crypto.randomUUID(), act: recorded?.ok ? recorded.value.act : '', reason: 'Salah keluarga' }, officeClock)
    expect((await recordAct(payload, operator, { key: crypto.randomUUID(), ...readActForm('kelahiran', values) }, officeClock)).ok).toBe(true)
  })

  it('is borne by no other act, by nobody else’s, and by none when it does not exist', async () => {
    const [father, stranger] = [await inventedResident(payload), await inventedResident(payload)]
    const letterId = await signedBirthLetter(father)
    const birth = (person: typeof father, letter: string) => ({ letterId: letter, personId: person.id, familyId: person.familyId, fatherId: person.id, role: '4', name: 'BAYI LAIN', sex: '1', happenedOn: '2026-11-20' })
    const unfit = { ok: false, problem: [{ field: '', code: 'letter-unfit' }] }
    const record = (...form: Parameters<typeof readActForm>) => recordAct(payload, operator, { key: crypto.randomUUID(), ...readActForm(...form) }, officeClock)
    expect(await record('kelahiran', birth(father, crypto.randomUUID()))).toEqual(unfit)
    expect(await record('kelahiran', birth(father, '-'.repeat(36)))).toEqual(unfit)
    expect(await record('kelahiran', birth(stranger, letterId))).toEqual(unfit)
    expect(await record('ubah-data', { letterId, personId: father.id, happenedOn: '2026-11-24', religion: '2', document: 'Surat' })).toEqual(unfit)
    expect((await record('kelahiran', birth(father, letterId))).ok).toBe(true)
  })

  it('offers nothing to who may not record events', async () => {
    const letterId = await signedBirthLetter(await inventedResident(payload))
    expect(await loadLetterAct(payload, kades, letterId)).toBeNull()
    expect(await loadLetterAct(payload, operator, crypto.randomUUID())).toBeNull()
  })
})

it('a birth offers the letter that goes with it, other events none', async () => {
  expect(await findOfferedLetter(payload, operator, 'birth')).toEqual({ slug: BIRTH, name: 'Surat Keterangan Kelahiran' })
  expect(await findOfferedLetter(payload, operator, 'hamlet-change')).toBeNull()
})

describe('the screens', () => {
  it('show masked numbers only, and to a kadus the own hamlet alone', async () => {
    const [own, other] = [await inventedResident(payload), await inventedResident(payload)]
    const kadus = await officer(payload, 'kadus', own.hamletId)
    const screen = await loadResidentScreen(payload, kadus, own.id)
    expect(screen).toMatchObject({ name: own.name, family: { id: own.familyId, head: own.name }, history: [{ kind: 'opening' }] })
    expect(JSON.stringify(screen)).not.toContain(own.nik)
    expect(JSON.stringify(screen)).not.toMatch(/enc:v1|\d{16}/u)
    await expect(loadResidentScreen(payload, kadus, other.id)).rejects.toMatchObject({ code: 'not-found' })
    await expect(loadFamilyScreen(payload, kadus, other.familyId)).rejects.toMatchObject({ code: 'not-found' })
    await expect(listActs(payload, kadus, { kind: null, month: null, below: null })).rejects.toMatchObject({ code: 'not-allowed' })
    await expect(loadActScreen(payload, await officer(payload, 'editor'), crypto.randomUUID())).rejects.toMatchObject({ code: 'not-allowed' })
  })

  it('list the newest acts first, one line an act, by kind and month', async () => {
    const { id, familyId } = await inventedResident(payload)
    const record = async (religion: string): Promise<string> => {
      const key = crypto.randomUUID()
      const done = await recordAct(payload, operator, { key, ...readActForm('ubah-data', { personId: id, familyId, happenedOn: '2026-11-24', religion, document: 'Surat' }) }, officeClock)
      expect(done.ok).toBe(true)
      return key
    }
    const [first, second] = [await record('2'), await record('3')]
    const { rows } = await listActs(payload, operator, { kind: 'correction', month: '2026-11', below: null })
    const at = (act: string): number => rows.findIndex((row) => row.act === act)
    expect(at(second)).toBeGreaterThanOrEqual(0)
    expect(at(second)).toBeLessThan(at(first))
    expect((await listActs(payload, operator, { kind: 'birth', month: null, below: null })).rows.map(({ act }) => act)).not.toContain(first)
  })

  it('list what changed a card alone by the name of its head, and an act of people once', async () => {
    const { id, familyId, name } = await inventedResident(payload)
    await payload.update({ collection: 'families', id: familyId, data: { address: 'Jalan Baru' }, overrideAccess: true })
    const key = crypto.randomUUID()
    const moved = await payload.create({ collection: 'hamlets', data: { name: `Dusun ${key.slice(0, 8)}`, sequence: 9 }, overrideAccess: true })
    const done = await recordAct(payload, operator, { key, ...readActForm('pindah-dusun', { personId: id, familyId, happenedOn: '2026-11-24', hamlet: String(moved.id), address: 'Gang Baru' }) }, officeClock)
    expect(done.ok).toBe(true)
    const { rows } = await listActs(payload, operator, { kind: null, month: null, below: null })
    expect(rows.filter(({ people }) => people.includes(name)).map(({ kind, people }) => [kind, people])).toEqual([
      ['hamlet-change', [name]],
      ['family-changed', [name]],
    ])
  })
})

describe('a form', () => {
  it('may write numbers with spaces and days in any usual way', () => {
    const { typed, papers } = readActForm('kematian', { personId: crypto.randomUUID(), happenedOn: '5/3/2026', nokk: '1205 2101 0101 0001', reportedOn: '2026-03-06' })
    expect(typed).toMatchObject({ act: 'death', form: { happenedOn: '2026-03-05', nokk: '1205210101010001' } })
    expect(papers.reportedOn).toBe('2026-03-06')
  })
})
