import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

import { describe, expect, it } from 'vitest'

const root = path.resolve(import.meta.dirname, '../..')

const filesUnder = (folder: string): string[] =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !file.includes('.test.'))
    .map((file) => path.join(folder, file))

const named = ['collections', 'src/admin', 'src/plugins'].flatMap(filesUnder).flatMap((file) => {
  const text = readFileSync(path.join(root, file), 'utf8')
  return [...text.matchAll(/'(@\/admin\/[\w/-]+#\w+)'/g)].map(([, name = '']) => ({ file, name }))
})

describe('components of the admin that are named by path', () => {
  // A name that is missing there leaves a screen empty without any error: run `npx tsx src/cli/generate.ts`.
  it('all stand in the import map', () => {
    const importMap = readFileSync(path.join(root, 'src/app/(payload)/admin/importMap.js'), 'utf8')
    expect(named.length).toBeGreaterThan(10)
    expect(named.filter(({ name }) => !importMap.includes(`"${name}"`))).toEqual([])
  })
})
