import type { Command } from 'commander'
import { z } from 'zod'

import type { ComposedLetter } from '@/domain/letters/wording'
import { loadLetterFonts } from '@/platform/pdf/fonts'
import { renderLetterPdf } from '@/platform/pdf/render-letter'

const order = z.object({ id: z.number(), letter: z.custom<ComposedLetter>((letter) => typeof letter === 'object' && letter !== null) })

/** Hidden: draws the letters that the process which started it sends (`drawApart`), one after the other, until that one ends. */
export function addDrawLettersCommand(program: Command): void {
  program.command('draw-letters', { hidden: true }).action(async () => {
    let before = Promise.resolve()
    process.on('disconnect', () => process.exit())
    process.on('message', (message) => {
      const { id, letter } = order.parse(message)
      before = before.then(async () => tell(id, await renderLetterPdf(letter).catch(() => null)))
    })
    await loadLetterFonts()
    tell(0, null)
    // Who started it may have ended before anybody listened.
    if (!process.connected) process.exit()
    await new Promise(() => undefined)
  })
}

const tell = (id: number, pdf: Buffer | null): void => {
  process.send?.({ id, pdf })
}
