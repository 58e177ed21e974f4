import type { Payload } from 'payload'
import { z } from 'zod'

import { formatMoment } from '@/domain/calendar/indonesian'
import { promisedAt } from '@/domain/calendar/promise-clock'
import type { Clock } from '@/platform/clock'

import { fieldsIn } from '../letters/letter-type'
import { loadWorkingCalendar } from '../office/village'

export type ServiceCardFacts = { slug: string; name: string; summary: string; category: string; ready: boolean }

/** All letters that residents may know of, ready or not; office letters are left out. */
export const listServices = async (payload: Payload): Promise<ServiceCardFacts[]> => {
  const { docs } = await payload.find({
    collection: 'letter-types',
    where: { onlineMode: { not_equals: 'internal' } },
    sort: 'name',
    limit: 200,
    pagination: false,
    depth: 0,
    // Visitors may read only what is ready; the list also names, without more, what is not.
    overrideAccess: true,
    select: { slug: true, name: true, summary: true, category: true, ready: true },
  })
  return docs.map((doc) => ({ slug: doc.slug, name: doc.name, summary: doc.summary ?? '', category: doc.category, ready: doc.ready ?? false }))
}

const requirement = z.object({ text: z.string(), kind: z.enum(['photo', 'bring', 'office']), required: z.boolean().nullish().transform(Boolean) })

/** The service standard of one letter (UU 25/2009: the six parts shown to the public) and what its form asks. */
export type ServiceStandard = {
  slug: string
  name: string
  summary: string
  onlineMode: 'online' | 'kadus' | 'appear'
  checkedBySekdes: boolean
  cost: string
  product: string
  legalBasis: string | null
  complaintContact: string | null
  validityMonths: number | null
  requirements: z.infer<typeof requirement>[]
  fields: ReturnType<typeof fieldsIn>
  /** When a request sent now is ready, in words of the office's zone. */
  promise: string
}

/** The standard of a letter that may be asked for, or null. */
export const findServiceStandard = async (payload: Payload, slug: string, clock: Clock): Promise<ServiceStandard | null> => {
  const { docs } = await payload.find({
    collection: 'letter-types',
    where: { slug: { equals: slug } },
    limit: 1,
    pagination: false,
    depth: 0,
    overrideAccess: false,
  })
  const [doc] = docs
  if (!doc || doc.onlineMode === 'internal') return null
  const calendar = await loadWorkingCalendar(payload)
  const due = promisedAt({ startedAt: clock(), workingMinutes: doc.workingMinutes, pauses: [], calendar })
  return {
    slug: doc.slug,
    name: doc.name,
    summary: doc.summary ?? '',
    onlineMode: doc.onlineMode,
    checkedBySekdes: doc.checkedBySekdes ?? false,
    cost: doc.cost,
    product: doc.product,
    legalBasis: doc.legalBasis || null,
    complaintContact: doc.complaintContact || null,
    validityMonths: doc.validityMonths ?? null,
    requirements: z.array(requirement).parse(doc.requirements ?? []),
    fields: fieldsIn(doc.fields),
    promise: due ? formatMoment(due, calendar.zone) : '',
  }
}
