import { requireAct } from '@/access/acts'
import { IMPORT } from '@/messages/import'

import { officeView } from '../parts/office-view'
import { ImportDesk } from './import-desk'

/** Residents from a spreadsheet: looked at first, saved when the officer agrees. */
export const ImportView = officeView(async ({ actor }) => {
  requireAct(actor, 'import-residents')
  return {
    title: IMPORT.title,
    body: (
      <>
        <h1>{IMPORT.title}</h1>
        <p>{IMPORT.lead}</p>
        <ImportDesk />
      </>
    ),
  }
})
