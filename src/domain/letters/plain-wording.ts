import { blockField, blockFlag, type LexicalNode, numberField, readLexical, textField } from './lexical-nodes'

/**
 * A wording reduced to what a letter is made of, in the form the editor stores: no ids of the village it was written in,
 * no marks of the editor. Equal letters have equal plain wordings, which is how versions are compared and how types travel.
 */
export type PlainWording = { root: { type: 'root'; children: PlainNode[]; direction: 'ltr'; format: ''; indent: 0; version: 1 } }

export type PlainNode = { type: string; version: number; [name: string]: unknown }

/** Null for what is no wording. Parts that a letter cannot carry are left out: ask `findWordingProblems` before. */
export const plainWording = (json: unknown): PlainWording | null => {
  const nodes = readLexical(json)
  if (!nodes) return null
  let blocks = 0
  const nextId = (): string => `b${(blocks += 1)}`
  return { root: { type: 'root', children: nodes.flatMap((node) => plainNode(node, nextId)), ...LAYOUT } }
}

const LAYOUT = { direction: 'ltr', format: '', indent: 0, version: 1 } as const

const TEXT = { mode: 'normal', style: '', version: 1 } as const

const plainNode = (node: LexicalNode, nextId: () => string): PlainNode[] => {
  const children = (): PlainNode[] => node.children.flatMap((child) => plainNode(child, nextId))
  switch (node.type) {
    case 'text':
      return [{ type: 'text', text: textField(node, 'text'), format: numberField(node, 'format'), detail: 0, ...TEXT }]
    case 'tab':
      return [{ type: 'tab', text: '\t', format: 0, detail: 2, ...TEXT }]
    case 'linebreak':
      return [{ type: 'linebreak', version: 1 }]
    case 'paragraph':
      return [{ type: 'paragraph', ...LAYOUT, format: textField(node, 'format'), indent: numberField(node, 'indent'), textFormat: 0, textStyle: '', children: children() }]
    case 'list': {
      const isOrdered = textField(node, 'listType') === 'number'
      return [{ type: 'list', listType: isOrdered ? 'number' : 'bullet', tag: isOrdered ? 'ol' : 'ul', start: 1, ...LAYOUT, children: children().map((item, place) => ({ ...item, value: place + 1 })) }]
    }
    case 'listitem':
      return [{ type: 'listitem', value: 1, ...LAYOUT, indent: numberField(node, 'indent'), children: children() }]
    case 'block':
    case 'inlineBlock':
      return plainBlock(node, nextId)
    default:
      return []
  }
}

const FIELDS: Readonly<Record<string, readonly string[]>> = { mergeField: ['field', 'form'], condition: ['subject', 'mode', 'answers'], identityTable: ['rows'], signatures: ['people'] }

const plainBlock = (node: LexicalNode, nextId: () => string): PlainNode[] => {
  const blockType = blockField(node, 'blockType')
  const names = FIELDS[blockType]
  if (!names) return []
  const texts = Object.fromEntries(names.flatMap((name) => (blockField(node, name) === '' ? [] : [[name, blockField(node, name)]])))
  const fields = { id: nextId(), blockName: '', blockType, ...texts, ...(blockType === 'signatures' ? { acknowledged: blockFlag(node, 'acknowledged') } : {}) }
  return [node.type === 'block' ? { type: 'block', version: 2, format: '', fields } : { type: 'inlineBlock', version: 1, fields }]
}
