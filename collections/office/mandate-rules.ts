import { type CollectionBeforeChangeHook, ValidationError } from 'payload'
import { z } from 'zod'

import { actorOfUser } from '@/access/actor'
import { may } from '@/access/acts'
import { MANDATE_WORDS as WORDS } from '@/messages/mandates'

/** An account that officials are tied to signs in their name: it must be one that can open the signing queue, and the days must make sense. */
export const keepMandateRules: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const official = kept.parse({ ...originalDoc, ...data })
  const errors = [...dayProblems(official)]
  if (official.signsAs !== 'none' && official.account) {
    const account = await req.payload.findByID({ collection: 'staff', id: official.account, depth: 0, req, overrideAccess: true })
    if (!may(actorOfUser({ ...account, active: true, collection: 'staff' }), 'sign-letters')) errors.push({ path: 'account', message: WORDS.accountRole })
  }
  if (errors.length > 0) throw new ValidationError({ collection: 'officials', errors, req }, req.t)
  return data
}

const day = z.string().nullish()

const kept = z.object({
  signsAs: z.string().nullish().transform((form) => form ?? 'none'),
  from: day,
  until: day,
  account: z.union([z.string(), z.object({ id: z.string() }).transform(({ id }) => id)]).nullish(),
})

/** Whoever stands in for the head does so for certain days; the end of a Plt. or Pj. may not be known yet. */
const dayProblems = ({ signsAs, from, until }: z.infer<typeof kept>): { path: string; message: string }[] => [
  ...(from && until && until < from ? [{ path: 'until', message: WORDS.untilBeforeFrom }] : []),
  ...(STANDS_IN.includes(signsAs) && !from ? [{ path: 'from', message: WORDS.fromMissing }] : []),
  ...(signsAs === 'plh' && !until ? [{ path: 'until', message: WORDS.untilMissing }] : []),
]

const STANDS_IN: readonly string[] = ['plh', 'plt', 'pj']
