/** Registered by `src/platform/pdf/fonts.ts`. */
export const LETTER_FONT = 'Liberation Sans'

/** The second is where react-pdf falls back to, asked or not; it has to be loaded as well, as `loadLetterFonts` does. */
export const LETTER_FONTS = [LETTER_FONT, 'Helvetica'] as const

/** In points. F4 is the folio of Indonesian offices, 215 × 330 mm. */
export const PAPER = { A4: [595.28, 841.89], F4: [609.45, 935.43] } as const
