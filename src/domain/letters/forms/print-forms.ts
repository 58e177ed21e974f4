import { civilForm } from './civil-form'
import type { FormSources } from './form-sources'
import { marriageForm } from './marriage-forms'
import { moveForm } from './move-form'
import { FORM_KINDS, type FormKind, type PrintedForm } from './printed-form'
import { changeForm, registrationForm } from './registration-forms'

/** The forms of a letter in their official order, each filled in with all that is known; those that this letter has no need of are left out. */
export const printForms = (kinds: readonly FormKind[], sources: FormSources): PrintedForm[] =>
  FORM_KINDS.filter((kind) => kinds.includes(kind)).map((kind) => formOf(kind, sources)).filter((form) => form !== null)

const formOf = (kind: FormKind, sources: FormSources): PrintedForm | null => {
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
