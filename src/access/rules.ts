import type { Access, PayloadRequest, Where } from 'payload'

import { actorOf, type Actor } from './actor'
import { MATRIX, type Grant, type Guarded, type Operation, type Scope } from './matrix'

/** The access functions of one collection or global, all taken from the matrix. */
export const accessTo = (what: Guarded): Record<Operation, Access> => ({
  read: ruleFor(what, 'read'),
  create: ruleFor(what, 'create'),
  update: ruleFor(what, 'update'),
  delete: ruleFor(what, 'delete'),
})

/** Who may open the staff admin at all: any active member of staff. */
export const mayOpenAdmin = ({ req }: { req: PayloadRequest }): boolean => actorOf(req).kind === 'staff'

/** True for everything, false for nothing, or the condition that narrows it. Used by hooks and queries alike. */
export const rightOf = (actor: Actor, what: Guarded, operation: Operation): boolean | Where => {
  if (actor.kind === 'system') return true
  const rights = grantsOf(what, operation).map((grant) => rightByGrant(actor, what, grant))
  if (rights.includes(true)) return true
  const conditions = rights.filter((right): right is Where => typeof right === 'object')
  return conditions.length === 0 ? false : conditions.length === 1 ? (conditions[0] ?? false) : { or: conditions }
}

const ruleFor =
  (what: Guarded, operation: Operation): Access =>
  ({ req }) =>
    rightOf(actorOf(req), what, operation)

const grantsOf = (what: Guarded, operation: Operation): readonly Grant[] => {
  const row: Partial<Record<Operation, readonly Grant[]>> = MATRIX[what]
  return row[operation] ?? []
}

const rightByGrant = (actor: Actor, what: Guarded, grant: Grant): boolean | Where => {
  const [who, scope] = grant.split(':')
  if (!reaches(actor, who ?? '')) return false
  if (who === 'self') return actor.kind === 'staff' ? { id: { equals: actor.id } } : false
  return isScope(scope) ? condition(scope, what, actor) : true
}

const reaches = (actor: Actor, who: string): boolean => {
  if (who === 'public') return true
  if (actor.kind !== 'staff') return false
  return who === 'staff' || who === 'self' || actor.roles.some((role) => role === who)
}

const isScope = (word: string | undefined): word is Scope =>
  word !== undefined && ['own-hamlet', 'for-me', 'not-about-office', 'about-office', 'ready', 'published'].includes(word)

const condition = (scope: Scope, what: Guarded, actor: Actor): boolean | Where => {
  switch (scope) {
    case 'own-hamlet':
      return actor.kind === 'staff' && actor.hamletId ? { [hamletField(what)]: { equals: actor.hamletId } } : false
    case 'for-me':
      return actor.kind === 'staff' ? { 'dispositions.to': { equals: actor.id } } : false
    case 'about-office':
      return { [aboutOfficeField(what)]: { equals: true } }
    case 'not-about-office':
      return { [aboutOfficeField(what)]: { equals: false } }
    case 'ready':
      return { ready: { equals: true } }
    case 'published':
      // What was put into the trash is not published any more, also for whoever asks for the trash.
      return { and: [{ _status: { equals: 'published' } }, { deletedAt: { exists: false } }] }
  }
}

/** A request is the kadus's business from the moment the office asks; until then it is the office's alone. */
const hamletField = (what: Guarded): string => (what === 'letter-requests' ? 'kadusHamlet' : 'hamlet')

/** A complaint carries the mark itself; what hangs on it is judged by its complaint. */
const aboutOfficeField = (what: Guarded): string => (what === 'complaints' ? 'aboutOffice' : 'complaint.aboutOffice')
