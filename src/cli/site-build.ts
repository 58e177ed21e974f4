import { createHash } from 'node:crypto'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { createSecrets } from '@/platform/secrets'
import { runIntoLog } from './child-process'

/** Everything that the built site is made of. */
const SOURCES = [
  'src',
  'templates',
  'collections',
  'migrations',
  'bin/offline-bundle.mjs',
  'public',
  'payload.config.ts',
  'next.config.mjs',
  'package-lock.json',
  'tsconfig.json',
]

export type SiteBuild = { root: string; folder: string }

/** The build folder's name inside the project; tests use another beside it. */
export function buildFolder(): string {
  return process.env.NEXT_DIST_DIR ?? '.next'
}

/** Whether the site in the folder was built from just these sources. */
export async function isBuildCurrent(build: SiteBuild): Promise<boolean> {
  const mark = await readFile(markOf(build), 'utf8').catch(() => null)
  return mark !== null && mark === (await fingerprint(build.root))
}

/**
 * Builds the site; the compiler's output goes to the log file.
 * @returns whether it succeeded: a build without its mark counts as none.
 */
export async function buildSite(build: SiteBuild, logFile: string): Promise<boolean> {
  const before = await fingerprint(build.root)
  if ((await runIntoLog(offlineBundle(build.root), logFile)) !== 0) return false
  const code = await runIntoLog(
    {
      program: process.execPath,
      parameters: [path.join(build.root, 'node_modules/next/dist/bin/next'), 'build'],
      cwd: build.root,
      variables: {
        ...PLACEHOLDERS,
        NODE_ENV: 'production',
        NEXT_DIST_DIR: build.folder,
        NEXT_TELEMETRY_DISABLED: '1',
      },
    },
    logFile,
  )
  if (code !== 0) return false
  await writeFile(markOf(build), before)
  return true
}

/** The script of the offline page comes first: Next only serves what lies in `public`. */
const offlineBundle = (root: string) => ({ program: process.execPath, parameters: [path.join(root, 'bin/offline-bundle.mjs')], cwd: root, variables: {} })

/**
 * The configuration insists on these, and no build may depend on them: with the village's own secrets
 * out of reach, none can end up inside the site. Pages that read the database are rendered on demand.
 */
const PLACEHOLDERS = {
  ...createSecrets(new Date(0)),
  DATABASE_URL: 'postgres://nobody@127.0.0.1:1/nothing',
  DESA_WORKER: 'off',
}

function markOf(build: SiteBuild): string {
  return path.join(build.root, build.folder, 'sources.sha256')
}

/** One hash over the names and contents of all sources; about 30 ms for a thousand files. */
async function fingerprint(root: string): Promise<string> {
  const hash = createHash('sha256')
  // Made by the build itself.
  const made = path.join(root, 'public/cek/')
  for (const source of SOURCES) {
    for (const file of (await filesIn(path.join(root, source))).filter((name) => !name.startsWith(made))) {
      hash.update(`${path.relative(root, file)}\0`).update(await readFile(file))
    }
  }
  return hash.digest('hex')
}

async function filesIn(place: string): Promise<string[]> {
  const entries = await readdir(place, { withFileTypes: true, recursive: true }).catch(() => null)
  if (entries === null) return [place].filter((file) => /\.\w+$/.test(file))
  return entries
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .toSorted()
}
