import { visibleText } from '@/domain/identity/visible-text'

/** Text for the inside of an XML element or attribute: escaped, and without signs that XML 1.0 does not allow. */
export const xmlText = (text: string): string =>
  visibleText(text)
    .replace(/[\uFFFE\uFFFF]/gu, '')
    .replace(/&/gu, '&amp;')
    .replace(/</gu, '&lt;')
    .replace(/>/gu, '&gt;')
    .replace(/"/gu, '&quot;')

/** One element with text in it. */
export const xmlElement = (name: string, text: string): string => `<${name}>${xmlText(text)}</${name}>`
