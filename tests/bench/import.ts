import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import pg from 'pg'
import { systemActor } from '@/access/actor'
import { systemClock } from '@/platform/clock'
import { getPortal } from '@/platform/payload'
import { importResidents } from '@/use-cases/import-residents'
import { copyIn, copyOut } from '@tests/support/copy'
import { measureInTurn, toFigure, type Figure } from '@tests/support/figure'

export const name = 'import'

const ACTOR = systemActor('bench')

/**
 * A first import of the sample village (read, check, encrypt, write, index, audit) against a bare COPY of the very
 * rows it makes into the same tables with their indexes; and one of twice as many people against one of half.
 */
export async function run(): Promise<Figure[]> {
  const payload = await getPortal()
  const client = new pg.Client({ connectionString: process.env.DATABASE_MIGRATION_URL })
  await client.connect()
  const bytes = gunzipSync(await readFile(path.resolve('src/seed/sample/penduduk.csv.gz')))
  const twice = doubled(bytes)
  const importOnce = async (file: Buffer, people: number): Promise<number> => {
    await empty(client)
    const began = performance.now()
    const { summary } = await importResidents(payload, ACTOR, { bytes: file, fileName: 'bench.csv' }, systemClock)
    const took = performance.now() - began
    if (summary.new !== people) throw new Error(`${summary.new} of ${people} people were imported`)
    return took
  }
  try {
    const people = bytes.toString('utf8').trimEnd().split('\n').length - 1
    await importOnce(bytes, people)
    const copies = await makeCopies(client)
    const copied = await measureInTurn({
      ours: () => importOnce(bytes, people),
      reference: () => copyBack(client, copies),
    })
    const growth = await measureInTurn({
      ours: () => importOnce(twice, 2 * people),
      reference: () => importOnce(bytes, people),
    })
    return [
      toFigure({ name: `import of ${people} residents ÷ COPY of the same rows`, unit: 'ms', samples: copied, goal: '<= 12' }),
      toFigure({ name: 'import of twice the rows ÷ once', unit: 'ms', samples: growth, goal: '<= 2.2' }),
    ]
  } finally {
    await client.end()
  }
}

/**
 * As the owner of the tables: rows that are only deleted stay in the indexes, and every round would be slower than
 * the one before. The audit trail keeps growing, as nobody may empty it.
 */
async function empty(owner: pg.Client): Promise<void> {
  await owner.query('TRUNCATE residents, families CASCADE')
}

type Copies = { families: Buffer; residents: Buffer }

/** What the import wrote, in the form that COPY reads. */
async function makeCopies(client: pg.Client): Promise<Copies> {
  return { families: await copyOut(client, 'COPY families TO STDOUT'), residents: await copyOut(client, 'COPY residents TO STDOUT') }
}

async function copyBack(client: pg.Client, copies: Copies): Promise<number> {
  await empty(client)
  const began = performance.now()
  await client.query('BEGIN')
  await copyIn(client, 'COPY families FROM STDIN', copies.families)
  await copyIn(client, 'COPY residents FROM STDIN', copies.residents)
  await client.query('COMMIT')
  return performance.now() - began
}

/** Twice as many people: each row again, as somebody else in another family. */
function doubled(bytes: Buffer): Buffer {
  const [head = '', ...rows] = bytes.toString('utf8').trimEnd().split('\n')
  const others = rows.map((row) =>
    row.replace(
      /;(\d{12})(\d{4});(\d{12})(\d{4});/u,
      (_all, family: string, inFamily: string, person: string, serial: string) =>
        `;${family}${later(inFamily)};${person}${later(serial)};`,
    ),
  )
  return Buffer.from([head, ...rows, ...others].join('\n'))
}

/** No serial of the sample is as high as these. */
function later(serial: string): string {
  return String(Number(serial) + 5000)
}
