import { z } from 'zod'

/** The layout as react-pdf 4.9 hands it to `onRender`: an unbroken letter is one page. */
const rendered = z.object({
  _INTERNAL__LAYOUT__DATA_: z.object({ children: z.tuple([z.object({ box: z.object({ height: z.number() }) })]) }),
})

/** Layout counts in single precision. */
const ROUNDING = 0.01

/**
 * Whether an unbroken page is no higher than its paper; with more on it, it grows. Breaking pages costs a fifth of the
 * time of a letter, and nearly every letter fits. A layout that cannot be read counts as not fitting: the letter is then
 * broken into sheets, which is slower and never wrong.
 */
export const fitsOnOneSheet = (layout: unknown, paperHeight: number): boolean => {
  const parsed = rendered.safeParse(layout)
  return parsed.success && parsed.data._INTERNAL__LAYOUT__DATA_.children[0].box.height <= paperHeight + ROUNDING
}
