import { APIError, type CollectionBeforeChangeHook, type CollectionBeforeOperationHook } from 'payload'

import { actorOf } from '@/access/actor'
import { formatMoment } from '@/domain/calendar/indonesian'
import { OVERWRITING } from '@/messages/letter-type-builder'
import { txOf } from '@/platform/transaction'
import { unseenChange } from '@/use-cases/letter-types/later-change'
import { loadWorkingCalendar } from '@/use-cases/office/village'

/** Keeps what the caller says to have seen: later the data hold the present moment for those who said nothing. */
export const keepWhatWasSeen: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (operation === 'update' || operation === 'updateByID') req.context.letterTypeSeen = args.data.updatedAt
  return args
}

/** Refuses a save that would overwrite a change which the officer has not seen, beside the place where it can be done on purpose. */
export const refuseOverwriting: CollectionBeforeChangeHook = async ({ data, originalDoc, operation, req }) => {
  if (operation === 'create') return data
  const tx = await txOf(req.payload, req, actorOf(req))
  const change = await unseenChange(tx, { id: originalDoc.id, seen: req.context.letterTypeSeen, overwrites: data.overwrites })
  if (!change) return data
  const { zone } = await loadWorkingCalendar(req.payload)
  const message = OVERWRITING.refused(change.by, formatMoment(change.at, zone))
  // As a field that is not valid, but said in one sentence: "these fields are not valid" would tell nobody what happened.
  throw new APIError(message, 400, { errors: [{ path: 'overwrites', message }] }, true)
}
