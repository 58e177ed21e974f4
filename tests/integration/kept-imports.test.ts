import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'

import type { Actor } from '@/access/actor'
import { handlePurgeExpired } from '@/jobs/purge-expired'
import { systemClock } from '@/platform/clock'
import { query } from '@/platform/database'
import { confirmImport } from '@/use-cases/residents-import/confirm-import'
import { exportFaultyRows } from '@/use-cases/residents-import/export-faulty-rows'
import { type ImportDetail, listImports, showImport } from '@/use-cases/residents-import/find-import'
import type { ImportProgress } from '@/use-cases/residents-import/go-through-sheet'
import { cancelImport, keepPreview, renewPreview } from '@/use-cases/residents-import/keep-preview'

import { confirmAndBeKilled } from '@tests/support/killed-import'
import { madeNumbers, madeSheet } from '@tests/support/made-sheet'
import { staffWith } from '@tests/support/office'
import { testPortal } from '@tests/support/portal'

let payload: Payload
let operator: Actor
let editor: Actor

beforeAll(async () => {
  payload = await testPortal()
  operator = (await staffWith(payload, ['operator'])).actor
  editor = (await staffWith(payload, ['editor'])).actor
})

/** A sheet of so many people of one invented name, kept after its preview. */
const kept = async (count = 3): Promise<{ id: string; name: string }> => {
  const name = `WARGA ${crypto.randomUUID().slice(0, 8).toUpperCase()}`
  const bytes = madeSheet([...Array.from({ length: count }, () => ({ nama: name })), { nama: name, nik: '12' }])
  const { id } = await keepPreview(payload, operator, { bytes, fileName: `${name}.csv` }, systemClock)
  return { id, name }
}

const peopleOf = async (name: string): Promise<number> => {
  const [row] = await query<{ count: string }>(payload, 'SELECT count(*) FROM residents WHERE name = $1', [name])
  return Number(row?.count)
}

const filesOf = async (id: string): Promise<{ bytes: Buffer }[]> =>
  query(payload, `SELECT f.bytes FROM private_files f JOIN population_imports i ON f.id::text IN (i.file_id, i.report_file_id) WHERE i.id = $1::uuid`, [id])

const show = (id: string): Promise<ImportDetail> => showImport(payload, operator, id)

describe('a preview', () => {
  it('is kept with who, when and what was found, and changes no resident', async () => {
    const { id, name } = await kept()
    expect(await show(id)).toMatchObject({ status: 'previewed', uploadedBy: 'Petugas operator', summary: { new: 3, error: 1 }, problemCount: 1, isFileKept: true })
    expect((await listImports(payload, operator))[0]).toMatchObject({ id, fileName: `${name}.csv` })
    expect(await peopleOf(name)).toBe(0)
  })

  it('shows refused rows first, and whole numbers masked', async () => {
    const numbers = madeNumbers()
    const bytes = madeSheet([{ ...numbers, sex: '2' }, { nama: '' }])
    const { id } = await keepPreview(payload, operator, { bytes, fileName: 'a.csv' }, systemClock)
    const { problems } = await show(id)
    expect(problems.map(({ row, code }) => [row, code])).toEqual([[3, 'name-empty'], [2, 'nik-sex-differs']])
    expect(problems[1]?.value).toBe(`${numbers.nik.slice(0, 6)}******${numbers.nik.slice(-4)}`)
  })

  it('is kept encrypted, the sheet and what stood in its faulty cells', async () => {
    const { id, name } = await kept()
    const files = await filesOf(id)
    expect(files).toHaveLength(2)
    for (const { bytes } of files) expect(bytes.toString('latin1')).not.toMatch(new RegExp(`${name}|no_kk|nik-length`, 'u'))
  })

  it('is saved when the officer agrees, without a second upload', async () => {
    const { id, name } = await kept()
    await confirmImport(payload, operator, id, systemClock)
    expect(await peopleOf(name)).toBe(3)
    expect(await show(id)).toMatchObject({ status: 'saved', savedBy: 'Petugas operator', problemCount: 1, isFileKept: true })
  })

  it('is saved once, however often and however fast the officer agrees', async () => {
    const { id, name } = await kept()
    await Promise.all([1, 2, 3].map(() => confirmImport(payload, operator, id, systemClock)))
    await confirmImport(payload, operator, id, systemClock)
    expect(await peopleOf(name)).toBe(3)
    const audits = await query(payload, `SELECT 1 FROM audit_trail WHERE action = 'import' AND object_id = $1`, [id])
    expect(audits).toHaveLength(1)
  })

  it('tells how far it really is', async () => {
    const seen: ImportProgress[] = []
    const { id } = await kept(1200)
    await confirmImport(payload, operator, id, systemClock, (progress) => seen.push(progress))
    const saving = seen.filter(({ step }) => step === 'saving')
    expect(saving.map(({ rows }) => rows)).toEqual([500, 1000, 1201])
    expect(saving.at(-1)?.share).toBe(1)
    expect(seen.at(-1)?.step).toBe('recording')
  })

  it.each(['saving', 'recording'] as const)('leaves nothing half done when the server is killed while %s, and can be agreed to again', async (moment) => {
    const { id, name } = await kept(1200)
    await confirmAndBeKilled(id, moment)
    expect(await peopleOf(name)).toBe(0)
    expect((await show(id)).status).toBe('previewed')
    await confirmImport(payload, operator, id, systemClock)
    expect(await peopleOf(name)).toBe(1200)
  })

  it('is not saved when it would now do something else than was shown, and can be looked at again', async () => {
    const [first, second] = [madeNumbers(), madeNumbers()]
    const bytes = madeSheet([{ ...first, nama: 'SATU' }, { ...second, nama: 'DUA' }])
    const { id } = await keepPreview(payload, operator, { bytes, fileName: 'a.csv' }, systemClock)
    const other = await keepPreview(payload, operator, { bytes: madeSheet([{ ...first, nama: 'SATU' }]), fileName: 'b.csv' }, systemClock)
    await confirmImport(payload, operator, other.id, systemClock)
    await expect(confirmImport(payload, operator, id, systemClock)).rejects.toMatchObject({ code: 'import-changed-meanwhile' })
    expect(await peopleOf('DUA')).toBe(0)
    await renewPreview(payload, operator, id, systemClock)
    expect((await show(id)).summary).toMatchObject({ new: 1, unchanged: 1 })
    await confirmImport(payload, operator, id, systemClock)
    expect(await peopleOf('DUA')).toBe(1)
    expect(await filesOf(id)).toHaveLength(2)
  })

  it('never writes over what a colleague has changed since it was shown', async () => {
    const person = madeNumbers()
    const [old, fresh, others] = ['LAMA', 'BARU', 'DARI REKAN'].map((word) => `${word} ${person.nik}`)
    if (!old || !fresh || !others) throw new Error('three names')
    const before = await keepPreview(payload, operator, { bytes: madeSheet([{ ...person, nama: old }]), fileName: 'a.csv' }, systemClock)
    await confirmImport(payload, operator, before.id, systemClock)
    const { id } = await keepPreview(payload, operator, { bytes: madeSheet([{ ...person, nama: fresh }]), fileName: 'b.csv' }, systemClock)
    expect((await show(id)).summary).toMatchObject({ changed: 1 })
    await query(payload, 'UPDATE residents SET name = $1 WHERE name = $2', [others, old])
    await expect(confirmImport(payload, operator, id, systemClock)).rejects.toMatchObject({ code: 'import-changed-meanwhile' })
    expect(await peopleOf(others)).toBe(1)
    await renewPreview(payload, operator, id, systemClock)
    await confirmImport(payload, operator, id, systemClock)
    expect(await peopleOf(fresh)).toBe(1)
  })

  it('can be given up: its sheet is gone at once, and nobody can agree to it any more', async () => {
    const { id, name } = await kept()
    await cancelImport(payload, operator, id)
    await cancelImport(payload, operator, id)
    expect(await filesOf(id)).toEqual([])
    expect(await show(id)).toMatchObject({ status: 'cancelled', isFileKept: false, problems: [] })
    await expect(confirmImport(payload, operator, id, systemClock)).rejects.toMatchObject({ code: 'import-not-waiting' })
    await expect(exportFaultyRows(payload, operator, id)).rejects.toMatchObject({ code: 'import-file-gone' })
    expect(await peopleOf(name)).toBe(0)
  })

  it('cannot be given up once it is saved', async () => {
    const { id } = await kept()
    await confirmImport(payload, operator, id, systemClock)
    await expect(cancelImport(payload, operator, id)).rejects.toMatchObject({ code: 'import-not-waiting' })
    await expect(renewPreview(payload, operator, id, systemClock)).rejects.toMatchObject({ code: 'import-not-waiting' })
  })

  it('gives up itself after seven days; a younger one and a saved one stay', async () => {
    const [old, young, saved] = [await kept(), await kept(), await kept()]
    await confirmImport(payload, operator, saved.id, systemClock)
    const age = (id: string, days: number) => query(payload, `UPDATE population_imports SET created_at = now() - make_interval(days => $2::int) WHERE id = $1::uuid`, [id, days])
    await age(old.id, 8)
    await age(young.id, 6)
    await age(saved.id, 400)
    const oldFiles = await query<{ file_id: string; report_file_id: string }>(payload, 'SELECT file_id, report_file_id FROM population_imports WHERE id = $1::uuid', [old.id])
    await handlePurgeExpired(payload)
    expect((await show(old.id)).status).toBe('expired')
    const ids = oldFiles.flatMap(({ file_id: file, report_file_id: report }) => [file, report])
    expect(await query(payload, 'SELECT id FROM private_files WHERE id = ANY($1::uuid[])', [ids])).toEqual([])
    expect((await show(young.id)).status).toBe('previewed')
    expect(await filesOf(young.id)).toHaveLength(2)
    expect(await filesOf(saved.id)).toHaveLength(2)
  })

  it('is for those who import residents alone', async () => {
    const { id } = await kept()
    const refused = { code: 'not-allowed' }
    await expect(keepPreview(payload, editor, { bytes: Buffer.from(''), fileName: 'a' }, systemClock)).rejects.toMatchObject(refused)
    await expect(confirmImport(payload, editor, id, systemClock)).rejects.toMatchObject(refused)
    await expect(renewPreview(payload, editor, id, systemClock)).rejects.toMatchObject(refused)
    await expect(cancelImport(payload, editor, id)).rejects.toMatchObject(refused)
    await expect(exportFaultyRows(payload, editor, id)).rejects.toMatchObject(refused)
    await expect(showImport(payload, editor, id)).rejects.toMatchObject(refused)
    await expect(listImports(payload, editor)).rejects.toMatchObject(refused)
  })

  it('is not there under an id that is none', async () => {
    await expect(showImport(payload, operator, 'x')).rejects.toMatchObject({ code: 'not-found' })
    await expect(confirmImport(payload, operator, crypto.randomUUID(), systemClock)).rejects.toMatchObject({ code: 'not-found' })
  })
})
