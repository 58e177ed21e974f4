import fc from 'fast-check'
import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'

import type { Actor } from '@/access/actor'
import { plainDateIn } from '@/domain/calendar/plain-date'
import { keyedHash } from '@/platform/crypto'
import { systemClock } from '@/platform/clock'
import { query } from '@/platform/database'
import { inTransaction } from '@/platform/transaction'
import { importInside, importResidents, previewInside } from '@/use-cases/import-residents'
import { UNWATCHED } from '@/use-cases/residents-import/go-through-sheet'
import { digestOf, type ImportedRow } from '@/use-cases/residents-import/report'

import { madeNumbers, madeSheet } from '@tests/support/made-sheet'
import { staffWith } from '@tests/support/office'
import { testPortal } from '@tests/support/portal'

let payload: Payload
let operator: Actor

beforeAll(async () => {
  payload = await testPortal()
  operator = (await staffWith(payload, ['operator'])).actor
})

type Rows = Parameters<typeof madeSheet>[0]

/** Saves a sheet as the register of before, or as the change to it; what each row came to. */
const save = async (rows: Rows): Promise<string[]> => {
  const { rows: found } = await importResidents(payload, operator, { bytes: madeSheet(rows), fileName: 'a.csv' }, systemClock)
  return found.map(inShort)
}

const inShort = ({ outcome, problems }: ImportedRow): string => [outcome, ...problems.map(({ code }) => code)].join(' ')

const residentOf = async (nik: string) => {
  const [row] = await query<{ id: string; name: string; life_status: string; family_role: string; nik_kind: string; passport: string | null; passport_hash: string | null }>(
    payload,
    'SELECT id, name, life_status, family_role, nik_kind, passport, passport_hash FROM residents WHERE nik_hash = $1',
    [keyedHash('nik', nik)],
  )
  return row
}

const trash = async (nik: string): Promise<void> => {
  await query(payload, 'UPDATE residents SET deleted_at = now() WHERE nik_hash = $1', [keyedHash('nik', nik)])
}

/** A family with its head, and the number of a second person in it. */
const family = () => {
  const head = madeNumbers()
  return { head, second: { no_kk: head.no_kk, nik: madeNumbers().nik } }
}

it('two rows cannot both be the one person whom the register has without a NIK', async () => {
  const { head, second } = family()
  const child = { no_kk: head.no_kk, nama: 'ANAK TANPA NIK', kk_level: '4' }
  await save([head, { ...child, nik: '0' }])
  expect(await save([{ ...child, nik: second.nik }, { ...child, nik: madeNumbers().nik }])).toEqual(['changed', 'error person-duplicate'])
})

describe('a head of a family that has one in the register', () => {
  it('is refused when the former one stays head', async () => {
    const { head, second } = family()
    await save([head])
    expect(await save([{ ...second, nama: 'KEPALA BARU' }])).toEqual(['error second-head-in-register'])
  })

  it.each([
    ['is head no more', { kk_level: '11' }],
    ['has died', { status_dasar: '2' }],
    ['is head of another family', { no_kk: madeNumbers().no_kk }],
  ])('is taken when the same sheet says that the former one %s, in whatever order', async (_what, change) => {
    for (const order of ['former first', 'new first']) {
      const { head, second } = family()
      await save([head])
      const rows = [{ ...head, ...change, ...('no_kk' in change ? { no_kk: madeNumbers().no_kk } : {}) }, { ...second, nama: 'KEPALA BARU' }]
      expect((await save(order === 'new first' ? rows.toReversed() : rows)).toSorted()).toEqual(['changed', 'new'])
    }
  })

  it('speaks for the family’s address as its first row, also when it had to wait', async () => {
    const { head, second } = family()
    await save([{ ...head, alamat: 'Jalan Lama' }])
    const rows = [{ ...second, nama: 'KEPALA BARU', alamat: 'Jalan Baru' }, { ...head, kk_level: '11', alamat: 'Jalan Lain' }]
    expect(await save(rows)).toEqual(['new', 'changed'])
    expect(await query(payload, 'SELECT address FROM families WHERE nokk_hash = $1', [keyedHash('nokk', head.no_kk)])).toEqual([{ address: 'Jalan Baru' }])
    expect(await save(rows)).toEqual(['unchanged', 'unchanged'])
  })

  it('is refused when the former one’s own row is refused', async () => {
    const { head, second } = family()
    await save([head])
    expect(await save([{ ...second, nama: 'KEPALA BARU' }, { ...head, kk_level: '99' }])).toEqual(['error second-head-in-register', 'error code-unknown'])
  })

  it('is no second one when the former one is dead or in the trash', async () => {
    const [a, b] = [family(), family()]
    await save([{ ...a.head, status_dasar: '2' }, b.head])
    await trash(b.head.nik)
    expect(await save([{ ...a.second, nama: 'KEPALA BARU' }, { ...b.second, nama: 'KEPALA BARU' }])).toEqual(['new', 'new'])
  })
})

describe('a family that has its head in the register', () => {
  it.each([
    ['has died', { status_dasar: '2' }],
    ['has moved away', { status_dasar: '3' }],
    ['is only a child of it', { kk_level: '4' }],
    ['is head of another family', { no_kk: madeNumbers().no_kk }],
    ['is a member of another family', { no_kk: madeNumbers().no_kk, kk_level: '9' }],
  ])('keeps it when the sheet says that the head %s and names nobody else', async (_what, change) => {
    const { head, second } = family()
    await save([head, { ...second, kk_level: '4' }])
    const rows = [{ ...head, ...change, ...('no_kk' in change ? { no_kk: madeNumbers().no_kk } : {}) }]
    expect(await save(rows)).toEqual(['error family-loses-head'])
    expect(await residentOf(head.nik)).toMatchObject({ life_status: '1', family_role: '1' })
    // Also when the member is in the same sheet, in whatever order.
    expect((await save([...rows, { ...second, kk_level: '4' }])).toSorted()).toEqual(['error family-loses-head', 'unchanged'])
    expect((await save([{ ...second, kk_level: '4' }, ...rows])).toSorted()).toEqual(['error family-loses-head', 'unchanged'])
  })

  it('may lose it together with everybody else, or when it is the last one', async () => {
    const [a, b] = [family(), family()]
    const other = madeNumbers().no_kk
    await save([a.head, { ...a.second, kk_level: '4' }, b.head])
    expect(await save([{ ...a.head, no_kk: other }, { ...a.second, no_kk: other, kk_level: '4' }, { ...b.head, status_dasar: '2' }])).toEqual(['changed', 'changed', 'changed'])
  })

  it('keeps it when the one who was to come after is refused, and so do all families behind it', async () => {
    const [a, b, c] = [family(), family(), family()]
    await save([a, b, c].flatMap(({ head, second }) => [head, { ...second, kk_level: '4' }]))
    // The head of B comes to A, that of C to B; in C nobody comes after.
    const rows = [{ ...a.head, status_dasar: '2' }, { ...b.head, no_kk: a.head.no_kk }, { ...c.head, no_kk: b.head.no_kk }]
    expect(await save(rows)).toEqual(['error family-loses-head', 'error second-head-in-register', 'error second-head-in-register'].map(() => expect.stringMatching(/^error /u)))
    for (const { head } of [a, b, c]) expect(await residentOf(head.nik)).toMatchObject({ life_status: '1', family_role: '1' })
  })

  it('keeps it when the change of the one who was to come after is not wanted', async () => {
    const { head, second } = family()
    await save([head, { ...second, kk_level: '3' }])
    const { rows } = await importResidents(
      payload,
      operator,
      { bytes: madeSheet([{ ...head, status_dasar: '2' }, { ...second, kk_level: '1' }]), fileName: 'a.csv', changes: { mode: 'some', declined: [3] } },
      systemClock,
    )
    expect(rows.map(inShort)).toEqual(['error family-loses-head', 'declined'])
  })
})

it('a row without a hamlet is refused while its family is new to the village, and taken when the village knows where it lives', async () => {
  const { head, second } = family()
  const rows = [head, { ...second, kk_level: '4', dusun: '' }]
  expect(await save(rows)).toEqual(['new', 'error hamlet-empty'])
  expect(await save(rows)).toEqual(['unchanged', 'new'])
})

describe('a family without a head', () => {
  it('comes with a strong warning at its first row, which names it and its rows', async () => {
    const { head, second } = family()
    const { rows } = await importResidents(payload, operator, { bytes: madeSheet([{ ...head, nama: 'SITI', kk_level: '3' }, { ...second, kk_level: '4' }]), fileName: 'a.csv' }, systemClock)
    expect(rows.map(inShort)).toEqual(['new family-without-head', 'new'])
    expect(rows[0]?.problems[0]?.message).toMatch(/tanpa kepala keluarga: keluarga SITI \(baris 2, 3\).*Ganti kepala keluarga/u)
  })

  it('is told also when its head’s row is refused, when its head has died, and when the register has had none before', async () => {
    const [a, b] = [family(), family()]
    expect(await save([{ ...a.head, agama_id: 'X' }, { ...a.second, kk_level: '4' }, { ...b.head, status_dasar: '2' }, { ...b.second, kk_level: '4' }])).toEqual([
      'error religion-unknown', 'new family-without-head', 'new family-without-head', 'new',
    ])
    expect(await save([{ ...a.second, kk_level: '4', nama: 'NAMA LAIN' }])).toEqual(['changed family-without-head'])
    expect(await save([a.head])).toEqual(['new'])
  })

  it('is no matter where nobody lives, or where its head is in the register', async () => {
    const [a, b] = [family(), family()]
    await save([b.head])
    expect(await save([{ ...a.head, status_dasar: '2' }, { ...b.second, kk_level: '4' }])).toEqual(['new', 'new'])
  })
})

describe('somebody whom the register knows otherwise', () => {
  it('is refused while in the trash', async () => {
    const head = madeNumbers()
    await save([head])
    await trash(head.nik)
    expect(await save([head])).toEqual(['error nik-in-trash'])
  })

  it('is refused while the family is in the trash', async () => {
    const { head, second } = family()
    await save([head])
    await query(payload, 'UPDATE families SET deleted_at = now() WHERE nokk_hash = $1', [keyedHash('nokk', head.no_kk)])
    expect(await save([{ ...second, kk_level: '4' }])).toEqual(['error family-in-trash'])
  })

  it('is not woken from the dead by an old sheet', async () => {
    const head = madeNumbers()
    await save([{ ...head, status_dasar: '2' }])
    expect(await save([{ ...head, status_dasar: '1' }])).toEqual(['error recorded-dead'])
    expect(await save([{ ...head, status_dasar: '' }])).toEqual(['unchanged'])
    expect((await residentOf(head.nik))?.life_status).toBe('2')
  })

  it('comes back from elsewhere with a warning', async () => {
    const head = madeNumbers()
    await save([{ ...head, status_dasar: '3' }])
    expect(await save([{ ...head, status_dasar: '1' }])).toEqual(['changed recorded-gone'])
  })

  it('gets the NIK that the sheet brings, instead of being there twice', async () => {
    const head = madeNumbers()
    const { nik } = madeNumbers()
    const baby = { no_kk: head.no_kk, nama: `BAYI ${nik}`, kk_level: '4', sex: '1' }
    await save([head, { ...baby, nik: '0' }])
    expect(await save([{ ...baby, nik }])).toEqual(['changed'])
    expect(await residentOf(nik)).toMatchObject({ nik_kind: 'official' })
    expect(await query(payload, 'SELECT 1 AS one FROM residents WHERE name = $1', [baby.nama])).toHaveLength(1)
  })
})

it('warns of a child older than its mother whom only the register has', async () => {
  const { head, second } = family()
  await save([{ ...head, sex: '2', nama: 'IBU SATU' }])
  expect(await save([{ ...second, kk_level: '4', nama_ibu: 'ibu satu', tanggallahir: '01-01-1980' }])).toEqual(['new nik-birth-date-differs child-older-than-mother'])
})

it('an empty cell takes nothing away, neither a fact nor an address', async () => {
  const head = madeNumbers()
  await save([{ ...head, alamat: 'Jalan Kebun', rt: '1', agama_id: '1' }])
  expect(await save([{ ...head, alamat: '', rt: '-', agama_id: '' }])).toEqual(['unchanged'])
  expect(await save([{ ...head, alamat: '', rt: '2' }])).toEqual(['changed'])
  expect(await query(payload, 'SELECT address, rt FROM families WHERE nokk_hash = $1', [keyedHash('nokk', head.no_kk)])).toEqual([{ address: 'Jalan Kebun', rt: '2' }])
})

it('keeps the number of a passport encrypted, and knows it again', async () => {
  const head = madeNumbers()
  await save([{ ...head, dokumen_pasport: 'x 1234567' }])
  expect(await save([{ ...head, dokumen_pasport: 'X1234567' }])).toEqual(['unchanged'])
  const stored = await residentOf(head.nik)
  expect(stored?.passport).toMatch(/^enc:v1:/u)
  expect(stored?.passport_hash).toBe(keyedHash('passport', 'X1234567'))
})

describe('of whatever sheet, upon whatever register', () => {
  const numbers = Array.from({ length: 8 }, madeNumbers)
  const row = fc.record({
    nik: fc.constantFrom('0', ...numbers.map(({ nik }) => nik)),
    no_kk: fc.constantFrom('0', '', ...numbers.slice(0, 3).map(({ no_kk: nokk }) => nokk)),
    nama: fc.constantFrom('ANI', 'BUDI', 'CITRA'),
    sex: fc.constantFrom('1', '2', 'X'),
    kk_level: fc.constantFrom('1', '1', '3', '4'),
    tanggallahir: fc.constantFrom('01-01-1985', '02-02-1950', ''),
    nama_ibu: fc.constantFrom('', 'ANI', 'CITRA'),
    status_dasar: fc.constantFrom('', '1', '2', '3'),
    dusun: fc.constantFrom('Dusun Uji', 'Dusun Lain'),
    alamat: fc.constantFrom('', 'Jalan Satu', 'Jalan Dua'),
  })

  const told = new Set<string>()
  const families = async (having: string): Promise<string[]> => {
    const found = await query<{ id: string }>(
      payload,
      `SELECT family_id AS id FROM residents WHERE life_status = '1' AND deleted_at IS NULL AND name IN ('ANI', 'BUDI', 'CITRA') AND family_id IS NOT NULL GROUP BY 1 HAVING ${having}`,
    )
    return found.map(({ id }) => id)
  }
  const headedFamilies = () => families(`bool_or(family_role = '1')`)
  const headlessFamilies = () => families(`NOT bool_or(family_role = '1')`)

  it('an import does what its preview has shown, a second one changes nothing, no family gets two heads, and none loses its head', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 12 }), async (rows) => {
        const bytes = madeSheet(rows)
        const headed = new Set(await headedFamilies())
        // Also those that other files of this database have left.
        for (const id of await headlessFamilies()) told.add(id)
        const shown = await inTransaction(payload, operator, (tx) => previewInside(tx, bytes, systemClock, UNWATCHED))
        const done = await inTransaction(payload, operator, (tx) =>
          importInside(tx, { bytes, importId: crypto.randomUUID(), asOf: plainDateIn('Asia/Jakarta', systemClock()) }, systemClock, UNWATCHED),
        )
        expect(digestOf(done)).toBe(digestOf(shown))
        expect(done.rows.map(({ row: at }) => at)).toEqual(rows.map((_row, at) => at + 2))
        const again = await importResidents(payload, operator, { bytes, fileName: 'a.csv' }, systemClock)
        expect(again.summary).toMatchObject({ new: 0, changed: 0 })
        const heads = await query(
          payload,
          `SELECT family_id FROM residents WHERE family_role = '1' AND life_status = '1' AND deleted_at IS NULL AND name IN ('ANI', 'BUDI', 'CITRA') GROUP BY family_id HAVING count(*) > 1`,
        )
        expect(heads).toEqual([])
        // Who had a head still has one; who has none was told so by this sheet or by one before it.
        const headless = await headlessFamilies()
        const fresh = headless.filter((id) => !told.has(id))
        expect(fresh.length).toBeLessThanOrEqual(done.rows.filter(({ problems }) => problems.some(({ code }) => code === 'family-without-head')).length)
        expect(headless.filter((id) => headed.has(id))).toEqual([])
        for (const id of headless) told.add(id)
      }),
      { numRuns: 80 },
    )
  })
})
