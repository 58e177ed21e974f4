import type { SelectFieldSingleValidation } from 'payload'

import { checkRole } from '@/domain/population/acts/checks'
import { ACT_PROBLEMS } from '@/messages/population-events'

/**
 * Somebody is written down by the form: a wife is a woman and a husband a man. That a family has one head is seen to in
 * `one-head.ts`. Later changes are events, which have these rules themselves; what an old record says does not block
 * its form.
 */
export const placeInFamily: SelectFieldSingleValidation = (value, { operation, siblingData }) => {
  if (operation !== 'create' || !value) return true
  const { sex }: { sex?: unknown } = siblingData
  const [problem] = checkRole(value, typeof sex === 'string' ? sex : '', 'familyRole')
  return problem ? ACT_PROBLEMS[problem.code] : true
}
