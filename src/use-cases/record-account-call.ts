import type { Payload } from 'payload'

import { systemActor } from '@/access/actor'
import { inTransaction } from '@/platform/transaction'
import { appendAudit } from '@/plugins/audit-trail/append'

/**
 * Records in the audit trail what Payload's hooks do not see of a call about an account: a sign-in that failed,
 * a new password asked for by mail or set with such a mail. The address typed is not kept: of an attempt on an
 * account that does not exist there remains only that there was one.
 */
export const recordAccountCall = async (
  payload: Payload,
  { call, accountId, status }: { call: string; accountId: string | null; status: number },
): Promise<void> => {
  const action = actionOf(call, status)
  if (action === null) return
  await inTransaction(payload, systemActor('sign-in-page'), (tx) =>
    appendAudit(tx, { action, object: { collection: 'staff', id: accountId }, details: { status } }),
  )
}

const actionOf = (call: string, status: number): string | null => {
  if (call === 'login') return status === 200 ? null : 'sign-in-failed'
  if (call === 'forgot-password') return status === 200 ? 'password-mail-asked' : null
  if (call === 'reset-password') return status === 200 ? 'password-reset' : 'password-reset-failed'
  return null
}
