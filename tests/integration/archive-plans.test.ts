import fc from 'fast-check'
import pg from 'pg'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { z } from 'zod'

import { soughtWords } from '@/domain/letters/search-words'
import { tokensOf } from '@/use-cases/letter-archive/file-letter'
import { ARCHIVE_PER_PAGE, archiveStatement, type Statement } from '@/use-cases/letter-archive/search-archive'
import { retentionStatement } from '@/use-cases/letter-archive/retention'

import { copyTemplate } from '@tests/support/databases'
import { lifelikePerson } from '@tests/support/lifelike-person'
import { fillLetters, numberOfMany, ONCE_COMMON, rareWordOf, SELDOM } from '@tests/support/many-letters'

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

const DEEP = '2018-05-05.019ab000-0000-7000-8000-000000000000'

type Asked = Parameters<typeof archiveStatement>[0]

/** The same question without any thought of how long it takes. */
const plainStatement = ({ words, source, typeId, from, until, residentIds, after }: Asked): Statement => ({
  text: `SELECT a.id FROM letter_archive a
    WHERE a.tokens @> $1::bigint[] AND ($2::text IS NULL OR a.source = $2) AND ($3::uuid IS NULL OR a.letter_type_id = $3) AND a.day >= $4 AND ($5 = '' OR a.day <= $5)
      AND ($6::uuid[] IS NULL OR a.id IN (SELECT l.id FROM letters l WHERE l.resident_id = ANY ($6))) AND ($7 = '' OR (a.day, a.id::text) < ($7, $8))
    ORDER BY a.day DESC, a.id DESC LIMIT ${5 * ARCHIVE_PER_PAGE}`,
  values: [tokensOf(soughtWords(words)), source, typeId, from, until, residentIds, after?.slice(0, 10) ?? '', after?.slice(11) ?? ''],
})

/** What EXPLAIN says of one step of a plan. */
const step = z.object({
  get Plans() {
    return z.array(step).optional()
  },
  'Relation Name': z.string().optional(),
  'Actual Rows': z.number(),
  'Actual Loops': z.number(),
  'Rows Removed by Filter': z.number().optional(),
  'Rows Removed by Index Recheck': z.number().optional(),
})

/** How many lines of the archive a search reads, those among them that it does not want. */
const linesLookedAt = async ({ text, values }: Statement): Promise<number> => {
  const { rows } = await client.query(`EXPLAIN (ANALYZE, TIMING OFF, FORMAT JSON) ${text}`, [...values])
  const readIn = (one: z.infer<typeof step>): number => {
    const here = one['Relation Name'] === 'letter_archive' ? one['Actual Loops'] * (one['Actual Rows'] + (one['Rows Removed by Filter'] ?? 0) + (one['Rows Removed by Index Recheck'] ?? 0)) : 0
    return here + (one.Plans ?? []).reduce((total, below) => total + readIn(below), 0)
  }
  return readIn(z.tuple([z.object({ 'QUERY PLAN': z.tuple([z.object({ Plan: step })]) })]).parse(rows)[0]['QUERY PLAN'][0].Plan)
}

const rowsOf = async ({ text, values }: Statement): Promise<Record<string, string>[]> => (await client.query<Record<string, string>>(text, [...values])).rows

describe(`of ${COUNT} letters`, () => {
  it.each<[string, Statement]>([
    ['the newest', asked()],
    ['a page deep in it', asked({ after: DEEP })],
    ['a whole number', asked({ words: numberOfMany(COUNT / 2, COUNT) })],
    ['the beginning of a number', asked({ words: '400.12.2.1/12' })],
    ['a name', asked({ words: lifelikePerson(3).name })],
    ['a word that is in one letter', asked({ words: rareWordOf(777) })],
    ['a word that is in every tenth', asked({ words: 'beasiswa' })],
    ['a word that is in none', asked({ words: 'kapal selam' })],
    ['a word among those of one kind in one year', asked({ words: 'rekening', typeId: typeIds[3] ?? '', from: '2020-01-01', until: '2020-12-31' })],
    ['one kind, deep in it', asked({ typeId: typeIds[3] ?? '', after: DEEP })],
    ['what came in', asked({ source: 'incoming' })],
    ['a month', asked({ from: '2019-03-01', until: '2019-03-31' })],
    ['one person’s', asked({ residentIds: [residentIds[5] ?? ''] })],
    ['one person’s, deep in them', asked({ residentIds: [residentIds[5] ?? ''], after: DEEP })],
    ['those that became inactive', retentionStatement({ list: 'inactive', today: '2026-11-26', after: null })],
    ['those that may be assessed for destruction', retentionStatement({ list: 'destroy', today: '2026-11-26', after: null })],
    ['those that are kept for ever, deep in them', retentionStatement({ list: 'permanent', today: '2046-11-26', after: '2033-01-01.019ab000-0000-7000-8000-000000000000' })],
  ])('%s are found without going through all of them', async (_what, { text, values }) => {
    const plan = (await client.query<{ 'QUERY PLAN': string }>(`EXPLAIN ${text}`, [...values])).rows.map((row) => row['QUERY PLAN']).join('\n')
    expect(plan).not.toMatch(/Seq Scan on (letter_archive|letters|incoming_letters|hand_written_letters)/)
    // OFFSET 0 skips nobody.
    expect(text).not.toMatch(/\boffset\s+(?!0\b)|count\s*\(/i)
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

describe(`of ${10 * COUNT} lines`, () => {
  /** The planner changes its mind with the size of the archive: every line ten times over, without their letters. */
  beforeAll(async () => {
    const { rows } = await client.query<{ index: string }>(`SELECT pg_get_indexdef('letter_archive_months'::regclass) AS index`)
    await client.query(`
      DROP INDEX letter_archive_months;
      INSERT INTO letter_archive SELECT gen_random_uuid(), source, letter_type_id, day, number_key || '-' || copy, classification, tokens, active_until, inactive_until, fate FROM letter_archive, generate_series(2, 10) AS copy;
      ${rows[0]?.index ?? ''};
      ALTER INDEX letter_archive_months ALTER COLUMN 1 SET STATISTICS 0`)
    await client.query('VACUUM ANALYZE letter_archive')
  }, 120_000)

  it.each<[string, Statement, number]>([
    // A line is read for each of the 110 months, to find the month before it.
    ['a word that is in ten', asked({ words: rareWordOf(777) }), 150],
    ['a word that is in none', asked({ words: 'kapalselam' }), 130],
    ['a word that is in every hundredth', asked({ words: SELDOM }), 200],
    ['a word that is in every tenth', asked({ words: 'beasiswa' }), 400],
    ['a word that is in every third', asked({ words: 'mengurus' }), 800],
    ['a word that is in every tenth, deep in them', asked({ words: 'beasiswa', after: DEEP }), 400],
    ['a word that was common only long ago', asked({ words: ONCE_COMMON }), 1_100],
    ['a word that was common only long ago, deep in all', asked({ words: ONCE_COMMON, after: DEEP }), 1_100],
    ['two words that are each in many and never together', asked({ words: 'beasiswa rekening' }), 130],
    ['two words that are together in many', asked({ words: 'mengurus stnk' }), 400],
    ['a word of ten letters and a common one', asked({ words: `mengurus ${rareWordOf(779)}` }), 150],
    ['a name', asked({ words: lifelikePerson(3).name }), 250],
    ['a common word in a month', asked({ words: 'beasiswa', from: '2019-03-01', until: '2019-03-31' }), 400],
    ['a rare word in a month', asked({ words: rareWordOf(777), from: '2019-03-01', until: '2019-03-31' }), 10],
    ['a common word of one kind', asked({ words: 'beasiswa', typeId: typeIds[2] ?? '' }), 250],
    ['a common word that is in nothing of one kind', asked({ words: 'beasiswa', typeId: typeIds[3] ?? '' }), 130],
    ['a common word that is in nothing that came in', asked({ words: 'beasiswa', source: 'incoming' }), 130],
    ['a rare word of one kind', asked({ words: rareWordOf(777), typeId: typeIds[777 % 45] ?? '' }), 150],
    ['a rare word among what came in', asked({ words: rareWordOf(787), source: 'incoming' }), 150],
    ['a word of one person’s letters', asked({ words: 'beasiswa', residentIds: [residentIds[5] ?? ''] }), 100],
    ['a number that nothing has', asked({ words: '400.12.2.1/99999999' }), 10],
  ])('%s: only so many are looked at', async (_what, statement, most) => {
    expect(await linesLookedAt(statement)).toBeLessThanOrEqual(most)
  })

  it('finds with any question what a plain search finds, in its order, page after page', async () => {
    const someWords = fc.subarray(['beasiswa', 'mengurus', 'rekening', 'bank', 'stnk', SELDOM, ONCE_COMMON, rareWordOf(777), 'kapalselam', ...lifelikePerson(3).name.split(' ')], { minLength: 1, maxLength: 2 })
    const sometimes = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | null> => fc.option(value, { freq: 1 })
    const year = fc.integer({ min: 2016, max: 2026 })
    const question = fc.record({
      words: someWords.map((words) => words.join(' ')),
      source: sometimes(fc.constantFrom('outgoing', 'incoming', 'by-hand')),
      typeId: sometimes(fc.constantFrom(...typeIds)),
      from: sometimes(year).map((first) => (first === null ? '' : `${first}-03-15`)),
      until: sometimes(year).map((last) => (last === null ? '' : `${last}-10-15`)),
      residentIds: sometimes(fc.integer({ min: 0, max: 20 }).map((at) => [residentIds[at] ?? ''])),
      after: sometimes(year).map((cut) => (cut === null ? null : `${cut}-06-30.019ab000-0000-7000-8000-000000000000`)),
    })
    await fc.assert(
      fc.asyncProperty(question, async (put) => {
        const plain = (await rowsOf(plainStatement(put))).map(({ id }) => id)
        const found: (string | undefined)[] = []
        for (let { after } = put; found.length <= 3 * ARCHIVE_PER_PAGE; ) {
          const rows = await rowsOf(archiveStatement({ ...put, after }))
          found.push(...rows.slice(0, ARCHIVE_PER_PAGE).map(({ id }) => id))
          if (rows.length <= ARCHIVE_PER_PAGE) break
          const last = rows[ARCHIVE_PER_PAGE - 1]
          after = `${last?.day}.${last?.id}`
        }
        expect(found).toEqual(plain.slice(0, found.length))
        if (found.length <= 3 * ARCHIVE_PER_PAGE) expect(found).toHaveLength(plain.length)
      }),
      { numRuns: 60 },
    )
  }, 120_000)
})
