import { civilForm } from './civil-form'
import type { AnswerSources, FormRegister, FormSources } from './form-sources'
import { marriageForm } from './marriage-forms'
import { moveForm } from './move-form'
import { FORM_KINDS, type FormKind, type PrintedForm } from './printed-form'
import { changeForm, registrationForm } from './registration-forms'
import { travelForm } from './travel-form'

/**
 * The forms of a letter in their official order, each filled in with all that is known; those that this letter has no need of are left
 * out. `register` is null for a letter of the office itself, which is about no resident: forms about one are left out of it.
 */
export const printForms = (kinds: readonly FormKind[], { register, ...sources }: AnswerSources & { register: FormRegister | null }): PrintedForm[] =>
  FORM_KINDS.filter((kind) => kinds.includes(kind))
    .map((kind) => (kind === 'spd' ? travelForm(sources) : register ? formOf(kind, { ...sources, register }) : null))
    .filter((form) => form !== null)

const formOf = (kind: Exclude<FormKind, 'spd'>, sources: FormSources): PrintedForm | null => {
  switch (kind) {
    case 'f-1.02':
      return registrationForm(sources)
    case 'f-1.03':
      return moveForm(sources)
    case 'f-1.06':
      return changeForm(sources)
    case 'f-2.01':
      return civilForm(sources)
    default:
      return marriageForm(kind, sources)
  }
}
