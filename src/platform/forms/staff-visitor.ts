import type { IncomingMessage } from 'node:http'

import type { Payload } from 'payload'

import { type Actor, actorOfUser } from '@/access/actor'

/** The officer whose session a page of the site is asked with; anonymous for everybody else. */
export const staffVisitor = async (payload: Payload, { headers }: IncomingMessage): Promise<Actor> => {
  const given = new Headers()
  for (const [name, value] of Object.entries(headers)) if (typeof value === 'string') given.set(name, value)
  const { user } = await payload.auth({ headers: given })
  return actorOfUser(user)
}
