import { requireAct } from '@/access/acts'
import { TYPE_FILE as WORDS } from '@/messages/letter-type-builder'

import { officeView } from '../parts/office-view'
import { TakeTypeFile } from './take-type-file'

/** Taking a letter type over from another village: what it would do is shown before anything is saved. */
export const ImportLetterTypeView = officeView(async ({ actor }) => {
  requireAct(actor, 'change-letter-types')
  return {
    title: WORDS.title,
    body: (
      <>
        <h1>{WORDS.title}</h1>
        <p>{WORDS.lead}</p>
        <TakeTypeFile />
      </>
    ),
  }
})
