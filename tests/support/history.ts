import fc from 'fast-check'
import type { Payload } from 'payload'
import { v7 as uuidv7 } from 'uuid'

import { systemActor } from '@/access/actor'
import type { EventKind } from '@/domain/population/ledger/event-kinds'
import { encryptField, keyedHash } from '@/platform/crypto'
import { inTransaction } from '@/platform/transaction'
import { openAct } from '@/use-cases/population/open-act'

import { inventedNik } from './people'

const SYSTEM = systemActor('test')

export type Village = { hamlets: string[]; families: string[]; people: string[] }

let serial = 0

/** Invented people of their own hamlets and families, two in a family, written down on a day (`YYYY-MM-DD`). */
export const inventedVillage = (payload: Payload, { count, openedOn, hamlets: wanted = 3 }: { count: number; openedOn: string; hamlets?: number }): Promise<Village> =>
  inTransaction(payload, SYSTEM, async (tx) => {
    await openAct(tx, { happenedOn: openedOn })
    const made: Village = { hamlets: [], families: [], people: [] }
    for (let place = 0; place < wanted; place += 1) {
      const id = uuidv7()
      await tx.query(`INSERT INTO hamlets (id, name, sequence) VALUES ($1::uuid, $2, $3::int)`, [id, `Dusun ${id.slice(-8)}`, place])
      made.hamlets.push(id)
    }
    for (let person = 0; person < count; person += 1) {
      serial += 1
      const hamlet = made.hamlets[Math.floor(person / 2) % wanted] ?? ''
      if (person % 2 === 0) {
        const family = uuidv7()
        const nokk = `9912051${String(Date.now() % 100_000).padStart(5, '0')}${String(serial).padStart(4, '0')}`
        await tx.query(`INSERT INTO families (id, nokk, nokk_hash, hamlet_id, address) VALUES ($1::uuid, $2, $3, $4::uuid, 'Jalan Kebun')`, [family, encryptField(nokk, `families:nokk:${family}`), keyedHash('nokk', nokk), hamlet])
        made.families.push(family)
      }
      const [id, nik] = [uuidv7(), inventedNik()]
      await tx.query(
        `INSERT INTO residents (id, name, nik, nik_hash, nik_kind, sex, birth_place, birth_date, family_id, family_role, hamlet_id, citizenship, religion, education_kk, life_status)
         VALUES ($1::uuid, $2, $3, $4, 'official', $5::enum_residents_sex, 'Langkat', '1990-01-01', $6::uuid, $7::enum_residents_family_role, $8::uuid, '1', '1', '5', '1')`,
        [id, `WARGA BUKU ${serial}`, encryptField(nik, `residents:nik:${id}`), keyedHash('nik', nik), person % 3 === 0 ? '2' : '1', made.families.at(-1), person % 2 === 0 ? '1' : '3', hamlet],
      )
      made.people.push(id)
    }
    return made
  })

export type Change = { person: number; day: string; set: Partial<{ name: string; life_status: string; hamlet: number; family: number; family_role: string; sex: string; citizenship: string; birth_date: string; marital_status: string }> }

/** Whatever may happen to some of these people between two days of one year. */
export const arbitraryHistory = ({ people, hamlets, families }: Village, from: string, days: number): fc.Arbitrary<Change[]> => {
  const start = Date.parse(`${from}T00:00:00Z`)
  const change = fc.record({
    person: fc.nat({ max: people.length - 1 }),
    day: fc.nat({ max: days }).map((offset) => new Date(start + offset * 86_400_000).toISOString().slice(0, 10)),
    set: fc.record(
      {
        name: fc.constantFrom('NAMA SATU', 'NAMA DUA', 'NAMA TIGA'),
        life_status: fc.constantFrom('1', '1', '2', '3', '4', '6'),
        hamlet: fc.nat({ max: hamlets.length - 1 }),
        family: fc.integer({ min: -1, max: families.length - 1 }),
        family_role: fc.constantFrom('1', '3', '4'),
        sex: fc.constantFrom('1', '2'),
        citizenship: fc.constantFrom('1', '2'),
      },
      { requiredKeys: [] },
    ),
  })
  return fc.array(change, { minLength: 3, maxLength: 20 }).map((all) => all.toSorted((a, b) => a.day.localeCompare(b.day)))
}

/** Writes one change as an act of its day; returns the act. A family of −1 is none. */
export const record = (payload: Payload, { hamlets, families, people }: Village, { person, day, set }: Change, act: { kind?: EventKind; reverses?: string; place?: string } = {}): Promise<string> => {
  const { hamlet, family, ...columns } = set
  const values: Record<string, string | null> = {
    ...columns,
    ...(hamlet === undefined ? {} : { hamlet_id: hamlets[hamlet] ?? null }),
    ...(family === undefined ? {} : { family_id: families[family] ?? null }),
  }
  const cast = (name: string): string => (name.endsWith('_id') ? '::uuid' : name === 'name' || name === 'birth_date' ? '' : `::enum_residents_${name}`)
  return inTransaction(payload, SYSTEM, async (tx) => {
    const id = await openAct(tx, { happenedOn: day, ...act })
    const names = Object.keys(values)
    if (names.length > 0) {
      await tx.query(`UPDATE residents SET ${names.map((name, at) => `${name} = $${at + 2}${cast(name)}`).join(', ')} WHERE id = $1::uuid`, [people[person], ...Object.values(values)])
    }
    return id
  })
}
