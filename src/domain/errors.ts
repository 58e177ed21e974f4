/**
 * Everything a use case can refuse, as one list of codes. Each code has an HTTP status here and an
 * Indonesian sentence (what happened, what to do) in `src/messages/errors.ts`; a test checks the pairing.
 */
export const ERROR_STATUS = {
  'not-allowed': 403,
  'not-found': 404,
  'reason-required': 422,
  'words-required': 422,
  'identity-not-checked': 422,
  'receiver-missing': 422,
  'dispositions-open': 409,
  'recipient-missing': 422,
  'due-day-past': 422,
  'too-many-sheets': 422,
  'invalid-input': 422,
  'changed-meanwhile': 409,
  'transition-not-allowed': 409,
  'resident-not-matched': 409,
  'kadus-confirms': 409,
  'letter-contradicts-register': 409,
  'letter-changed-since-seen': 412,
  'replacement-under-way': 409,
  'answer-not-accepted': 422,
  'register-doubt': 422,
  'sign-not-printable': 422,
  'password-missing': 422,
  'password-wrong': 403,
  'number-not-later': 409,
  'account-locked': 403,
  'signing-not-set-up': 422,
  'certificate-unreadable': 422,
  'certificate-not-valid': 422,
  'signing-under-way': 422,
  'letter-never-signed': 422,
  'signing-still-waits': 422,
  'signing-cannot-tell': 422,
  'bsre-identity-missing': 422,
  'bsre-user-not-ready': 422,
  'bsre-passphrase-missing': 422,
  'bsre-passphrase-wrong': 403,
  'bsre-not-authorised': 422,
  'bsre-refused': 422,
  'bsre-unreachable': 422,
  'bsre-answer-unclear': 422,
  'bsre-not-tried': 422,
  'requirement-missing': 422,
  'complaint-closed': 409,
  'letter-type-not-ready': 422,
  'letter-type-refused': 422,
  'type-file-refused': 422,
  'look-expired': 409,
  'no-other-person': 422,
  'signer-missing': 409,
  'letter-key-ended': 409,
  'mandate-missing': 403,
  'numbers-given': 409,
  'pattern-not-apart': 409,
  'day-not-earlier': 422,
  'day-in-signature': 422,
  'day-of-other-year': 422,
  'day-in-closed-month': 409,
  'submission-key-reused': 409,
  'too-many-requests': 429,
  'nik-already-registered': 409,
  'month-not-over': 409,
  'month-already-closed': 409,
  'month-not-closed': 409,
  'book-too-large': 422,
  'stay-is-over': 409,
  'day-not-later': 422,
  'day-not-possible': 422,
  'import-changed-meanwhile': 409,
  'import-not-waiting': 409,
  'import-file-gone': 410,
  'file-not-accepted': 422,
  'file-too-large': 413,
  'cross-site-form': 403,
  'import-file-unreadable': 422,
  'import-layout-unknown': 422,
  'as-of-unreadable': 422,
  'as-of-in-future': 422,
  'as-of-in-closed-month': 409,
  'import-not-saved': 409,
  'import-people-touched': 409,
  'same-resident': 422,
  'merge-not-possible': 409,
  'merge-not-undoable': 409,
  'merge-leaves-no-head': 422,
  'import-month-closed': 409,
  'draft-expired': 410,
} as const satisfies Record<string, number>

export type ErrorCode = keyof typeof ERROR_STATUS

/** An act that was refused for a reason a person can understand. `details` never holds personal data. */
export class DomainError extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly details: Readonly<Record<string, string | number | boolean>> = {},
  ) {
    super(code)
    this.name = 'DomainError'
  }

  get status(): number {
    return ERROR_STATUS[this.code]
  }
}
