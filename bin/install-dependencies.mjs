import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

/**
 * Installs what package-lock.json names when it is not there yet, or when the lockfile has changed
 * since (after `git pull`). Ends the process with a sentence when that fails.
 */
export function ensureDependencies(root) {
  requireNode()
  if (isInstalled(root)) return
  console.error('Memasang paket yang diperlukan (sekali saja, biasanya 1–3 menit) …')
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  // Not `npm install`: that may write to the lockfile, and a clone would no longer be what was released.
  const parameters = ['ci', '--no-audit', '--no-fund']
  // Standard output stays clean for commands that print JSON.
  const result = spawnSync(npm, parameters, {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  })
  if (result.status === 0) return
  console.error('Paket gagal dipasang. Periksa sambungan internet, lalu jalankan lagi perintah yang sama.')
  process.exit(1)
}

function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 9)) return
  console.error(
    `Node.js ${process.versions.node} terlalu lama. Pasang Node.js 20.9 atau lebih baru, lalu coba lagi.`,
  )
  process.exit(1)
}

/** npm writes what it has installed into node_modules/.package-lock.json, last of all. */
function isInstalled(root) {
  const marker = path.join(root, 'node_modules', '.package-lock.json')
  if (!existsSync(marker)) return false
  const wanted = packagesOf(path.join(root, 'package-lock.json'))
  const installed = packagesOf(marker)
  return Object.entries(wanted).every(([place, { version, optional, dev, devOptional, link }]) => {
    if (place === '' || link) return true
    const found = installed[place]
    // Packages for other systems, and test tools in production, may rightly be absent.
    if (found === undefined) return optional || devOptional || (dev && process.env.NODE_ENV === 'production')
    return found.version === version
  })
}

function packagesOf(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages ?? {}
}
