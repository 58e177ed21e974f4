import Link from 'next/link'

import { rightOf } from '@/access/rules'
import { formatDate } from '@/domain/calendar/indonesian'
import { plainDateIn } from '@/domain/calendar/plain-date'
import { labelOf, OCCUPATION, SEX } from '@/domain/population/code-lists'
import { OFFICE } from '@/messages/admin'
import { GUEST_CORRECTION, GUEST_FORM } from '@/messages/guests'
import { systemClock } from '@/platform/clock'
import { listHamlets } from '@/use-cases/office/hamlets'
import { loadWorkingCalendar } from '@/use-cases/office/village'
import { extensionField, type KnownStay, showStay } from '@/use-cases/registers/correct-stay'
import { STAY_FIELDS, type StayField } from '@/use-cases/registers/read-stay'

import { ActForm } from '../parts/act-form'
import { officeView } from '../parts/office-view'
import { GuestForm } from './guest-form'

/** One temporary resident: to be corrected by whoever may, to be read by the others. */
export const GuestView = officeView(async ({ payload, actor, segments }) => {
  const [stay, hamlets, { zone }] = [await showStay(payload, actor, segments[1] ?? ''), await listHamlets(payload), await loadWorkingCalendar(payload)]
  const { id, typed, leftOn } = stay
  const mayWrite = rightOf(actor, 'temporary-residents', 'update') === true
  const extensions = stay.extensions.map(({ on, until }, place) => ({ name: extensionField(place), label: GUEST_CORRECTION.extension(place + 1, on), until }))
  return {
    title: typed.name ?? '',
    body: (
      <>
        <p className="office-buttons">
          <Link href="/admin/penduduk-sementara">{GUEST_FORM.back}</Link>
        </p>
        <h1>{typed.name}</h1>
        {mayWrite ? (
          <>
            <p>{GUEST_CORRECTION.lead}</p>
            <section className="office-box">
              <GuestForm known={{ id, typed, leftOn, extensions }} today={plainDateIn(zone, systemClock())} hamlets={hamlets.map((hamlet) => ({ code: hamlet.id, label: hamlet.name }))} />
            </section>
          </>
        ) : (
          <GuestFacts stay={stay} hamlet={hamlets.find((hamlet) => hamlet.id === typed.hamlet)?.name ?? ''} />
        )}
        {rightOf(actor, 'temporary-residents', 'delete') === true ? (
          <section className="office-box" aria-labelledby="hapus">
            <h2 id="hapus">{GUEST_CORRECTION.remove}</h2>
            <p>{GUEST_CORRECTION.removeLead}</p>
            <ActForm path={`penduduk-sementara/${id}/hapus`} body={{}} button={GUEST_CORRECTION.remove} effect={GUEST_CORRECTION.removeEffect} done={GUEST_CORRECTION.removed} tone="danger" next="/admin/penduduk-sementara" />
          </section>
        ) : null}
      </>
    ),
  }
})

const GuestFacts = ({ stay: { typed, leftOn, extensions }, hamlet }: { stay: KnownStay; hamlet: string }) => (
  <section className="office-box">
    <dl className="request__facts">
      {STAY_FIELDS.map((field) => (
        <Fact key={field} name={GUEST_FORM[field]} value={factWords(field, typed[field] ?? '', hamlet)} />
      ))}
      {extensions.map(({ on, until }, place) => (
        <Fact key={on + until} name={GUEST_CORRECTION.extension(place + 1, on)} value={formatDate(until)} />
      ))}
      {leftOn ? <Fact name={GUEST_CORRECTION.leftOn} value={formatDate(leftOn)} /> : null}
    </dl>
  </section>
)

const factWords = (field: StayField, value: string, hamlet: string): string => {
  if (value === '') return OFFICE.none
  if (field === 'hamlet') return hamlet
  if (field === 'sex' || field === 'occupation') return labelOf(field === 'sex' ? SEX : OCCUPATION, value)
  return /^\d{4}-\d\d-\d\d$/u.test(value) ? formatDate(value) : value
}

const Fact = ({ name, value }: { name: string; value: string }) => (
  <div>
    <dt>{name}</dt>
    <dd>{value}</dd>
  </div>
)
