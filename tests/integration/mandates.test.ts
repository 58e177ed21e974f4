import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'

import type { Actor } from '@/access/actor'
import { DomainError } from '@/domain/errors'
import type { LetterSigner } from '@/domain/letters/mandates'
import { query } from '@/platform/database'
import { readPrivateFile } from '@/platform/storage'
import { actOnRequest } from '@/use-cases/act-on-request'
import { cancelLetter } from '@/use-cases/cancel-letter'
import { startReplacement } from '@/use-cases/letters/replace-letter'
import { loadRequestDetail } from '@/use-cases/office/request-detail'
import { isMine, loadWorklist } from '@/use-cases/office/worklist'
import { signLetter } from '@/use-cases/sign-letter'
import { signBatch } from '@/use-cases/signing/sign-batch'
import { ALONE, signInLine } from '@/use-cases/signing/signing-line'
import { loadQueuedLetter, loadSigningQueue } from '@/use-cases/signing/signing-queue'
import { signsToday } from '@/use-cases/signing/signs-today'

import { staffWith, type TestStaff } from '@tests/support/office'
import { readPdf } from '@tests/support/pdf-text'
import { inventedResident } from '@tests/support/people'
import { testPortal } from '@tests/support/portal'
import { auditOf, letterType, requested } from '@tests/support/requests'

let payload: Payload
let kades: TestStaff
let sekdes: TestStaff
let kasi: TestStaff
let operator: TestStaff
const slugs = new Map<LetterSigner, string>()

/** Years that no other file has: officials who stand in for the head do so for everybody. */
const on = (day: string) => (): Date => new Date(`${day}T03:00:00Z`)

const official = (name: string, position: string, signsAs: 'kades' | LetterSigner | 'plh' | 'plt' | 'pj', account: TestStaff | null, days: { from?: string; until?: string }) =>
  payload.create({ collection: 'officials', data: { name, position, signsAs, account: account?.id ?? null, ...days }, overrideAccess: true })

beforeAll(async () => {
  payload = await testPortal()
  kades = await staffWith(payload, ['kades'])
  sekdes = await staffWith(payload, ['sekdes'])
  kasi = await staffWith(payload, ['operator'])
  operator = await staffWith(payload, ['operator'])
  await official('Bambang Mandat', 'Kepala Desa', 'kades', kades, { from: '2040-01-01', until: '2041-12-31' })
  await official('Hendra Mandat, S.E.', 'Sekretaris Desa', 'an', sekdes, { from: '2040-01-01', until: '2040-12-31' })
  await official('Rina Mandat', 'Kasi Pelayanan', 'ub', kasi, { from: '2040-01-01', until: '2041-12-31' })
  for (const signer of ['kades', 'an', 'ub'] as const) slugs.set(signer, (await letterType(payload, { signer, checkedBySekdes: false, name: `Surat ${signer}` })).slug)
})

const waiting = async (signer: LetterSigner, day: string): Promise<string> => {
  const resident = await inventedResident(payload, { name: 'SITI AMINAH' })
  const { id } = await requested(payload, slugs.get(signer) ?? '', { nik: resident.nik, name: resident.name })
  await actOnRequest(payload, operator.actor, { requestId: id, action: 'open', seen: 'submitted' }, on(day))
  await actOnRequest(payload, operator.actor, { requestId: id, action: 'match', seen: 'in-review', residentId: resident.id }, on(day))
  await actOnRequest(payload, operator.actor, { requestId: id, action: 'pass-on', seen: 'in-review' }, on(day))
  return id
}

const sign = (requestId: string, actor: Actor, day: string) => signLetter(payload, actor, { requestId, seen: 'awaiting-signature' }, on(day))

const printed = async (letterId: string): Promise<string> => {
  const { fileId } = await payload.findByID({ collection: 'letters', id: letterId, depth: 0, overrideAccess: true })
  return (await readPdf((await readPrivateFile(payload, fileId))?.bytes ?? Buffer.alloc(0))).text
}

describe('who signs a letter', () => {
  it('is the one whose name is printed, in the form of the own mandate', async () => {
    const day = '2040-03-05'
    for (const [signer, who, block] of [
      ['kades', kades, ['KEPALA DESA AMAN DAMAI,', 'Bambang Mandat']],
      ['an', sekdes, ['a.n. KEPALA DESA AMAN DAMAI', 'SEKRETARIS DESA,', 'Hendra Mandat, S.E.', 'Tembusan', 'Kepala Desa Aman Damai (sebagai laporan)']],
      ['ub', kasi, ['a.n. KEPALA DESA AMAN DAMAI', 'SEKRETARIS DESA', 'u.b. KASI PELAYANAN,', 'Rina Mandat', 'Tembusan']],
      ['ub', kades, ['KEPALA DESA AMAN DAMAI,', 'Bambang Mandat']],
    ] as const) {
      const { letterId } = await sign(await waiting(signer, day), who.actor, day)
      const text = await printed(letterId)
      for (const line of block) expect(text, `${signer} by ${who.email}`).toContain(line)
      if (who === kades) expect(text).not.toContain('Tembusan')
      expect(await auditOf(payload, letterId)).toMatchObject([{ action: 'letter-signed', actor: `staff:${who.id}` }])
    }
  })

  it('is nobody else: the refusal names who may', async () => {
    const day = '2040-03-06'
    const [ofHead, byMandate] = [await waiting('kades', day), await waiting('an', day)]
    await expect(sign(ofHead, sekdes.actor, day)).rejects.toMatchObject({ code: 'mandate-missing', details: { who: expect.stringContaining('Bambang Mandat (Kepala Desa)') } })
    await expect(sign(byMandate, kasi.actor, day)).rejects.toMatchObject({ code: 'mandate-missing', details: { who: expect.stringMatching(/^Hendra Mandat, S\.E\. \(Sekretaris Desa atas nama Kepala Desa\)/u) } })
    await expect(sign(byMandate, operator.actor, day)).rejects.toMatchObject({ code: 'mandate-missing' })
    await expect(sign(byMandate, (await staffWith(payload, ['kadus'])).actor, day)).rejects.toMatchObject({ code: 'not-allowed' })
    // A second account with the head's role is not the head: the head is tied to the first.
    const other = await staffWith(payload, ['kades'])
    await official('Pejabat Lain', 'Kaur', 'ub', other, { from: '2040-01-01', until: '2040-01-31' })
    await expect(sign(ofHead, other.actor, day)).rejects.toMatchObject({ code: 'mandate-missing' })
    expect(await signsToday(payload, kasi.actor, on(day))).toBe(true)
    expect(await signsToday(payload, operator.actor, on(day))).toBe(false)
  })

  it('sees exactly those letters in the queue and on the screens', async () => {
    const day = '2040-03-07'
    const ids = { kades: await waiting('kades', day), an: await waiting('an', day), ub: await waiting('ub', day) }
    const queue = async (who: TestStaff): Promise<string[]> => {
      const { letters } = await loadSigningQueue(payload, who.actor, on(day))
      return (['kades', 'an', 'ub'] as const).filter((kind) => letters.some(({ id }) => id === ids[kind]))
    }
    expect(await queue(kades)).toEqual(['kades', 'an', 'ub'])
    expect(await queue(sekdes)).toEqual(['an', 'ub'])
    expect(await queue(kasi)).toEqual(['ub'])
    await expect(loadSigningQueue(payload, operator.actor, on(day))).rejects.toMatchObject({ code: 'mandate-missing' })
    await expect(loadQueuedLetter(payload, kasi.actor, ids.kades, on(day))).rejects.toMatchObject({ code: 'mandate-missing' })
    expect((await loadRequestDetail(payload, sekdes.actor, { id: ids.an, wanted: null }, on(day))).actions).toContain('sign')
    const { actions, signers } = await loadRequestDetail(payload, operator.actor, { id: ids.an, wanted: null }, on(day))
    expect(actions).not.toContain('sign')
    expect(signers).toMatch(/^Hendra Mandat, S\.E\. \(Sekretaris Desa atas nama Kepala Desa\), .*Bambang Mandat \(Kepala Desa\)/u)
    const { rows } = await loadWorklist(payload, sekdes.actor, on(day))
    const mine = rows.filter((row) => isMine(row, sekdes.actor)).map(({ id }) => id)
    expect([mine.includes(ids.an), mine.includes(ids.kades)]).toEqual([true, false])
  })

  it('is the Plh. on the days of that mandate and the kades on all others: never both', async () => {
    await official('Hendra Mandat, S.E.', 'Sekretaris Desa', 'plh', sekdes, { from: '2040-06-03', until: '2040-06-04' })
    const [before, during, after] = ['2040-06-02', '2040-06-04', '2040-06-05']
    const ids = [await waiting('kades', before ?? ''), await waiting('kades', before ?? ''), await waiting('kades', before ?? '')]
    await expect(sign(ids[0] ?? '', sekdes.actor, before ?? '')).rejects.toMatchObject({ code: 'mandate-missing' })
    await sign(ids[0] ?? '', kades.actor, before ?? '')
    await expect(sign(ids[1] ?? '', kades.actor, during ?? '')).rejects.toMatchObject({ code: 'mandate-missing', details: { who: expect.stringContaining('Plh. Kepala Desa') } })
    const { letterId } = await sign(ids[1] ?? '', sekdes.actor, during ?? '')
    const text = await printed(letterId)
    for (const line of ['Plh. KEPALA DESA AMAN DAMAI,', 'Hendra Mandat, S.E.']) expect(text).toContain(line)
    // Who stands in for the head also cancels as the head does, and only on those days.
    await expect(cancelLetter(payload, sekdes.actor, { letterId, reason: 'letter-wrong', words: 'Salah alamat.' }, on(after ?? ''))).rejects.toMatchObject({ code: 'not-allowed' })
    await cancelLetter(payload, sekdes.actor, { letterId, reason: 'letter-wrong', words: 'Salah alamat.' }, on(during ?? ''))
    await expect(sign(ids[2] ?? '', sekdes.actor, after ?? '')).rejects.toMatchObject({ code: 'mandate-missing' })
    await sign(ids[2] ?? '', kades.actor, after ?? '')
  })

  it.each([
    ['plt', 'Plt. KEPALA DESA AMAN DAMAI,', '2040-08'],
    ['pj', 'Pj. KEPALA DESA AMAN DAMAI,', '2040-09'],
  ] as const)('is the %s while the mandate runs', async (form, line, month) => {
    const other = await staffWith(payload, ['sekdes'])
    await official('Pejabat Pengganti', 'Sekretaris Kecamatan', form, other, { from: `${month}-01`, until: `${month}-20` })
    const { letterId } = await sign(await waiting('kades', `${month}-20`), other.actor, `${month}-20`)
    expect(await printed(letterId)).toContain(line)
    await expect(sign(await waiting('kades', `${month}-21`), other.actor, `${month}-21`)).rejects.toMatchObject({ code: 'mandate-missing' })
  })

  it('signs nothing of a batch that was begun before the mandate ended at midnight', async () => {
    const [last, next] = ['2040-12-31', '2041-01-01']
    const letters = []
    for (let at = 0; at < 2; at += 1) {
      const requestId = await waiting('an', last ?? '')
      letters.push({ requestId, mark: (await loadQueuedLetter(payload, sekdes.actor, requestId, on(last ?? ''))).mark ?? '' })
    }
    let calls = 0
    // Asked for when the ended days are closed and when the first letter begins; the day ends while it is made: none of them has the day that the signer saw.
    const midnight = (): Date => (calls++ < 2 ? new Date('2040-12-31T16:59:59Z') : new Date('2040-12-31T17:00:01Z'))
    const outcomes = await signBatch(payload, sekdes.actor, { letters, password: sekdes.password }, midnight)
    expect(outcomes).toMatchObject([{ problem: 'letter-changed-since-seen' }, { problem: 'mandate-missing' }])
    await expect(sign(letters[1]?.requestId ?? '', sekdes.actor, next ?? '')).rejects.toMatchObject({ code: 'mandate-missing' })
  })

  /** What happens in the office while a batch of somebody's letters runs. */
  const MEANWHILE: readonly [what: string, month: string, act: (own: { official: string; account: TestStaff; month: string }) => Promise<unknown>, code: string][] = [
    ['the mandate is ended', '2037-01', ({ official: id, month }) => payload.update({ collection: 'officials', id, data: { until: `${month}-02` }, overrideAccess: true }), 'mandate-missing'],
    ['the mandate is taken back', '2037-02', ({ official: id }) => payload.update({ collection: 'officials', id, data: { signsAs: 'none' }, overrideAccess: true }), 'mandate-missing'],
    ['the mandate is tied to another account', '2037-03', async ({ official: id }) => payload.update({ collection: 'officials', id, data: { account: (await staffWith(payload, ['sekdes'])).id }, overrideAccess: true }), 'mandate-missing'],
    ['the official is gone', '2037-04', ({ official: id }) => payload.delete({ collection: 'officials', id, overrideAccess: true }), 'mandate-missing'],
    ['the account is switched off', '2037-05', ({ account: { id } }) => payload.update({ collection: 'staff', id, data: { active: false }, overrideAccess: true }), 'not-allowed'],
    ['the account has other work', '2037-06', ({ account: { id } }) => payload.update({ collection: 'staff', id, data: { roles: ['editor'] }, overrideAccess: true }), 'not-allowed'],
    ['the office of the signer is renamed', '2037-07', ({ official: id }) => payload.update({ collection: 'officials', id, data: { position: 'Plt. Sekretaris' }, overrideAccess: true }), 'letter-changed-since-seen'],
  ]

  it.each(MEANWHILE)('signs nothing more of a running batch once %s', async (_what, month, act, code) => {
    const day = `${month}-15`
    const account = await staffWith(payload, ['sekdes'])
    const head = await official('Kepala Batch', 'Kepala Desa', 'kades', kades, { from: `${month}-01`, until: `${month}-28` })
    const { id } = await official('Sekretaris Batch', 'Sekretaris Desa', 'an', account, { from: `${month}-01`, until: `${month}-28` })
    const letters = [await waiting('an', day), await waiting('an', day), await waiting('an', day), await waiting('an', day)]
    const outcomes = await signInLine(letters, async (requestId, turn) => {
      const comes = async (): Promise<void> => {
        await turn.comes()
        if (requestId === letters[1]) await act({ official: String(id), account, month })
      }
      return signLetter(payload, account.actor, { requestId, seen: 'awaiting-signature' }, on(day), { turn: { ...turn, comes } }).then(
        () => 'signed',
        (error: unknown) => (error instanceof DomainError ? error.code : String(error)),
      )
    })
    expect(outcomes).toEqual(['signed', code, code, code])
    expect(await query(payload, 'SELECT 1 AS one FROM letters WHERE request_id = ANY($1::uuid[])', [letters])).toHaveLength(1)
    // Nothing is lost: whoever may sign them does so.
    for (const requestId of letters.slice(1)) await sign(requestId, kades.actor, day)
    await payload.delete({ collection: 'officials', id: head.id, overrideAccess: true })
  })

  it('keeps a mandate from being taken back between the question and the signature: that waits until the letter is written', async () => {
    const day = '2037-09-15'
    const account = await staffWith(payload, ['sekdes'])
    const { id } = await official('Sekretaris Batch', 'Sekretaris Desa', 'an', account, { from: '2037-09-01', until: '2037-09-28' })
    const requestId = await waiting('an', day)
    const isWaiting = async () => (await query(payload, `SELECT 1 AS one FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`)).length > 0
    let revoking: Promise<unknown> = Promise.resolve()
    // The letter has its number and is not written yet.
    const inBetween = async (): Promise<null> => {
      let isOver = false
      revoking = payload.update({ collection: 'officials', id, data: { until: '2037-09-02' }, overrideAccess: true }).finally(() => {
        isOver = true
      })
      while (!isOver && !(await isWaiting())) await new Promise(setImmediate)
      return null
    }
    const turn = { ...ALONE, drawAhead: () => Promise.resolve({ numbered: () => undefined, of: inBetween }) }
    const { letterId } = await signLetter(payload, account.actor, { requestId, seen: 'awaiting-signature' }, on(day), { turn })
    await revoking
    const acts = await query<{ object: string }>(payload, `SELECT object_id AS object FROM audit_trail WHERE object_id IN ($1, $2) AND action <> 'create' ORDER BY seq`, [letterId, String(id)])
    expect(acts.map(({ object }) => object)).toEqual([letterId, String(id)])
  })

  it('may take the place of a letter that is replaced, as the head could', async () => {
    const day = '2040-10-02'
    const { letterId } = await sign(await waiting('an', day), kades.actor, day)
    const id = crypto.randomUUID()
    await startReplacement(payload, operator.actor, { letterId, id, reason: 'answers-wrong', words: 'Salah tulis.', purpose: 'Membuka rekening', answers: {} }, on(day))
    await actOnRequest(payload, operator.actor, { requestId: id, action: 'pass-on', seen: 'in-review' }, on(day))
    await sign(id, sekdes.actor, day)
    expect(await payload.findByID({ collection: 'letters', id: letterId, depth: 0, overrideAccess: true })).toMatchObject({ status: 'replaced' })
  })
})

describe('the form of an official', () => {
  const plh = { name: 'Hendra', position: 'Sekretaris Desa', signsAs: 'plh' as const }
  const refused = async (data: { from?: string; until?: string; account?: string }) =>
    payload.create({ collection: 'officials', data: { ...plh, ...data }, overrideAccess: true }).then(
      () => null,
      (error: unknown) => JSON.stringify(error instanceof Error && 'data' in error ? error.data : error),
    )

  it('asks for the days of whoever stands in, in their order, and for an account that can sign', async () => {
    expect(await refused({})).toContain('Isi tanggal mulainya')
    expect(await refused({ from: '2040-11-05' })).toContain('Isi tanggal akhirnya')
    expect(await refused({ from: '2040-11-05', until: '2040-11-04' })).toContain('sebelum tanggal mulai')
    expect(await refused({ from: '2040-11-05', until: '2040-11-06', account: (await staffWith(payload, ['editor'])).id })).toContain('tidak bertugas')
  })

  it('leaves in the audit trail who may sign when, each time a mandate is given or ended', async () => {
    const account = (await staffWith(payload, ['sekdes'])).id
    const { id } = await payload.create({ collection: 'officials', data: { name: 'Hendra', position: 'Sekretaris Desa', signsAs: 'an', account, from: '2059-01-01' }, overrideAccess: true })
    await payload.update({ collection: 'officials', id, data: { until: '2059-01-31' }, overrideAccess: true })
    const rows = await query<{ details: unknown }>(payload, `SELECT entry -> 'details' AS details FROM audit_trail WHERE object_id = $1 ORDER BY seq`, [String(id)])
    expect(rows.map(({ details }) => details)).toMatchObject([{ signsAs: 'an', from: '2059-01-01', until: '', account }, { fields: ['until'], until: '2059-01-31' }])
  })
})
