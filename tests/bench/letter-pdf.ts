import path from 'node:path'
import { setImmediate as eventLoopTurn } from 'node:timers/promises'

import { Document, Font, Page, renderToBuffer, Text, View } from '@react-pdf/renderer'
import { createElement, type ReactElement } from 'react'

import { type ComposedLetter, renderWording } from '@/domain/letters/wording'
import { proofAddress } from '@/domain/letters/offline/letter-proof'
import { registerLetterFonts } from '@/platform/pdf/fonts'
import { renderLetterPdf } from '@/platform/pdf/render-letter'
import { WORDINGS } from '@/seed/letter-types/wordings'
import { addressLines } from '@templates/parts/letterhead-lines'
import { type Figure, measureInTurn, toFigure } from '@tests/support/figure'
import { inventedFacts } from '@tests/support/letter-facts'
import { lifelikePerson } from '@tests/support/lifelike-person'

export const name = 'letter-pdf'

/** Letters in one sample, and rounds: enough that a single collection of garbage does not decide. */
const LETTERS = 30
const ROUNDS = 9

/** How many letters a worker has made when its memory is looked at. */
const EARLY = 200
const LATE = 2_000

/**
 * A signed letter against the least that react-pdf can make of the same words: milliseconds a letter. And the
 * memory that stays in use after many letters against after few, so that a worker may run for months.
 */
export async function run(): Promise<Figure[]> {
  registerLetterFonts()
  Font.register({ family: PLAIN, src: path.resolve('templates/fonts/LiberationSans-Regular.ttf') })
  const speed = await measureInTurn(
    { ours: () => millisecondsEach((place) => renderLetterPdf(letterNumber(place))), reference: () => millisecondsEach(renderMinimal) },
    ROUNDS,
  )
  const heap = await heapAfterLetters()
  return [
    toFigure({ name: 'letter PDF: processor ms ÷ minimal react-pdf letter', unit: 'ms', samples: speed, goal: '<= 1.3' }),
    toFigure({ name: `letter PDF: heap after ${LATE} ÷ after ${EARLY}`, unit: 'bytes', samples: heap, goal: '<= 1.15' }),
  ]
}

let begun = 0

/** Milliseconds of processor time, so that whatever else the machine does counts for neither. */
const millisecondsEach = async (render: (place: number) => Promise<Buffer>): Promise<number> => {
  const start = process.cpuUsage()
  const first = begun
  begun += LETTERS
  for (let place = first; place < first + LETTERS; place += 1) {
    await render(place)
    // Both pay for their own garbage in their own time.
    await eventLoopTurn()
  }
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1000 / LETTERS
}

/** Every letter is about somebody else, as signed letters are. */
const letterNumber = (place: number): ComposedLetter => {
  const { name: person, nik, birthDate, occupation } = lifelikePerson(place)
  const { resident, ...others } = inventedFacts({ number: `400.12.2.1/${String(place).padStart(3, '0')}/DS-AD/XI/2026` })
  const facts = { ...others, resident: { ...resident, name: person, nik, nokk: `12052101011${String(place).padStart(5, '0')}`, birthDate, occupation: `Pekerjaan ${occupation}`, address: `Jalan Melati Nomor ${place}` } }
  const blocks = renderWording(WORDINGS['keterangan-domisili'], facts)
  if (!blocks.ok) throw new Error(blocks.problem.code)
  return { ...facts, blocks: blocks.value, verification: { code: '7KQ4-M2XR-9WCD', url: 'https://amandamai.desa.id/cek/7KQ4M2XR9WCD', offline: offlineCode(place) } }
}

/** As long as a real one. */
const offlineCode = (place: number): string =>
  proofAddress('https://amandamai.desa.id', Uint8Array.from({ length: 150 }, (_, at) => (at * 37 + place) % 256), Uint8Array.from({ length: 64 }, (_, at) => (at * 151 + place) % 256))

/** The letters' font as react-pdf loads it, without what `quick-fonts.ts` spares ours: the reference is react-pdf and nothing else. */
const PLAIN = 'Plain'

/** The plainest letter of the same words, font and paper: no PDF/A, emblem, code, second font, rules or margins. */
const renderMinimal = (place: number): Promise<Buffer> =>
  renderToBuffer(
    createElement(
      Document,
      null,
      createElement(Page, { size: 'A4', style: { fontFamily: PLAIN, fontSize: 11, padding: 60 } }, ...linesOf(letterNumber(place)).map(line)),
    ),
  )

const line = (words: readonly string[], place: number): ReactElement =>
  words.length === 1
    ? createElement(Text, { key: place }, words[0])
    : createElement(View, { key: place, style: { flexDirection: 'row' } }, ...words.map((word, at) => createElement(Text, { key: at, style: { flex: at + 1 } }, word)))

/** The letter line by line; a line of two words is a row of the table. */
const linesOf = ({ village, title, number, blocks, issuedOn, signer, verification }: ComposedLetter): string[][] => [
  [`Pemerintah Kabupaten ${village.regency}`], [`Kecamatan ${village.district}`], [`Desa ${village.name}`], ...addressLines(village).map((words) => [words]),
  [title], [number ?? ''],
  ...blocks.flatMap((block) => {
    if (block.kind === 'identity') return block.rows.map(({ label, value }) => [label, `: ${value}`])
    if (block.kind === 'table') return [block.head, ...block.rows]
    if (block.kind === 'signatures') return block.places.map(({ role, name }) => [role, name ?? ''])
    return block.kind === 'list' ? block.items.map((runs) => [plain(runs)]) : [[plain(block.runs)]]
  }),
  [`${village.name}, ${issuedOn}`], [signer.position], [signer.name], [verification?.url ?? ''], [verification?.code ?? ''],
]

const plain = (runs: readonly { text: string }[]): string => runs.map(({ text }) => text).join('')

const heapAfterLetters = async (): Promise<Figure['samples']> => {
  let made = 0
  const until = async (count: number): Promise<number> => {
    for (; made < count; made += 1) await renderLetterPdf(letterNumber(made))
    return usedHeap()
  }
  const early = await until(EARLY)
  return { reference: [early], ours: [await until(LATE)] }
}

const usedHeap = (): number => {
  for (let time = 0; time < 4; time += 1) globalThis.gc?.()
  return process.memoryUsage().heapUsed
}
