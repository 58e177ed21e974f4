import type { ActProblem, Plan } from '@/domain/population/acts/plan'
import type { PopulationForm } from '@/domain/population/acts/population-form'
import { keyedHash } from '@/platform/crypto'
import type { Tx } from '@/platform/transaction'

/** Numbers of a plan that somebody else has already, or that it gives twice, each beside the field where it was typed. */
export const takenNumbers = async (run: Tx['query'], typed: PopulationForm, plan: Plan): Promise<ActProblem[]> => {
  const niks = [
    ...plan.newcomers.flatMap(({ id, nik }, at) => (nik === null ? [] : [{ id, hash: keyedHash('nik', nik), field: typed.act === 'arrival' ? `nik:${typed.form.strangers[at]?.key ?? ''}` : 'nik' }])),
    ...plan.people.flatMap(({ id, nik }) => (nik ? [{ id, hash: keyedHash('nik', nik), field: 'nik' }] : [])),
  ]
  const nokks = [
    ...plan.openings.flatMap(({ id, nokk }) => (nokk === null ? [] : [{ id, hash: keyedHash('nokk', nokk), field: typed.act === 'split' ? 'newNokk' : 'nokk' }])),
    ...plan.families.flatMap(({ id, set }) => (set.nokk === undefined ? [] : [{ id, hash: keyedHash('nokk', set.nokk), field: 'nokk' }])),
  ]
  return [...(await taken(run, 'residents', 'nik', niks)), ...(await taken(run, 'families', 'nokk', nokks))]
}

type Numbered = { id: string; hash: string; field: string }

const taken = async (run: Tx['query'], table: 'residents' | 'families', column: 'nik' | 'nokk', numbers: readonly Numbered[]): Promise<ActProblem[]> => {
  if (numbers.length === 0) return []
  const found = await run<{ id: string; hash: string }>(`SELECT id, ${column}_hash AS hash FROM ${table} WHERE ${column}_hash = ANY($1::text[])`, [numbers.map(({ hash }) => hash)])
  return numbers.flatMap(({ id, hash, field }, at) =>
    found.some((row) => row.hash === hash && row.id !== id) || numbers.findIndex((other) => other.hash === hash) < at ? [{ field, code: column === 'nik' ? ('nik-taken' as const) : ('nokk-taken' as const) }] : [],
  )
}
