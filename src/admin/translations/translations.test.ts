import { postgresAdapter } from '@payloadcms/db-postgres'
import * as lexical from '@payloadcms/richtext-lexical'
import { en } from '@payloadcms/translations/languages/en'
import { id } from '@payloadcms/translations/languages/id'
import { buildConfig } from 'payload'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { adminTranslations } from './all'

const everyEditorFeature = () => [
  lexical.AlignFeature(),
  lexical.BlockquoteFeature(),
  lexical.BlocksFeature({ blocks: [], inlineBlocks: [] }),
  lexical.BoldFeature(),
  lexical.ChecklistFeature(),
  lexical.EXPERIMENTAL_TableFeature(),
  lexical.FixedToolbarFeature(),
  lexical.HeadingFeature(),
  lexical.HorizontalRuleFeature(),
  lexical.IndentFeature(),
  lexical.InlineCodeFeature(),
  lexical.InlineToolbarFeature(),
  lexical.ItalicFeature(),
  lexical.LinkFeature(),
  lexical.OrderedListFeature(),
  lexical.ParagraphFeature(),
  lexical.RelationshipFeature(),
  lexical.StrikethroughFeature(),
  lexical.SubscriptFeature(),
  lexical.SuperscriptFeature(),
  lexical.TextStateFeature({ state: {} }),
  lexical.UnderlineFeature(),
  lexical.UnorderedListFeature(),
  lexical.UploadFeature(),
]

const NOT_FOR_OFFICES = /^(create|Debug|TestRecorder|TreeView|HTMLConverter)/

async function builtTranslations() {
  const config = await buildConfig({
    collections: [
      { slug: 'staff', auth: true, fields: [] },
      { slug: 'pages', fields: [{ name: 'body', type: 'richText' }] },
      { slug: 'media', upload: true, fields: [] },
    ],
    db: postgresAdapter({ pool: {} }),
    editor: lexical.lexicalEditor({ features: () => everyEditorFeature() }),
    i18n: { fallbackLanguage: 'en', supportedLanguages: { id, en }, translations: adminTranslations },
    secret: 'only-for-this-test',
    telemetry: false,
    typescript: { autoGenerate: false },
  })
  return z.record(z.string(), z.unknown()).parse(config.i18n.translations)
}

/** `{ general: { save: 'Simpan' } }` → `general:save` → 'Simpan'. */
function flatten(tree: unknown, path: string[] = []): Map<string, string> {
  if (typeof tree === 'string') return new Map([[path.join(':'), tree]])
  const branches = Object.entries(z.record(z.string(), z.unknown()).parse(tree))
  return new Map(branches.flatMap(([key, branch]) => [...flatten(branch, [...path, key])]))
}

const placeholdersIn = (sentence: string): string[] =>
  [...new Set([...sentence.matchAll(/\{\{\w+\}\}/g)].map(String))].sort()

describe('the admin speaks Indonesian', () => {
  it('has a word for every key that the core and any editor feature can show', async () => {
    const built = await builtTranslations()
    const english = new Map([...flatten(en.translations), ...flatten(built.en)])
    const indonesian = new Map([...flatten(id.translations), ...flatten(built.id)])
    expect(english.size).toBeGreaterThan(600)
    expect([...english.keys()].filter((key) => !indonesian.has(key))).toEqual([])
  })

  it('looks at every feature that the editor package exports', () => {
    const exported = Object.keys(lexical).filter((name) => name.endsWith('Feature') && !NOT_FOR_OFFICES.test(name))
    expect(exported).toHaveLength(everyEditorFeature().length)
  })

  it('keeps every placeholder of the sentence it replaces', async () => {
    const english = new Map([...flatten(en.translations), ...flatten((await builtTranslations()).en)])
    const changed = [...flatten(adminTranslations.id)].filter(
      ([key, sentence]) => placeholdersIn(sentence).join() !== placeholdersIn(english.get(key) ?? '').join(),
    )
    expect(changed).toEqual([])
  })

  it('replaces only keys that exist', async () => {
    const english = new Map([...flatten(en.translations), ...flatten((await builtTranslations()).en)])
    expect([...flatten(adminTranslations.id).keys()].filter((key) => !english.has(key))).toEqual([])
  })
})
