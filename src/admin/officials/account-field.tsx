import type { RelationshipFieldServerComponent } from 'payload'

import { actorOf } from '@/access/actor'
import { rightOf } from '@/access/rules'
import { signingAccounts } from '@/use-cases/letters/signing-accounts'

import { AccountSelect } from './account-select'

/** The account of an official, chosen by name: whoever gives mandates need not be able to read the accounts themselves. */
export const AccountField: RelationshipFieldServerComponent = async ({ req, path }) => (
  <AccountSelect path={path} accounts={rightOf(actorOf(req), 'officials', 'update') === true ? await signingAccounts(req.payload) : []} />
)
