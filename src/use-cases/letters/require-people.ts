import { DomainError } from '@/domain/errors'
import { rulesOf } from '@/domain/letters/eligibility'
import { peopleIn } from '@/domain/letters/named-people'
import { missingOf } from '@/domain/letters/needed-people'
import { missingWords } from '@/messages/other-people'
import type { LetterType } from '@/payload-types'
import type { Tx } from '@/platform/transaction'

import { knowPeople } from './known-people'
import { givenAnswers } from './letter-answers'
import { fieldsIn } from './letter-type'
import type { LockedRequest } from './locked-request'
import { openClaim } from './request-claim'

/**
 * Refuses a request whose letter says of another person what nobody has decided or written yet: `other-people-missing` with
 * the words for what. Asked at the counter, where it can still be mended.
 */
export const requirePeople = async (tx: Tx, request: LockedRequest, type: LetterType): Promise<void> => {
  const people = peopleIn(givenAnswers(fieldsIn(type.fields), openClaim(request.id, request.claimSealed).answers))
  const known = await knowPeople(tx.query, { requestId: request.id, residentId: request.residentId }, people)
  const missing = known.flatMap((person) => {
    const needs = missingOf(rulesOf(type), person, { isFromRegister: person.printed !== null, isDecided: person.said !== null })
    return needs.length === 0 ? [] : [missingWords(person.label, needs)]
  })
  if (missing.length > 0) throw new DomainError('other-people-missing', { missing: missing.join('; ') })
}
