import Link from 'next/link'

import { rightOf } from '@/access/rules'
import { formatDate } from '@/domain/calendar/indonesian'
import { plainDateIn } from '@/domain/calendar/plain-date'
import { OFFICE } from '@/messages/admin'
import { GUEST_WORDS as WORDS } from '@/messages/guests'
import { systemClock } from '@/platform/clock'
import { loadWorkingCalendar } from '@/use-cases/office/village'
import { listStays, type Stay } from '@/use-cases/registers/temporary-stay'

import { ActForm } from '../parts/act-form'
import { officeView } from '../parts/office-view'

/** The temporary residents: who is here, whose time is over, and the two things that can be done. */
export const GuestsView = officeView(async ({ payload, actor, asked }) => {
  const gone = asked('yang') === 'pergi'
  const stays = await listStays(payload, actor, gone)
  const today = plainDateIn((await loadWorkingCalendar(payload)).zone, systemClock())
  const mayWrite = rightOf(actor, 'temporary-residents', 'update') === true
  return {
    title: WORDS.title,
    body: (
      <>
        <div className="office-head">
          <h1>{WORDS.title}</h1>
          {rightOf(actor, 'temporary-residents', 'create') === true ? (
            <Link className="office-button office-button--primary" href="/admin/penduduk-sementara/catat">
              {WORDS.add}
            </Link>
          ) : null}
        </div>
        <p>{WORDS.lead}</p>
        <div className="office-filters">
          <nav>
            <Link href="/admin/penduduk-sementara" aria-current={gone ? undefined : 'page'}>
              {WORDS.now}
            </Link>
            <Link href="/admin/penduduk-sementara?yang=pergi" aria-current={gone ? 'page' : undefined}>
              {WORDS.gone}
            </Link>
          </nav>
        </div>
        {stays.length === 0 ? <p className="office-empty">{gone ? WORDS.noneGone : WORDS.noneNow}</p> : null}
        {stays.map((stay) => (
          <StayCard key={stay.id} stay={stay} today={today} mayWrite={mayWrite} />
        ))}
        <p className="office-pager">
          <Link href="/admin/buku/penduduk/b4">{WORDS.book}</Link>
        </p>
      </>
    ),
  }
})

const StayCard = ({ stay: { id, name, cameFrom, purpose, host, hamlet, arrivedOn, stayUntil, leftOn, extensions }, today, mayWrite }: { stay: Stay; today: string; mayWrite: boolean }) => (
  <section className="office-box">
    <h2>
      <Link href={`/admin/penduduk-sementara/${id}`} prefetch={false}>
        {name}
      </Link>
    </h2>
    <dl className="request__facts">
      <Fact name={WORDS.from} value={cameFrom} />
      <Fact name={WORDS.purpose} value={purpose} />
      <Fact name={WORDS.host} value={[host, hamlet].filter(Boolean).join(', ')} />
      <Fact name={WORDS.arrived} value={formatDate(arrivedOn)} />
      <Fact name={WORDS.until} value={`${stayUntil ? (leftOn === null && stayUntil < today ? WORDS.overdue(stayUntil) : formatDate(stayUntil)) : OFFICE.none}${extensions > 0 ? `, ${WORDS.extended(extensions)}` : ''}`} />
      {leftOn ? <Fact name={WORDS.left} value={formatDate(leftOn)} /> : null}
    </dl>
    {mayWrite && leftOn === null ? (
      <details>
        <summary>{WORDS.acts}</summary>
        <div className="guest-acts">
          <ActForm path={`penduduk-sementara/${id}/perpanjang`} body={{}} button={WORDS.extend} effect={WORDS.extendEffect} done={WORDS.extendDone} tone="quiet">
            <label className="office-date">
              <span>{WORDS.extendTo}</span>
              <input type="date" name="until" min={stayUntil ?? arrivedOn} required />
            </label>
          </ActForm>
          <ActForm path={`penduduk-sementara/${id}/pergi`} body={{}} button={WORDS.leave} effect={WORDS.leaveEffect} done={WORDS.leftDone} tone="quiet">
            <label className="office-date">
              <span>{WORDS.leftOn}</span>
              <input type="date" name="leftOn" min={arrivedOn} max={today} defaultValue={today} required />
            </label>
          </ActForm>
        </div>
      </details>
    ) : null}
  </section>
)

const Fact = ({ name, value }: { name: string; value: string }) => (
  <div>
    <dt>{name}</dt>
    <dd>{value}</dd>
  </div>
)
