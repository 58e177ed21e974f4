import type { PayloadRequest } from 'payload'
import { z } from 'zod'

/** The offices of a village, as far as rights go. Residents and visitors have none of these. */
export const ROLES = ['kadus', 'operator', 'sekdes', 'kades', 'editor', 'bpd', 'admin', 'auditor'] as const

export type Role = (typeof ROLES)[number]

export type StaffActor = { kind: 'staff'; id: string; name: string; roles: Role[]; hamletId: string | null }

export type Actor = { kind: 'anonymous' } | { kind: 'system'; name: string } | StaffActor

export const ANONYMOUS: Actor = { kind: 'anonymous' }

export const systemActor = (name: string): Actor => ({ kind: 'system', name })

const reference = z.union([z.string(), z.object({ id: z.string() }).transform(({ id }) => id)])

const staffUser = z.object({
  id: z.string(),
  collection: z.literal('staff'),
  name: z.string().default(''),
  roles: z.array(z.enum(ROLES)).default([]),
  hamlet: reference.nullish(),
  active: z.boolean().nullish(),
})

const isActor = (value: unknown): value is Actor =>
  typeof value === 'object' && value !== null && 'kind' in value && ['anonymous', 'system', 'staff'].includes(String(value.kind))

/**
 * Who acts in this request: the actor that a use case set, else the signed-in staff member, else anonymous.
 * An account that was switched off is anonymous at once, whatever its cookie says.
 */
export const actorOf = (req: Pick<PayloadRequest, 'context' | 'user'>): Actor => {
  const set: unknown = req.context?.actor
  if (isActor(set)) return set
  return actorOfUser(req.user)
}

export const actorOfUser = (user: unknown): Actor => {
  const parsed = staffUser.safeParse(user)
  if (!parsed.success || parsed.data.active === false) return ANONYMOUS
  const { id, name, roles, hamlet } = parsed.data
  return { kind: 'staff', id, name, roles, hamletId: hamlet ?? null }
}

export const hasRole = (actor: Actor, ...wanted: readonly Role[]): boolean =>
  actor.kind === 'staff' && actor.roles.some((role) => wanted.includes(role))
