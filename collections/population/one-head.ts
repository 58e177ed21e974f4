import { type CollectionBeforeChangeHook, type CollectionBeforeDeleteHook, type PayloadRequest, ValidationError } from 'payload'

import { actorOf } from '@/access/actor'
import { PEOPLE_MESSAGES } from '@/messages/people'
import { txOf } from '@/platform/transaction'

import { idOf } from './place-in-family'

const HEAD = '1'
const ALIVE = '1'

type Standing = { family: string | null; familyRole: string | null; isCounted: boolean }

/**
 * A family that has anybody has a head: a form cannot put the head into the trash past the others. That there is no
 * second one is a rule of `place-in-family.ts`; the acts of the ledger see to both themselves.
 */
export const oneHead: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  if (req.context.populationAct !== undefined) return data
  const [before, after] = [originalDoc ? standingOf(originalDoc) : null, standingOf({ ...originalDoc, ...data })]
  const id = String(originalDoc?.id ?? data.id ?? '')
  if (originalDoc?.deletedAt && data.deletedAt === null) {
    if (originalDoc.mergedInto) refuse(req, PEOPLE_MESSAGES.merged)
    if (await hasLostItsNumber(req, 'residents', id)) refuse(req, PEOPLE_MESSAGES.takenBack)
  }
  if (isHead(before) && !isHead(after) && (await peopleBeside(req, before.family, id)) > 0) refuse(req, PEOPLE_MESSAGES.headStays)
  return data
}

/** A card goes into the trash only when nobody who lives is on it, and what an act took back does not come out of it. */
export const nobodyOnCard: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  if (req.context.populationAct !== undefined || !originalDoc) return data
  const id = String(originalDoc.id)
  if (data.deletedAt && !originalDoc.deletedAt && (await peopleBeside(req, id, '')) > 0) refuse(req, PEOPLE_MESSAGES.cardInUse)
  if (originalDoc.deletedAt && data.deletedAt === null && (await hasLostItsNumber(req, 'families', id))) refuse(req, PEOPLE_MESSAGES.takenBack)
  return data
}

/** An act that is taken back frees its numbers: the record keeps its number and is no longer found by it. */
const hasLostItsNumber = async (req: PayloadRequest, table: 'residents' | 'families', id: string): Promise<boolean> => {
  const tx = await txOf(req.payload, req, actorOf(req))
  const number = table === 'residents' ? 'nik' : 'nokk'
  return (await tx.query(`SELECT 1 AS one FROM ${table} WHERE id = $1::uuid AND ${number} IS NOT NULL AND ${number}_hash IS NULL`, [id])).length > 0
}

/** Nobody is deleted for good: the books of earlier months show them. In the trash they are not counted and not listed. */
export const nobodyVanishes: CollectionBeforeDeleteHook = ({ req }) => {
  if (req.context.populationAct === undefined) refuse(req, PEOPLE_MESSAGES.staysInBooks)
}

const refuse = (req: PayloadRequest, message: string): never => {
  throw new ValidationError({ collection: 'residents', errors: [{ path: 'familyRole', message }], req }, req.t)
}

const isHead = (standing: Standing | null): standing is Standing & { family: string } =>
  standing !== null && standing.isCounted && standing.family !== null && standing.familyRole === HEAD

const peopleBeside = async (req: PayloadRequest, family: string, id: string): Promise<number> => {
  const tx = await txOf(req.payload, req, actorOf(req))
  return (await tx.query(`SELECT 1 AS one FROM residents WHERE family_id = $1::uuid AND life_status = '1' AND deleted_at IS NULL AND id::text <> $2 LIMIT 1`, [family, id])).length
}

const standingOf = (doc: Readonly<Record<string, unknown>>): Standing => ({
  family: idOf(doc.family),
  familyRole: typeof doc.familyRole === 'string' ? doc.familyRole : null,
  isCounted: (doc.lifeStatus ?? ALIVE) === ALIVE && !doc.deletedAt,
})
