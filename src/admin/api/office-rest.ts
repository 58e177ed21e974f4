import { guardRest, type RestHandler } from '@/access/rest-guard'

import { accountCalls } from './account-calls'

/** Payload's REST API as the portal serves it: what is not used is refused, calls about accounts have their rules. */
export const officeRest = (handler: RestHandler): RestHandler => guardRest(accountCalls(handler))
