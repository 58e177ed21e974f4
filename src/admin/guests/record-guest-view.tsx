import Link from 'next/link'

import { rightOf } from '@/access/rules'
import { plainDateIn } from '@/domain/calendar/plain-date'
import { DomainError } from '@/domain/errors'
import { GUEST_FORM as WORDS } from '@/messages/guests'
import { systemClock } from '@/platform/clock'
import { listHamlets } from '@/use-cases/office/hamlets'
import { loadWorkingCalendar } from '@/use-cases/office/village'

import { officeView } from '../parts/office-view'
import { GuestForm } from './guest-form'

/** Writing down that somebody has come to stay for a while. */
export const RecordGuestView = officeView(async ({ payload, actor }) => {
  if (rightOf(actor, 'temporary-residents', 'create') !== true) throw new DomainError('not-allowed')
  const { zone } = await loadWorkingCalendar(payload)
  return {
    title: WORDS.title,
    body: (
      <>
        <p className="office-buttons">
          <Link href="/admin/penduduk-sementara">{WORDS.back}</Link>
        </p>
        <h1>{WORDS.title}</h1>
        <p>{WORDS.lead}</p>
        <section className="office-box">
          <GuestForm formKey={crypto.randomUUID()} today={plainDateIn(zone, systemClock())} hamlets={(await listHamlets(payload)).map(({ id, name }) => ({ code: id, label: name }))} />
        </section>
      </>
    ),
  }
})
