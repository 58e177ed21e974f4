import Link from 'next/link'

import { requireAct } from '@/access/acts'
import { plainDateIn } from '@/domain/calendar/plain-date'
import { INCOMING } from '@/messages/incoming-letters'
import { systemClock } from '@/platform/clock'
import { loadWorkingCalendar } from '@/use-cases/office/village'

import { officeView } from '../parts/office-view'
import { RecordIncomingForm } from './record-incoming-form'

/** Writing an incoming letter down. */
export const RecordIncomingView = officeView(async ({ payload, actor }) => {
  requireAct(actor, 'record-incoming-letters')
  const { zone } = await loadWorkingCalendar(payload)
  return {
    title: INCOMING.recordTitle,
    body: (
      <>
        <p className="office-buttons">
          <Link href="/admin/surat-masuk">{INCOMING.back}</Link>
        </p>
        <h1>{INCOMING.recordTitle}</h1>
        <p>{INCOMING.recordLead}</p>
        <section className="office-box">
          <RecordIncomingForm formKey={crypto.randomUUID()} today={plainDateIn(zone, systemClock())} />
        </section>
      </>
    ),
  }
})
