import pg from 'pg'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'

import { archiveStatement, type Statement } from '@/use-cases/letter-archive/search-archive'
import { retentionStatement } from '@/use-cases/letter-archive/retention'

import { copyTemplate } from '@tests/support/databases'
import { lifelikePerson } from '@tests/support/lifelike-person'
import { fillLetters, numberOfMany, rareWordOf } from '@tests/support/many-letters'

/** Plans are the same from some ten thousand on. */
const COUNT = Number(process.env.DESA_TEST_LETTERS ?? 20_000)

const residentIds = Array.from({ length: COUNT / 20 + 1 }, () => uuidv7())
const typeIds = Array.from({ length: 45 }, () => uuidv7())

let client: pg.Client

/** In a database of its own: letters of ten years are in nobody's way there. */
beforeAll(async () => {
  const { superuserUrl } = await copyTemplate(inject('cluster'), `archive_plans_${process.pid}`)
  await fillLetters(superuserUrl, { letters: COUNT, residentIds, typeIds })
  client = new pg.Client({ connectionString: superuserUrl })
  await client.connect()
  await client.query('VACUUM ANALYZE')
}, 600_000)

afterAll(() => client.end())

const asked = (more: Partial<Parameters<typeof archiveStatement>[0]> = {}): Statement => archiveStatement({ words: '', source: null, typeId: null, from: '', until: '', residentIds: null, after: null, ...more })

const rowsOf = async ({ text, values }: Statement): Promise<Record<string, string>[]> => (await client.query<Record<string, string>>(text, [...values])).rows

describe(`of ${COUNT} letters`, () => {
  it.each<[string, Statement]>([
    ['the newest', asked()],
    ['a page deep in it', asked({ after: '2018-05-05.019ab000-0000-7000-8000-000000000000' })],
    ['a whole number', asked({ words: numberOfMany(COUNT / 2, COUNT) })],
    ['the beginning of a number', asked({ words: '400.12.2.1/12' })],
    ['a name', asked({ words: lifelikePerson(3).name })],
    ['a word that is in one letter', asked({ words: rareWordOf(777) })],
    ['a word that is in every tenth', asked({ words: 'beasiswa' })],
    ['a word that is in none', asked({ words: 'kapal selam' })],
    ['a word among those of one kind in one year', asked({ words: 'rekening', typeId: typeIds[3] ?? '', from: '2020-01-01', until: '2020-12-31' })],
    ['one kind, deep in it', asked({ typeId: typeIds[3] ?? '', after: '2018-05-05.019ab000-0000-7000-8000-000000000000' })],
    ['what came in', asked({ source: 'incoming' })],
    ['a month', asked({ from: '2019-03-01', until: '2019-03-31' })],
    ['one person’s', asked({ residentIds: [residentIds[5] ?? ''] })],
    ['one person’s, deep in them', asked({ residentIds: [residentIds[5] ?? ''], after: '2018-05-05.019ab000-0000-7000-8000-000000000000' })],
    ['those that became inactive', retentionStatement({ list: 'inactive', today: '2026-11-26', after: null })],
    ['those that may be assessed for destruction', retentionStatement({ list: 'destroy', today: '2026-11-26', after: null })],
    ['those that are kept for ever, deep in them', retentionStatement({ list: 'permanent', today: '2046-11-26', after: '2033-01-01.019ab000-0000-7000-8000-000000000000' })],
  ])('%s are found without going through all of them', async (_what, { text, values }) => {
    const plan = (await client.query<{ 'QUERY PLAN': string }>(`EXPLAIN ${text}`, [...values])).rows.map((row) => row['QUERY PLAN']).join('\n')
    expect(plan).not.toMatch(/Seq Scan on (letter_archive|letters|incoming_letters|hand_written_letters)/)
    expect(text).not.toMatch(/\boffset\b|count\s*\(/i)
  })

  it('finds by number, name and words what the letters say, the newest first', async () => {
    const byNumber = await rowsOf(asked({ words: numberOfMany(COUNT / 2, COUNT) }))
    expect(byNumber.map(({ number }) => number)).toEqual([numberOfMany(COUNT / 2, COUNT)])
    expect(await rowsOf(asked({ words: rareWordOf(777) }))).toHaveLength(1)
    const byName = await rowsOf(asked({ words: lifelikePerson(3).name }))
    expect(byName.length).toBeGreaterThan(10)
    const days = byName.map(({ day }) => day)
    expect(days).toEqual(days.toSorted().toReversed())
    expect(await rowsOf(asked({ words: 'kapal selam' }))).toEqual([])
  })

  it('gives every letter of a search exactly once, page after page', async () => {
    const ids: string[] = []
    for (let after: string | null = null; ; ) {
      const rows: Record<string, string>[] = await rowsOf(asked({ words: 'beasiswa', typeId: typeIds[2] ?? '', after }))
      ids.push(...rows.slice(0, 50).map(({ id }) => id ?? ''))
      if (rows.length <= 50) break
      after = `${rows[49]?.day}.${rows[49]?.id}`
    }
    const { rows } = await client.query<{ letters: string }>(`SELECT count(*) AS letters FROM letter_archive a WHERE tokens @> $1::bigint[] AND letter_type_id = $2::uuid`, [asked({ words: 'beasiswa' }).values[0], typeIds[2]])
    expect(ids).toHaveLength(Number(rows[0]?.letters))
    expect(new Set(ids).size).toBe(ids.length)
  })
})
