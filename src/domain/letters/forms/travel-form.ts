import { parsePlainDate } from '../../calendar/plain-date'
import { answerIn, type AnswerSources, rowsIn } from './form-sources'
import type { Journey, PrintedForm, Traveller } from './printed-form'

/**
 * The travel sheet (SPD, also called SPPD) of an order, from the answers to its questions of these keys: `pelaksana` (a table of
 * names and offices), `maksud`, `tujuan`, `berangkat`, `kembali`, `angkutan`, `biaya`. As offices do it there is one sheet: in the name of the
 * first who is sent, the others following. It starts from the village itself. The register is not asked: names alone prove nobody.
 */
export const travelForm = ({ answers, village }: AnswerSources): PrintedForm => {
  const [first = null, ...followers] = rowsIn(answers, 'pelaksana').flatMap(travellerIn)
  const [leaving, back] = [dayIn(answerIn(answers, 'berangkat')), dayIn(answerIn(answers, 'kembali'))]
  return {
    kind: 'spd',
    journey: {
      first, followers, leaving, back,
      purpose: answerIn(answers, 'maksud'),
      transport: answerIn(answers, 'angkutan'),
      rate: answerIn(answers, 'biaya'),
      from: `Desa ${village.name}`,
      to: answerIn(answers, 'tujuan'),
      days: daysOf(leaving, back),
    },
  }
}

const travellerIn = (cell: (column: string) => string | null): Traveller[] => {
  const name = cell('Nama')
  return name === null ? [] : [{ name, position: cell('Jabatan') }]
}

const dayIn = (answer: string | null): string | null => {
  const day = parsePlainDate(answer ?? '')
  return day.ok ? day.value : null
}

/** Who leaves and comes back on one day was away for one. Null for a return before the start: that is for a person to mend. */
const daysOf = (leaving: Journey['leaving'], back: Journey['back']): number | null => {
  if (leaving === null || back === null || back < leaving) return null
  return Math.round((Date.parse(back) - Date.parse(leaving)) / DAY) + 1
}

const DAY = 24 * 60 * 60 * 1000
