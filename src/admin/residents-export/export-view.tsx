import { requireAct } from '@/access/acts'
import { EXPORT_SCREEN } from '@/messages/export-screen'

import { Notice } from '../parts/notice'
import { officeView } from '../parts/office-view'
import { ExportForm } from './export-form'

/** The whole register as a file, with a reason. */
export const ExportView = officeView(async ({ actor }) => {
  requireAct(actor, 'export-residents')
  return {
    title: EXPORT_SCREEN.title,
    body: (
      <>
        <h1>{EXPORT_SCREEN.title}</h1>
        <p>{EXPORT_SCREEN.lead}</p>
        <Notice kind="warning" title={EXPORT_SCREEN.warning}>
          {EXPORT_SCREEN.warningText}
        </Notice>
        <ExportForm />
      </>
    ),
  }
})
