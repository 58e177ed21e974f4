// Packs the script of the one page that has one (src/offline-check, docs/decisions/0024) into public/cek. Run by
// `desa build` before Next builds, and before `next dev`.
import { createHash } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const folder = path.join(root, 'public/cek')

async function bundle(entry, define = {}) {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [path.join('src/offline-check', entry)],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    // Android's WebView and Safari of 2020; what they lack is not used.
    target: ['chrome80', 'safari14', 'firefox78'],
    legalComments: 'inline',
    define,
  })
  return outputFiles[0].contents
}

const page = await bundle('page.ts')
const version = createHash('sha256').update(page).digest('hex').slice(0, 12)
const worker = await bundle('service-worker.ts', { VERSION: JSON.stringify(version) })
await mkdir(folder, { recursive: true })
await writeFile(path.join(folder, 'luring.js'), page)
await writeFile(path.join(folder, 'luring-sw.js'), worker)
