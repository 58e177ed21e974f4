import type { LetterType } from '@/payload-types'

export type Wording = NonNullable<LetterType['wording']>

type Node = Wording['root']['children'][number]

const BOLD = 1

/**
 * A letter's wording in the form the editor stores. Each part is a paragraph in which `{warga.nama}` is a merge field
 * and `**words**` are bold, the identity table, or a list.
 */
export const wording = (...parts: readonly (string | Node)[]): Wording => ({
  root: {
    type: 'root', direction: 'ltr', format: '', indent: 0, version: 1,
    children: parts.map((part, place) => (typeof part === 'string' ? paragraph(part, `p${place}`) : part)),
  },
})

/** The resident as a table. One in a letter, so that its key can be fixed. */
export const identity = (rows: 'full' | 'short'): Node => ({
  type: 'block', version: 2, format: '', fields: { id: `identity-${rows}`, blockName: '', blockType: 'identityTable', rows },
})

/** Where others sign, one line a place: `Penerima kuasa: {isian.penerima} (meterai)`. */
export const signatures = (lines: readonly string[], { acknowledged }: { acknowledged: boolean }): Node => ({
  type: 'block', version: 2, format: '', fields: { id: 'signatures', blockName: '', blockType: 'signatures', people: lines.join('\n'), acknowledged },
})

/** Lines of `Label: value`, which letters set as a table. A line whose answer is open is left out. */
export const facts = (name: string, lines: readonly string[]): Node => ({
  type: 'list', listType: 'bullet', tag: 'ul', start: 1, direction: 'ltr', format: '', indent: 0, version: 1,
  children: lines.map((line, place) => ({
    type: 'listitem', value: place + 1, direction: 'ltr', format: '', indent: 0, version: 1, children: inline(line, `${name}${place}`),
  })),
})

const paragraph = (text: string, key: string): Node => ({
  type: 'paragraph', direction: 'ltr', format: '', indent: 0, version: 1, textFormat: 0, textStyle: '', children: inline(text, key),
})

const inline = (text: string, key: string): Node[] =>
  text.split(/(\{[^}]+\}|\*\*[^*]+\*\*)/u).filter(Boolean).map((piece, place) => {
    if (piece.startsWith('{')) {
      return { type: 'inlineBlock', version: 1, fields: { id: `${key}-${place}`, blockName: '', blockType: 'mergeField', field: piece.slice(1, -1) } }
    }
    const isBold = piece.startsWith('**')
    return { type: 'text', text: isBold ? piece.slice(2, -2) : piece, format: isBold ? BOLD : 0, mode: 'normal', style: '', detail: 0, version: 1 }
  })
