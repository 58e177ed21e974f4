/**
 * Text without characters that nobody sees: zero-width signs, soft hyphens and direction marks. They make two
 * names look the same and come along when numbers are copied from chats and contact lists.
 */
export const withoutInvisible = (text: string): string => text.replace(/[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu, '')

/** Whether text holds control signs (other than tab and line ends) or halves of characters, which no database keeps. */
export const hasControlCharacters = (text: string): boolean => /\p{Cc}|\p{Cs}/u.test(text.replace(/[\t\r\n]/gu, ' '))

/** The digits of a number as people and spreadsheets write it: without spaces, dots, dashes, or a leading apostrophe. */
export const withoutSeparators = (text: string): string => withoutInvisible(text).trim().replace(/^['’`]/u, '').replace(/[\s.\p{Pd}]/gu, '')

/** `1,20521E+15`: a spreadsheet took the number for a quantity; its last digits are lost for good. */
export const isScientific = (text: string): boolean => /^\d+([.,]\d+)?E\+?\d+$/iu.test(withoutInvisible(text).trim())

/** Whether text holds characters that nobody sees; an import says so rather than quietly taking them out. */
export const hasInvisible = (text: string): boolean => withoutInvisible(text) !== text

/** What a reader sees of a text: invisible and control signs are taken out, tabs and line ends stay. */
export const visibleText = (text: string): string => withoutInvisible(text).replace(/(?![\t\r\n])\p{Cc}|\p{Cs}/gu, '')
