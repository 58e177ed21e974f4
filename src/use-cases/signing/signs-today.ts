import type { Payload } from 'payload'

import type { Actor } from '@/access/actor'
import { may } from '@/access/acts'
import { plainDateIn } from '@/domain/calendar/plain-date'
import { signableBy } from '@/domain/letters/mandates'
import type { Clock } from '@/platform/clock'
import { query } from '@/platform/database'

import { loadMandates, presserOf } from '../letters/mandates'
import { loadWorkingCalendar } from '../office/village'

/** Whether an officer may sign any kind of letter today, by office or mandate. */
export const signsToday = async (payload: Payload, actor: Actor, clock: Clock): Promise<boolean> => {
  if (!may(actor, 'sign-letters')) return false
  const { zone } = await loadWorkingCalendar(payload)
  const mandates = await loadMandates((text, values) => query(payload, text, values))
  return signableBy(mandates, presserOf(actor), plainDateIn(zone, clock())).length > 0
}
