import { visibleText } from '../identity/visible-text'

/**
 * What somebody typed, as a letter can print it: without signs that nobody sees, letters and their accents joined to
 * one sign, and the hyphens of word processors, which fonts lack, as the plain one.
 */
export const printableText = (text: string): string =>
  visibleText(text).normalize('NFC').replace(/[\u2010-\u2012]/gu, '-').replace(/\t/gu, ' ')
