import { z } from 'zod'

import { type PrintedForm, REGISTRATIONS } from '@/domain/letters/forms/printed-form'

const maybe = z.string().nullable()
const choice = z.number().nullable()

const person = z.object({
  name: maybe, nik: maybe, nokk: maybe, sex: maybe, birthPlace: maybe, birthDate: maybe, citizenship: maybe, religion: maybe, occupation: maybe, address: maybe, fatherName: maybe,
})

const couple = z.tuple([person, person])

const member = z.object({ name: z.string(), nik: maybe, role: maybe, roleWord: maybe })

const address = z.object({ street: maybe, rt: maybe, rw: maybe, village: maybe, district: maybe, regency: maybe, province: maybe, postalCode: maybe })

const marriage = z.object({
  asker: z.enum(['groom', 'bride']), groom: person, bride: person, father: person, mother: person, status: maybe, office: maybe, when: maybe, place: maybe,
  lost: z.object({ person, on: maybe, at: maybe }).nullable(),
})

const event = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('birth'),
    child: z.object({ name: maybe, sex: choice, place: choice, town: maybe, day: maybe, hour: maybe, count: choice, order: maybe, helper: choice, weight: maybe, length: maybe }),
  }),
  z.object({ kind: z.literal('stillbirth'), months: maybe, sex: choice, day: maybe, place: choice, town: maybe, helper: choice, cause: maybe, order: maybe, count: choice, stated: choice }),
  z.object({ kind: z.literal('death'), person, day: maybe, hour: maybe, cause: choice, place: maybe, stated: choice }),
  z.object({ kind: z.literal('marriage'), groomParents: couple, brideParents: couple, statusBefore: choice, day: maybe, religion: choice, leader: maybe }),
])

const traveller = z.object({ name: z.string(), position: maybe })

const journey = z.object({
  first: traveller.nullable(), followers: z.array(traveller), purpose: maybe, transport: maybe, rate: maybe, from: z.string(), to: maybe, leaving: maybe, back: maybe, days: choice,
})

/** The forms of a letter as they were sealed with it. */
export const sealedForms: z.ZodType<PrintedForm[]> = z.array(
  z.discriminatedUnion('kind', [
    z.object({ kind: z.enum(['n1', 'n2', 'n4', 'n5', 'n6']), marriage }),
    z.object({ kind: z.literal('f-1.02'), applicant: person, registrations: z.array(z.enum(REGISTRATIONS)) }),
    z.object({ kind: z.literal('f-1.03'), applicant: person, from: address, to: address, distance: choice, reason: maybe, movers: choice, staying: choice, leaving: choice, members: z.array(member) }),
    z.object({
      kind: z.literal('f-1.06'), applicant: person, members: z.array(member),
      changes: z.array(z.object({ member: z.number().nullable(), name: z.string(), element: z.string(), from: z.string(), to: z.string(), basis: z.string() })),
    }),
    z.object({ kind: z.literal('f-2.01'), event, reporter: person, first: person, second: person.nullable(), witnesses: couple, father: person, mother: person }),
    z.object({ kind: z.literal('spd'), journey }),
  ]),
)
