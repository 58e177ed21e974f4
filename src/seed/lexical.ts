/** Small builders of the rich-text editor's JSON, for texts that ship with the portal. */

type TextNode = { type: 'text'; version: 1; text: string; format: number; detail: 0; mode: 'normal'; style: '' }
type Block = { type: string; version: 1; children: TextNode[] | Block[]; direction: null; format: ''; indent: 0; [more: string]: unknown }

const text = (words: string): TextNode => ({ type: 'text', version: 1, text: words, format: 0, detail: 0, mode: 'normal', style: '' })

const block = (type: string, children: TextNode[] | Block[], more: Record<string, unknown> = {}): Block => ({
  type,
  version: 1,
  children,
  direction: null,
  format: '',
  indent: 0,
  ...more,
})

export const paragraph = (words: string): Block => block('paragraph', [text(words)], { textFormat: 0, textStyle: '' })

export const heading = (words: string): Block => block('heading', [text(words)], { tag: 'h2' })

export const bullets = (...items: string[]): Block =>
  block(
    'list',
    items.map((item, position) => block('listitem', [text(item)], { value: position + 1 })),
    { listType: 'bullet', start: 1, tag: 'ul' },
  )

export const document = (...children: Block[]) => ({
  root: { type: 'root', version: 1, children, direction: null, format: '' as const, indent: 0 },
})
