import { describe, expect, it } from 'vitest'

import { CODED_CELLS } from '@/domain/population/import/coded-cells'
import { LAYOUT_IDS } from '@/domain/population/import/layouts/layout'

import { IMPORT_SENTENCES, importSentence } from './import'

const OTHERS = LAYOUT_IDS.filter((id) => id !== 'opensid')

describe('the sentence about a cell with a word that nobody knows, or without one', () => {
  it.each(OTHERS)('of %s names the words that may stand there, and no sheet that the file does not have', (layout) => {
    for (const [column, list] of Object.entries(CODED_CELLS)) {
      for (const code of ['code-unknown', 'code-empty'] as const) {
        const sentence = importSentence({ code, value: 'X', column }, layout)
        expect(sentence).not.toMatch(/kode/iu)
        for (const { label } of list) expect(sentence).toContain(label)
      }
    }
  })

  it('of OpenSID points to the sheet that says the codes', () => {
    expect(importSentence({ code: 'code-unknown', value: 'X', column: 'status_kawin' }, 'opensid')).toBe(IMPORT_SENTENCES['code-unknown']('X'))
  })

  it('tells where the hamlet stands in a file that has no column for it', () => {
    expect(importSentence({ code: 'hamlet-empty', value: '', column: 'dusun' }, 'siak')).toContain('alamat')
  })
})
