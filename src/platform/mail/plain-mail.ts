/** One paragraph a line; one that is an address becomes a link. Nothing in it is read as markup. */
export const htmlOf = (paragraphs: readonly string[]): string =>
  `<!doctype html><html lang="id"><body style="font:16px/1.5 sans-serif;max-width:36em">${paragraphs.map(paragraphOf).join('')}</body></html>`

/** The words of such a mail for readers without HTML. */
export const textOf = (html: string): string =>
  html
    .replace(/<\/p>/g, '\n\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&(lt|gt|quot|amp);/g, (entity) => ENTITIES[entity] ?? entity)
    .trim()

const ENTITIES: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&amp;': '&' }

const paragraphOf = (text: string): string => {
  const words = escape(text)
  return `<p>${/^https?:\/\/\S+$/.test(text) ? `<a href="${words}">${words}</a>` : words}</p>`
}

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
