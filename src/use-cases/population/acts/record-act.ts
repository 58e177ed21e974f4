import type { Payload } from 'payload'

import type { Actor } from '@/access/actor'
import { requireAct } from '@/access/acts'
import { plainDateIn } from '@/domain/calendar/plain-date'
import { DomainError } from '@/domain/errors'
import { type Effect, effectsOf } from '@/domain/population/acts/effects'
import type { ActProblem, Plan, Warning } from '@/domain/population/acts/plan'
import { membersAfter } from '@/domain/population/acts/family-rules'
import { involvedIn, planAct } from '@/domain/population/acts/plan-act'
import type { PopulationForm } from '@/domain/population/acts/population-form'
import { HEAD, headsOf, type Village } from '@/domain/population/acts/village'
import { type Result, fail, succeed } from '@/domain/result'
import type { Clock } from '@/platform/clock'
import { sha256 } from '@/platform/crypto'
import { query } from '@/platform/database'
import { inTransaction, type Tx } from '@/platform/transaction'
import { appendAudit } from '@/plugins/audit-trail/append'

import { loadWorkingCalendar } from '../../office/village'
import { lockLedger, openAct } from '../open-act'
import { applyPlan } from './apply-plan'
import { knownAlready } from './known-already'
import { letterProblems } from './letter-offer'
import { loadVillage } from './load-village'
import { takenNumbers } from './taken-numbers'

/** What is told of an act besides what it changes. Empty texts are not known. */
export type Papers = { reportedOn?: string; reporter?: string; document?: string; place?: string; reason?: string; letterId?: string }

/**
 * One act as an officer hands it in. `key` was made when the form was opened and becomes the act's id; `shown` is the mark
 * of the changes that the officer has read, where somebody has read them.
 */
export type ActToRecord = { key: string; typed: PopulationForm; papers: Papers; shown?: string }

/** `names` are those of families, by their heads. `countedOn`: the day from which the books count it, where that is not the day it happened. */
export type ActPreview = { mark: string; countedOn: string | null; effects: Effect[]; warnings: Warning[]; names: Readonly<Record<string, string>> }

export type ActRecorded = { act: string; people: string[] }

/** What an act would change, for the officer to read before saving. Writes nothing. Throws `not-allowed`. */
export const previewAct = async (payload: Payload, actor: Actor, { typed, papers }: Omit<ActToRecord, 'key' | 'shown'>, clock: Clock): Promise<Result<ActPreview, ActProblem[]>> => {
  requireAct(actor, 'record-population-events')
  const run: Tx['query'] = (text, values) => query(payload, text, values)
  const found = await plannedNow(run, typed, papers, await todayOf(payload, clock))
  if (!found.ok) return found
  const { village, plan } = found.value
  return succeed({ mark: markOf(village, plan), countedOn: await countedOn(run, plan), effects: effectsOf(village, plan), warnings: plan.warnings, names: familyNames(village, typed, plan) })
}

/**
 * Records one act: everything that it changes, its events and its line in the audit trail, in one transaction. The
 * facts are read again behind the ledger's lock, so that of two officers the second meets what the first one left.
 * What changes otherwise than it was shown is not recorded. Handed in twice with one key it is recorded once. Throws `not-allowed`, `submission-key-reused`.
 */
export const recordAct = async (payload: Payload, actor: Actor, { key, typed, papers, shown }: ActToRecord, clock: Clock): Promise<Result<ActRecorded, ActProblem[]>> => {
  requireAct(actor, 'record-population-events')
  const today = await todayOf(payload, clock)
  return inTransaction(payload, actor, async (tx) => {
    await lockLedger(tx)
    const again = await recordedBefore(tx, actor, key)
    if (again) return succeed(again)
    const found = await plannedNow(tx.query, typed, papers, today)
    if (!found.ok) return found
    const { plan, village } = found.value
    if (shown !== undefined && shown !== markOf(village, plan)) return fail([{ field: '', code: 'changed-since-shown' }])
    await openAct(tx, { act: key, kinds: kindsOf(plan), happenedOn: plan.happenedOn, by: actor.kind === 'staff' ? actor.id : null, ...told(papers, today) })
    await applyPlan(tx, plan)
    const people = [...plan.newcomers, ...plan.people].map(({ id }) => id)
    await appendAudit(tx, { action: `population-${typed.act}`, object: { collection: 'residents', id: people[0] ?? null }, details: { act: key, people } })
    return succeed({ act: key, people })
  })
}

/** Stands for what a plan changes, as it is shown: the ids of new people and families are made anew each time. */
const markOf = (village: Village, plan: Plan): string =>
  sha256(JSON.stringify(effectsOf(village, plan).map(({ id, changes, ...effect }) => ({ ...effect, ...(effect.isNew ? {} : { id }), changes: changes.filter(({ field }) => field !== 'family') }))))

/** As the ledger will tell it of the first whom the act is about (docs/decisions/0015): never in a closed month, never before what is recorded of them. */
const countedOn = async (run: Tx['query'], { happenedOn, newcomers, people }: Plan): Promise<string | null> => {
  const first = newcomers.length > 0 ? null : (people[0]?.id ?? null)
  const [row] = await run<{ day: string }>(COUNTED_ON, [happenedOn, first])
  return row && row.day !== happenedOn ? row.day : null
}

const COUNTED_ON = `
SELECT greatest($1::date, population_first_open_day(), (SELECT counted_on FROM population_events ORDER BY counted_on, seq LIMIT 1),
         (SELECT counted_on FROM population_events WHERE resident_id = $2::uuid ORDER BY seq DESC LIMIT 1))::text AS day`

/** Families by their heads: those that there are as they are called now, a new one by the head that it will have. */
const familyNames = (village: Village, typed: PopulationForm, plan: Plan): Record<string, string> => {
  const { people, families } = involvedIn(typed)
  const ids = [...families, ...people.map((id) => village.person(id)?.family)]
  const known = ids.flatMap((id): [string, string][] => { const [head] = id ? headsOf(village.family(id) ?? { members: [] }) : []; return id && head ? [[id, head.name]] : [] })
  const opened = plan.openings.flatMap(({ id }): [string, string][] => { const head = membersAfter(village, plan, id).find(({ role }) => role === HEAD); return head ? [[id, head.name]] : [] })
  return Object.fromEntries([...known, ...opened])
}

const todayOf = async (payload: Payload, clock: Clock): Promise<string> => plainDateIn((await loadWorkingCalendar(payload)).zone, clock())

const plannedNow = async (run: Tx['query'], typed: PopulationForm, papers: Papers, today: string): Promise<Result<{ village: Village; plan: Plan }, ActProblem[]>> => {
  const village = await loadVillage(run, involvedIn(typed))
  const planned = planAct(village, typed, today)
  const late = papers.reportedOn !== undefined && papers.reportedOn > today ? [{ field: 'reportedOn', code: 'date-in-future' as const }] : []
  if (!planned.ok) return fail([...planned.problem, ...late])
  const plan = planned.value
  const problems = [
    ...late,
    ...(await unknownHamlets(run, plan)),
    ...(await takenNumbers(run, typed, plan)),
    ...(papers.letterId ? await letterProblems(run, papers.letterId, { typed, village, plan }) : []),
  ]
  if (problems.length > 0) return fail(problems)
  return succeed({ village, plan: { ...plan, warnings: [...plan.warnings, ...(await knownAlready(run, plan))] } })
}

/** The hamlet was chosen from a list, which may be older than its last change, or was not chosen at all. */
const unknownHamlets = async (run: Tx['query'], { openings, families }: Plan): Promise<ActProblem[]> => {
  const wanted = [...openings.map(({ hamlet }) => hamlet), ...families.map(({ set }) => set.hamlet)].filter((hamlet) => typeof hamlet === 'string')
  if (wanted.length === 0) return []
  const known = await run<{ id: string }>(`SELECT id::text AS id FROM hamlets WHERE id::text = ANY($1::text[])`, [wanted])
  return wanted.every((hamlet) => known.some(({ id }) => id === hamlet)) ? [] : [{ field: 'hamlet', code: 'hamlet-unknown' }]
}

const kindsOf = ({ people, newcomers }: Plan): Record<string, Plan['people'][number]['kind']> => Object.fromEntries([...people, ...newcomers].map(({ id, kind }) => [id, kind]))

/** The ledger is never changed: numbers of people do not get into it by what is told beside. */
const told = ({ reportedOn, reason = '', ...papers }: Papers, today: string): Papers => ({
  reportedOn: reportedOn || today,
  ...Object.fromEntries(Object.entries({ ...papers, reason: reason.replace(/\d{6,}/gu, '…') }).filter(([, text]) => text !== '')),
})

/** The act that this key has recorded already; somebody else's key is refused. */
const recordedBefore = async (tx: Tx, actor: Actor, key: string): Promise<ActRecorded | null> => {
  const events = await tx.query<{ resident: string | null; by: string | null }>(`SELECT resident_id AS resident, recorded_by AS by FROM population_events WHERE act = $1::uuid ORDER BY seq`, [key])
  if (events.length === 0) return null
  if (events.some(({ by }) => by !== (actor.kind === 'staff' ? actor.id : null))) throw new DomainError('submission-key-reused')
  return { act: key, people: [...new Set(events.flatMap(({ resident }) => (resident === null ? [] : [resident])))] }
}
