import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

import type { Field } from 'payload'
import { describe, expect, it } from 'vitest'

const here = path.dirname(fileURLToPath(import.meta.url))

const dictionary = readFileSync(path.join(here, '../docs/data-dictionary.md'), 'utf8')

const kept = await collectionsAndGlobals()

describe('docs/data-dictionary.md', () => {
  it('has a chapter for every collection and global, and for nothing else', () => {
    expect(chapters().map(({ slug }) => slug).sort()).toEqual(kept.map(({ slug }) => slug).sort())
  })

  it.each(kept)('names every field of $slug, and no other', ({ slug, fields }) => {
    expect(chapters().find((chapter) => chapter.slug === slug)?.names).toEqual(namesOf(fields))
  })
})

type Kept = { slug: string; fields: Field[] }

/** What every file in the rooms of `collections/` exports. */
async function collectionsAndGlobals(): Promise<Kept[]> {
  const files = readdirSync(here, { recursive: true, encoding: 'utf8' }).filter((file) => file.includes(path.sep) && file.endsWith('.ts'))
  const modules = await Promise.all(files.map((file): Promise<Record<string, unknown>> => import(path.join(here, file))))
  return modules.flatMap((exported) => Object.values(exported)).filter(isKept)
}

function isKept(value: unknown): value is Kept {
  return typeof value === 'object' && value !== null && 'slug' in value && 'fields' in value && Array.isArray(value.fields)
}

/** Names as the dictionary writes them: `hours.from` for a field inside a list, nothing for what is only layout. */
function namesOf(fields: readonly Field[], prefix = ''): string[] {
  return fields.flatMap((field) => {
    if (field.type === 'row' || field.type === 'collapsible') return namesOf(field.fields, prefix)
    if (field.type === 'tabs') return field.tabs.flatMap((tab) => namesOf(tab.fields, prefix))
    if (!('name' in field) || typeof field.name !== 'string' || field.type === 'ui') return []
    const name = `${prefix}${field.name}`
    return field.type === 'array' || field.type === 'group' ? [name, ...namesOf(field.fields, `${name}.`)] : [name]
  })
}

function chapters(): { slug: string; names: string[] }[] {
  return dictionary
    .split(/^### /mu)
    .slice(1)
    .map((text) => ({
      slug: /^`([^`]+)`/u.exec(text)?.[1] ?? '',
      names: (text.split(/^## /mu)[0] ?? '').split('\n').flatMap((line) => /^\| `([^`]+)`/u.exec(line)?.[1] ?? []),
    }))
}
