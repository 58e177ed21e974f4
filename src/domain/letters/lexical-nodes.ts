/** The parts of the rich text that a letter can carry, read from the editor's JSON without trusting it. */
export type LexicalNode = { type: string; fields: Readonly<Record<string, unknown>>; children: LexicalNode[] }

/** The text's nodes from the root down; null when it is not the editor's JSON at all, or deeper than any letter. */
export const readLexical = (json: unknown): LexicalNode[] | null => {
  if (!isRecord(json) || !isRecord(json.root)) return null
  return readNode(json.root, 0)?.children ?? null
}

/** A letter has five: the root, a list, its item, a paragraph, a text. Without a limit a file could be as deep as to end the reader. */
const DEEPEST = 20

export const textField = (node: LexicalNode, name: string): string => {
  const value = node.fields[name]
  return typeof value === 'string' ? value : ''
}

export const numberField = (node: LexicalNode, name: string): number => {
  const value = node.fields[name]
  return typeof value === 'number' ? value : 0
}

/** A value that a block's own form holds, such as `field` of a merge field. */
export const blockField = (node: LexicalNode, name: string): string => {
  const { fields } = node.fields
  const value = isRecord(fields) ? fields[name] : undefined
  return typeof value === 'string' ? value : ''
}

/** Whether a block's own form has a box ticked. */
export const blockFlag = (node: LexicalNode, name: string): boolean => {
  const { fields } = node.fields
  return isRecord(fields) && fields[name] === true
}

const readNode = (json: unknown, depth: number): LexicalNode | null => {
  if (!isRecord(json) || typeof json.type !== 'string' || depth > DEEPEST) return null
  const children = Array.isArray(json.children) ? json.children.map((child) => readNode(child, depth + 1)) : []
  return children.every((child) => child !== null) ? { type: json.type, fields: json, children } : null
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
