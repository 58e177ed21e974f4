import type { SelectFieldSingleValidation } from 'payload'

import { checkRole } from '@/domain/population/acts/checks'
import { HEAD } from '@/domain/population/acts/village'
import { ACT_PROBLEMS } from '@/messages/population-events'
import { query } from '@/platform/database'
import { loadVillage } from '@/use-cases/population/acts/load-village'

/**
 * Somebody is written down by the form: a family that has a head gets no second one, a wife is a woman and a husband a
 * man. Later changes are events, which have these rules themselves; what an old record says does not block its form.
 */
export const placeInFamily: SelectFieldSingleValidation = async (value, { operation, siblingData, req, event }) => {
  // While it is typed the browser asks about every key: the database is asked when it is saved.
  if (operation !== 'create' || !value || event === 'onChange') return true
  const { sex, family }: { sex?: unknown; family?: unknown } = siblingData
  const [problem] = checkRole(value, typeof sex === 'string' ? sex : '', 'familyRole')
  if (problem) return ACT_PROBLEMS[problem.code]
  if (value !== HEAD || typeof family !== 'string') return true
  const village = await loadVillage((text, values) => query(req.payload, text, values), { people: [], families: [family] })
  return village.family(family)?.members.some(({ role }) => role === HEAD) ? ACT_PROBLEMS['two-heads'] : true
}
