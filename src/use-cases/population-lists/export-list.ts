import type { Payload } from 'payload'

import type { Actor } from '@/access/actor'
import { requireAct } from '@/access/acts'
import { plainDateIn } from '@/domain/calendar/plain-date'
import { DomainError } from '@/domain/errors'
import { labelOf, FAMILY_ROLE, MARITAL_STATUS, OCCUPATION } from '@/domain/population/code-lists'
import { shortDate } from '@/domain/registers/column'
import { sexLetter } from '@/domain/registers/person'
import { LIST_WORDS as WORDS } from '@/messages/population-lists'
import type { Clock } from '@/platform/clock'
import { makeFileApart } from '@/platform/make-file-apart'
import { enqueue } from '@/platform/queue'
import { writeCsv } from '@/platform/spreadsheet/write-csv'
import { inTransaction } from '@/platform/transaction'
import { appendAudit } from '@/plugins/audit-trail/append'

import { loadWorkingCalendar } from '../office/village'
import { reasonOf } from '../reasons'
import { readConditions, writeConditions } from './conditions'
import type { ListedPerson } from './list-people'

export const LIST_FORMATS = ['xlsx', 'csv'] as const

export type ListFormat = (typeof LIST_FORMATS)[number]

export type ListRequest = { id: string; conditions: string; format: ListFormat; isFull: boolean; reason: string }

/**
 * Asks for a list as a file; a job makes it. Needs the right to export and a reason, and leaves a row in the audit
 * trail with the conditions. `id` is chosen by the screen: pressed twice it is asked for once. Throws `not-allowed`,
 * `reason-required`.
 */
export const requestList = async (payload: Payload, actor: Actor, { id, conditions, format, isFull, reason }: ListRequest, clock: Clock): Promise<void> => {
  requireAct(actor, 'export-residents')
  if (actor.kind !== 'staff') throw new DomainError('not-allowed')
  const why = reasonOf(reason)
  const written = writeConditions(readConditions(conditions))
  const numbers = isFull ? 'full' : 'masked'
  const day = plainDateIn((await loadWorkingCalendar(payload)).zone, clock())
  await inTransaction(payload, actor, async (tx) => {
    const made = await tx.query(
      `INSERT INTO register_prints (id, book, parameters, format, requested_by) VALUES ($1::uuid, 'list', $2::jsonb, $3, $4::uuid) ON CONFLICT DO NOTHING RETURNING id`,
      [id, JSON.stringify({ conditions: written, day, numbers }), format, actor.id],
    )
    if (made.length === 0) return
    await enqueue(tx, 'print-register', { print: id })
    await appendAudit(tx, { action: 'list-export', object: { collection: 'register-prints', id }, reason: why, details: { conditions: written, format, numbers } })
  })
}

/** A list as a file, every cell text. */
export const listFile = async (people: readonly ListedPerson[], format: ListFormat): Promise<Buffer> => {
  const head = [WORDS.order, WORDS.name, WORDS.nik, WORDS.nokk, WORDS.sex, WORDS.place, WORDS.birth, WORDS.address, WORDS.hamlet, WORDS.work, WORDS.status, WORDS.familyRole, WORDS.number]
  const rows = people.map((person, place) => [
    String(place + 1), person.name, person.nik, person.nokk, sexLetter(person.sex) ?? '', person.birthPlace ?? '', person.birthDate ? shortDate(person.birthDate) : '', person.address ?? '', person.hamlet ?? '',
    labelOf(OCCUPATION, person.occupation), labelOf(MARITAL_STATUS, person.maritalStatus), labelOf(FAMILY_ROLE, person.familyRole), String(person.registerNo),
  ])
  return format === 'csv' ? writeCsv(head, rows) : makeFileApart({ make: 'table', head, rows })
}
