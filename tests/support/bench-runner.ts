import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, readdir } from 'node:fs/promises'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { z } from 'zod'
import { copyTemplate } from './databases'
import type { Figure } from './figure'
import { openLaboratory, type Laboratory } from './laboratory'


/**
 * Runs comparisons: `bench-runner.ts [name …]`. Every file directly in tests/bench is one and exports
 * `name` and `run(): Promise<Figure[]>`. Each runs in a process of its own with a migrated, empty
 * database of its own, its address and the secrets in the environment as for the server, and the addresses of the
 * cluster (`DESA_BENCH_CLUSTER`), for those that compare two databases.
 */
const benchModule = z.object({ name: z.string(), run: z.custom<() => Promise<Figure[]>>() })
const FOLDER = path.resolve('tests/bench')

if (process.env.DESA_BENCH_FILE === undefined) await runAll(process.argv.slice(2))
else await runHere(process.env.DESA_BENCH_FILE)
process.exit()

async function runAll(wanted: string[]): Promise<void> {
  const files = (await readdir(FOLDER)).filter((file) => file.endsWith('.ts')).toSorted()
  const names = files.map((file) => file.replace(/\.ts$/, ''))
  const unknown = wanted.filter((name) => !names.includes(name))
  if (unknown.length > 0) {
    console.error(`There is no bench ${unknown.join(', ')}; there are ${names.join(', ')}.`)
    process.exitCode = 2
    return
  }
  const laboratory = await openLaboratory({ durable: true })
  try {
    for (const name of names.filter((known) => wanted.length === 0 || wanted.includes(known))) {
      console.error(`# ${name}`)
      if (!(await runApart(laboratory, name))) process.exitCode = 1
    }
  } finally {
    await laboratory.close()
  }
}

async function runApart(laboratory: Laboratory, name: string): Promise<boolean> {
  const { cluster, secrets } = laboratory
  const source = { superuserUrl: cluster.superuserUrl('postgres'), ownerUrl: cluster.ownerUrl(), appUrl: cluster.appUrl() }
  const database = await copyTemplate(source, `bench_${name.replaceAll('-', '_')}`)
  const dataDir = path.join(laboratory.dataDir, `bench-${name}`)
  await mkdir(dataDir)
  const child = fork(process.argv[1] ?? '', [], {
    execArgv: [...process.execArgv, '--expose-gc'],
    env: {
      ...process.env,
      ...secrets,
      NODE_ENV: 'production',
      DESA_BENCH_FILE: path.join(FOLDER, `${name}.ts`),
      DESA_DATA: dataDir,
      DESA_WORKER: 'off',
      DESA_BENCH_CLUSTER: JSON.stringify(source),
      DATABASE_URL: database.appUrl,
      DATABASE_MIGRATION_URL: database.ownerUrl,
    },
  })
  const [code] = await once(child, 'exit')
  return code === 0
}

async function runHere(file: string): Promise<void> {
  const bench = benchModule.parse(await import(pathToFileURL(file).href))
  for (const figure of await bench.run()) console.log(JSON.stringify(figure))
}
