import type { Payload } from 'payload'

import { type Actor, ROLES, type Role, type StaffActor } from '@/access/actor'
import { query } from '@/platform/database'

export type TestStaff = { id: string; email: string; password: string; roles: Role[]; actor: Actor; user: object }

export const TEST_PASSWORD = 'empat-kata-acak-untuk-uji'

/** One active account for every role; `kadus` heads the given hamlet. Made once per database. */
export const everyRole = async (payload: Payload, hamletId: string | null): Promise<Record<Role, TestStaff>> => {
  const made: Partial<Record<Role, TestStaff>> = {}
  for (const role of ROLES) made[role] = await staffWith(payload, [role], role === 'kadus' ? hamletId : null)
  return complete(made)
}

/** A new account with these roles. */
export const staffWith = async (payload: Payload, roles: Role[], hamletId: string | null = null): Promise<TestStaff> => {
  const email = `${roles.join('-')}-${crypto.randomUUID().slice(0, 8)}@contoh.desa.id`
  const doc = await payload.create({
    collection: 'staff',
    data: { name: `Petugas ${roles.join(' ')}`, email, password: TEST_PASSWORD, roles, active: true, hamlet: hamletId },
    overrideAccess: true,
  })
  const actor: Actor = { kind: 'staff', id: String(doc.id), name: doc.name, roles, hamletId }
  return { id: String(doc.id), email, password: TEST_PASSWORD, roles, actor, user: { ...doc, collection: 'staff' } }
}

/** A head of the village who signs in a village that is filled already: the account of its head from now on. */
export const headOf = async (payload: Payload): Promise<TestStaff & { actor: StaffActor }> => {
  const head = await staffWith(payload, ['kades'])
  if (head.actor.kind !== 'staff') throw new Error('an account is of the staff')
  await query(payload, `UPDATE officials SET account_id = $1::uuid WHERE signs_as = 'kades'`, [head.id])
  return { ...head, actor: head.actor }
}

const complete = (made: Partial<Record<Role, TestStaff>>): Record<Role, TestStaff> => {
  const { kadus, operator, sekdes, kades, editor, bpd, admin, auditor } = made
  if (!kadus || !operator || !sekdes || !kades || !editor || !bpd || !admin || !auditor) throw new Error('a role is missing')
  return { kadus, operator, sekdes, kades, editor, bpd, admin, auditor }
}
