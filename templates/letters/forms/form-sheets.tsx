import type { ReactElement } from 'react'

import type { PrintedForm } from '@/domain/letters/forms/printed-form'
import type { ComposedLetter } from '@/domain/letters/wording'

import { ChangeSheet } from './change-sheet'
import { CivilSheet } from './civil-sheet'
import { FormPage, type Numbering } from './form-page'
import { N1, N2, N4, N5, N6 } from './marriage-sheets'
import { MoveSheet } from './move-sheet'
import { RegistrationSheet } from './registration-sheet'
import { TravelSheet } from './travel-sheet'

/** The official forms that go with a letter, each beginning a sheet of its own. */
export const FormSheets = ({ letter, numbering, label }: { letter: ComposedLetter; numbering: Numbering; label?: string }): ReactElement => (
  <>
    {(letter.forms ?? []).map((form) => (
      <FormPage key={form.kind} letter={letter} numbering={numbering} size={SIZES[form.kind] ?? 9} {...(label === undefined ? {} : { label })}>
        <Sheet letter={letter} form={form} />
      </FormPage>
    ))}
  </>
)

/** The letters of a form in points, so that it keeps to the sheets that it has. */
const SIZES: Partial<Record<PrintedForm['kind'], number>> = { n1: 9.8, n2: 10.5, n4: 10.5, n5: 9, n6: 10, 'f-1.02': 9, 'f-1.03': 9, 'f-1.06': 9.5, 'f-2.01': 8.8, spd: 9.5 }

const Sheet = ({ letter, form }: { letter: ComposedLetter; form: PrintedForm }): ReactElement | null => {
  switch (form.kind) {
    case 'n1':
      return <N1 letter={letter} marriage={form.marriage} />
    case 'n2':
      return <N2 letter={letter} marriage={form.marriage} />
    case 'n4':
      return <N4 letter={letter} marriage={form.marriage} />
    case 'n5':
      return <N5 letter={letter} marriage={form.marriage} />
    case 'n6':
      return <N6 letter={letter} marriage={form.marriage} />
    case 'f-1.02':
      return <RegistrationSheet letter={letter} form={form} />
    case 'f-1.03':
      return <MoveSheet letter={letter} form={form} />
    case 'f-1.06':
      return <ChangeSheet letter={letter} form={form} />
    case 'f-2.01':
      return <CivilSheet letter={letter} form={form} />
    case 'spd':
      return <TravelSheet letter={letter} journey={form.journey} />
  }
}
