import { COLUMN_WIDTH, pictureOf } from './picture'

/** A node of the editor's JSON, read without trust: anything unknown is left out. */
type Node = { readonly [key: string]: unknown }

/**
 * The editor's text as HTML of the citizen site. Only the elements below are made; text is escaped, and links
 * lead to http(s), mail, telephone or pages of this site only.
 */
export const richTextHtml = (value: unknown): string => {
  const root = isNode(value) ? value.root : null
  return isNode(root) ? childrenHtml(root) : ''
}

const childrenHtml = (node: Node): string =>
  Array.isArray(node.children) ? node.children.filter(isNode).map(nodeHtml).join('') : ''

const nodeHtml = (node: Node): string => {
  switch (node.type) {
    case 'text':
      return textHtml(node)
    case 'linebreak':
      return '<br>'
    case 'paragraph':
      return wrapped('p', node)
    case 'heading':
      return wrapped(node.tag === 'h3' ? 'h3' : 'h2', node)
    case 'quote':
      return wrapped('blockquote', node)
    case 'list':
      return wrapped(node.listType === 'number' ? 'ol' : 'ul', node)
    case 'listitem':
      return wrapped('li', node)
    case 'horizontalrule':
      return '<hr>'
    case 'link':
    case 'autolink':
      return linkHtml(node)
    case 'upload':
      return pictureHtml(node)
    default:
      return childrenHtml(node)
  }
}

const wrapped = (tag: string, node: Node): string => {
  const inside = childrenHtml(node)
  return inside === '' ? '' : `<${tag}>${inside}</${tag}>`
}

const BOLD = 1
const ITALIC = 2

const textHtml = (node: Node): string => {
  const format = typeof node.format === 'number' ? node.format : 0
  const text = escaped(typeof node.text === 'string' ? node.text : '')
  const bold = format & BOLD ? `<strong>${text}</strong>` : text
  return format & ITALIC ? `<em>${bold}</em>` : bold
}

const linkHtml = (node: Node): string => {
  const fields = isNode(node.fields) ? node.fields : {}
  const target = fields.linkType === 'internal' ? internalPath(fields.doc) : safeUrl(fields.url)
  const inside = childrenHtml(node)
  return target ? `<a href="${escaped(target)}">${inside}</a>` : inside
}

const internalPath = (doc: unknown): string | null => {
  if (!isNode(doc) || !isNode(doc.value) || typeof doc.value.slug !== 'string') return null
  return doc.relationTo === 'news' ? `/kabar/${doc.value.slug}` : `/${doc.value.slug}`
}

const safeUrl = (url: unknown): string | null =>
  typeof url === 'string' && /^(https?:\/\/|mailto:|tel:|\/(?!\/))/iu.test(url.trim()) ? url.trim() : null

const pictureHtml = (node: Node): string => {
  const picture = pictureOf(node.value)
  if (!picture) return ''
  const { url, alt, width, height, avif } = picture
  const source = avif ? `<source type="image/avif" srcset="${escaped(avif)}" sizes="${COLUMN_WIDTH}">` : ''
  return `<p><picture>${source}<img src="${escaped(url)}" alt="${escaped(alt)}" width="${width}" height="${height}" loading="lazy"></picture></p>`
}

const escaped = (text: string): string =>
  text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;').replace(/"/gu, '&quot;').replace(/'/gu, '&#39;')

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value)
