import { type CollectionBeforeChangeHook, ValidationError } from 'payload'
import { z } from 'zod'

import { parsePlainDate } from '@/domain/calendar/plain-date'
import { guestDayFaults } from '@/domain/registers/guest-days'
import { GUEST_DAY_FAULTS } from '@/messages/guests'

const day = z.string().refine((text) => parsePlainDate(text).ok)

const maybe = z.union([day, z.literal('').transform(() => null)]).nullish().transform((text) => text ?? null)

const days = z.object({ arrivedOn: day, stayUntil: maybe, leftOn: maybe, extensions: z.array(z.object({ until: day })).nullish() })

/** Refuses days that cannot be, each at its field, whichever way a guest is written down. */
export const possibleGuestDays: CollectionBeforeChangeHook = ({ data, originalDoc, req }) => {
  const read = days.safeParse({ ...originalDoc, ...data })
  // What is no day at all was refused at its field.
  if (!read.success) return data
  const errors = guestDayFaults({ ...read.data, extensions: read.data.extensions ?? [] }).map(({ path, code }) => ({ path, message: GUEST_DAY_FAULTS[code] }))
  if (errors.length > 0) throw new ValidationError({ collection: 'temporary-residents', errors, req }, req.t)
  return data
}
