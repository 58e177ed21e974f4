import pg from 'pg'
import { v7 as uuidv7 } from 'uuid'
import { z } from 'zod'

import { retentionStatement } from '@/use-cases/letter-archive/retention'
import { archiveStatement, type Statement } from '@/use-cases/letter-archive/search-archive'
import { copyTemplate } from '@tests/support/databases'
import { type Figure, measureInTurn, toFigure } from '@tests/support/figure'
import { lifelikePerson } from '@tests/support/lifelike-person'
import { fillLetters, numberOfMany, ONCE_COMMON, rareWordOf, SELDOM } from '@tests/support/many-letters'

export const name = 'archive'

/** `DESA_BENCH_LETTERS` makes it shorter while the bench itself is worked on. */
const LARGE = Number(process.env.DESA_BENCH_LETTERS ?? 200_000)
const SMALL = LARGE / 100

const TURNS = 40

const cluster = z.object({ superuserUrl: z.string(), ownerUrl: z.string(), appUrl: z.string() })

type Archive = { letters: number; residentIds: string[]; typeIds: string[]; pool: pg.Pool }

type Asked = Partial<Parameters<typeof archiveStatement>[0]>

/** The same searches in an archive of 200,000 letters and in one of 2,000, side by side in one PostgreSQL: milliseconds each. */
export async function run(): Promise<Figure[]> {
  const source = cluster.parse(JSON.parse(process.env.DESA_BENCH_CLUSTER ?? '{}'))
  const small = await openArchive(source, SMALL)
  const large = await openArchive(source, LARGE)
  const compare = async (what: string, ask: (archive: Archive, turn: number) => Asked | Statement, { isFound = true }: { isFound?: boolean } = {}): Promise<Figure> => {
    let round = 0
    const time = (archive: Archive) => async (): Promise<number> => {
      round += 1
      const began = performance.now()
      for (let turn = 0; turn < TURNS; turn += 1) {
        const asked = ask(archive, round * TURNS + turn)
        const { text, values } = 'text' in asked ? asked : archiveStatement({ words: '', source: null, typeId: null, from: '', until: '', residentIds: null, after: null, ...asked })
        const { rows } = await archive.pool.query(text, [...values])
        if (rows.length > 0 !== isFound) throw new Error(`${what}: ${rows.length} found`)
      }
      return (performance.now() - began) / TURNS
    }
    const samples = await measureInTurn({ ours: time(large), reference: time(small) }, 7)
    return toFigure({ name: `archive, ${what}: of ${LARGE} letters ÷ of ${SMALL}`, unit: 'ms', samples, goal: '<= 4' })
  }
  return [
    await compare('a whole number', ({ letters }, turn) => ({ words: numberOfMany(notByOthers((turn * 7919) % letters), letters) })),
    await compare('a name', ({ residentIds }, turn) => ({ words: lifelikePerson(turn % Math.min(residentIds.length, SMALL / 20)).name })),
    await compare('a word of one letter', ({ letters }, turn) => ({ words: rareWordOf((turn * 7919) % letters) })),
    await compare('a word of every hundredth letter', () => ({ words: SELDOM })),
    await compare('a word of every tenth letter', () => ({ words: 'beasiswa' })),
    await compare('a word of every tenth letter, a page deep in them', () => ({ words: 'beasiswa', after: DEEP })),
    await compare('a word that was common only long ago', () => ({ words: ONCE_COMMON })),
    await compare('a word that was common only long ago, a page deep in all', () => ({ words: ONCE_COMMON, after: DEEP })),
    await compare('a word that was common only long ago, of one kind', ({ typeIds }, turn) => ({ words: ONCE_COMMON, typeId: typeIds[(turn % 9) * 4] ?? '' })),
    await compare('a common word that is in nothing that came in', () => ({ words: 'beasiswa', source: 'incoming' }), { isFound: false }),
    await compare('a word that is in none', () => ({ words: 'kapalselam' }), { isFound: false }),
    await compare('two words of every tenth letter, never together', () => ({ words: 'beasiswa rekening' }), { isFound: false }),
    await compare('two words that are together in every tenth letter', () => ({ words: 'mengurus stnk' })),
    await compare('a word of every tenth letter, in one month', () => ({ words: 'beasiswa', from: '2019-03-01', until: '2019-03-31' })),
    await compare('a word of one letter, in another month', ({ letters }) => ({ words: rareWordOf(letters - 9), from: '2019-03-01', until: '2019-03-31' }), { isFound: false }),
    await compare('a word of every tenth letter, of one kind', ({ typeIds }, turn) => ({ words: 'bank', typeId: typeIds[(turn % 9) * 5] ?? '' })),
    await compare('a word of one letter, of one kind', ({ letters, typeIds }) => ({ words: rareWordOf(letters / 2), typeId: typeIds[(letters / 2) % typeIds.length] ?? '' })),
    await compare('a word of one letter, among what came in', ({ letters }) => ({ words: rareWordOf(letters / 2 + 7), source: 'incoming' })),
    await compare('the first word of a name', ({ residentIds }, turn) => ({ words: lifelikePerson(turn % Math.min(residentIds.length, SMALL / 20)).name.split(' ')[0] ?? '' })),
    await compare('a name and a word', ({ residentIds }, turn) => ({ words: `${lifelikePerson((turn * 10) % Math.min(residentIds.length, SMALL / 20)).name} bank` })),
    await compare('one person', ({ residentIds }, turn) => ({ residentIds: [residentIds[turn % residentIds.length] ?? ''] })),
    await compare('one kind', ({ typeIds }, turn) => ({ typeId: typeIds[turn % typeIds.length] ?? '' })),
    await compare('a month', () => ({ from: '2019-03-01', until: '2019-03-31' })),
    await compare('a page deep in all', () => ({ after: DEEP })),
    await compare('what may be assessed', () => retentionStatement({ list: 'destroy', today: '2026-11-26', after: null })),
  ]
}

const DEEP = '2018-05-05.019ab000-0000-7000-8000-000000000000'

/** Letters that came in have numbers of their own. */
const notByOthers = (position: number): number => (position % 20 === 7 ? position - 1 : position)

const openArchive = async (source: z.infer<typeof cluster>, letters: number): Promise<Archive> => {
  const { superuserUrl, appUrl } = await copyTemplate(source, `bench_archive_${letters}`)
  const residentIds = Array.from({ length: letters / 20 + 1 }, () => uuidv7())
  const typeIds = Array.from({ length: 45 }, () => uuidv7())
  const began = performance.now()
  await fillLetters(superuserUrl, { letters, residentIds, typeIds })
  const vacuum = new pg.Client({ connectionString: superuserUrl })
  await vacuum.connect()
  await vacuum.query('VACUUM ANALYZE')
  await vacuum.end()
  console.error(`# ${letters} letters in ${((performance.now() - began) / 1000).toFixed(1)} s`)
  return { letters, residentIds, typeIds, pool: new pg.Pool({ connectionString: appUrl, max: 2 }) }
}
