import { Font } from '@react-pdf/renderer'

/**
 * Spares every letter three things that fontkit 2 and pdfkit 0.17 do anew for each: reading the outlines of every sign that goes into the letter's
 * fonts, writing out the font's licence to tell two fonts apart at every change of font, and setting the words that all letters have, sign by sign.
 * They come out the same each time.
 * What it reaches into is not promised by those packages: where it looks different it is left alone, which is slower and never
 * wrong (`quick-fonts.test.ts` compares the bytes).
 */
export const quickenFont = async (font: { fontFamily: string; fontWeight: number; fontStyle: 'normal' | 'italic' }): Promise<void> => {
  await Font.load(font)
  const loaded: unknown = Font.getFont(font).data
  if (!isObject(loaded)) return
  rememberOutlines(loaded)
  rememberNames(loaded)
  rememberWords(loaded)
}

const rememberOutlines = (font: object): void => {
  const getGlyph: unknown = Reflect.get(font, 'getGlyph')
  if (typeof getGlyph !== 'function') return
  const sign: unknown = Reflect.apply(getGlyph, font, [1])
  const kind: unknown = isObject(sign) ? Object.getPrototypeOf(sign) : null
  const decode: unknown = isObject(kind) ? Reflect.get(kind, '_decode') : null
  if (!isObject(kind) || typeof decode !== 'function' || quickened.has(decode)) return
  const known = new WeakMap<object, unknown>()
  const once = function (this: object): unknown {
    if (!known.has(this)) known.set(this, Reflect.apply(decode, this, []))
    return known.get(this)
  }
  quickened.add(once)
  Reflect.set(kind, '_decode', once)
}

/** All styles of a font have signs of one kind. */
const quickened = new WeakSet<object>()

/** The names of a font (its licence among them) are compared as JSON; so is whatever `toJSON` gives for them. */
const rememberNames = (font: object): void => {
  const records = at(at(at(font, '_tables'), 'name'), 'records')
  if (!isObject(records) || 'toJSON' in records) return
  const words = JSON.stringify(records)
  Object.defineProperty(records, 'toJSON', { value: () => words, enumerable: false })
}

/** Texts of which it is remembered how they are set; then all are forgotten, names of people among them. A letter has some fifty. */
const MOST_WORDS = 400

/** As react-pdf asks for it: plain words from left to right. What it gets is its own to change. */
const rememberWords = (font: object): void => {
  const layout: unknown = Reflect.get(font, 'layout')
  if (typeof layout !== 'function' || quickened.has(layout)) return
  const known = new Map<string, { glyphs: readonly unknown[]; positions: readonly object[] }>()
  const once = function (this: object, ...asked: unknown[]): unknown {
    const [text, features, script, language, direction] = asked
    if (typeof text !== 'string' || !Array.isArray(features) || features.length > 0 || script !== undefined || language !== undefined || direction !== 'ltr') return Reflect.apply(layout, this, asked)
    const run = known.get(text) ?? plainRun(Reflect.apply(layout, this, asked))
    if (run === null) return Reflect.apply(layout, this, asked)
    if (known.size >= MOST_WORDS) known.clear()
    known.set(text, run)
    return { glyphs: [...run.glyphs], positions: run.positions.map((position) => ({ ...position })) }
  }
  quickened.add(once)
  Object.defineProperty(font, 'layout', { value: once, configurable: true })
}

const plainRun = (run: unknown): { glyphs: readonly unknown[]; positions: readonly object[] } | null => {
  const [glyphs, positions] = [at(run, 'glyphs'), at(run, 'positions')]
  return Array.isArray(glyphs) && Array.isArray(positions) && positions.every(isObject) ? { glyphs, positions } : null
}

const at = (thing: unknown, name: string): unknown => (isObject(thing) ? Reflect.get(thing, name) : null)

const isObject = (thing: unknown): thing is object => typeof thing === 'object' && thing !== null
