import Link from 'next/link'

import { may } from '@/access/acts'
import { rightOf } from '@/access/rules'
import { plainDateIn } from '@/domain/calendar/plain-date'
import { FAMILY_LIST } from '@/messages/family-list'
import { EVENT_SCREEN, FIELD_WORDS } from '@/messages/population-events'
import { systemClock } from '@/platform/clock'
import { loadWorkingCalendar } from '@/use-cases/office/village'
import { loadFamilyScreen } from '@/use-cases/population/screens/family-screen'

import { Notice } from '../parts/notice'
import { officeView } from '../parts/office-view'
import { Tag } from '../parts/tag'
import { RevealNumber } from '../residents/reveal-number'
import { ActLinks } from './act-links'
import { EventHistory } from './event-history'
import { MemberTable } from './member-table'

const FAMILY_ACTS = ['kelahiran', 'datang', 'pindah', 'pecah-kk', 'gabung-kk', 'ganti-kepala-keluarga', 'pindah-dusun'] as const

/** One family: its card, who is in it, and what can be recorded of it. */
export const FamilyView = officeView(async ({ payload, actor, segments }) => {
  const family = await loadFamilyScreen(payload, actor, segments.at(-1) ?? '')
  const { zone } = await loadWorkingCalendar(payload)
  const today = plainDateIn(zone, systemClock())
  const [first] = family.members
  const mayReadActs = rightOf(actor, 'residents', 'read') === true
  const title = family.head ? EVENT_SCREEN.headOf(family.head) : family.hasHead ? EVENT_SCREEN.familyTitle : EVENT_SCREEN.familyOf
  const address = [family.address, family.rt ? `RT ${family.rt}` : null, family.rw ? `RW ${family.rw}` : null, family.hamlet].filter(Boolean).join(', ')
  return {
    title,
    body: (
      <>
        <p>
          <Link href="/admin/keluarga">{FAMILY_LIST.back}</Link>
        </p>
        <h1>{title}</h1>
        {family.hasHead || family.members.length + family.elsewhere === 0 ? null : <Notice kind="warning">{FAMILY_LIST.mend}</Notice>}
        <div className="request">
          <div className="request__main">
            <section className="office-box">
              <dl className="office-facts resident-facts">
                <div className="personal-number">
                  <dt>{FIELD_WORDS.nokk}</dt>
                  <dd>
                    <output className="office-code">{family.maskedNokk}</output> <RevealNumber collection="families" id={family.id} field="nokk" />{' '}
                    {family.isNokkTemporary ? <Tag tone="info">{EVENT_SCREEN.temporaryNokk}</Tag> : null}
                  </dd>
                </div>
                <div>
                  <dt>{FIELD_WORDS.address}</dt>
                  <dd>{address || EVENT_SCREEN.none}</dd>
                </div>
              </dl>
              <Link href={`/admin/collections/families/${family.id}`} prefetch={false}>
                {EVENT_SCREEN.editFamily}
              </Link>
            </section>
            <section className="office-box">
              <h2>{EVENT_SCREEN.members}</h2>
              <MemberTable members={family.members} today={today} />
              {family.elsewhere > 0 ? <p className="office-hint">{EVENT_SCREEN.elsewhere(family.elsewhere)}</p> : null}
            </section>
            {family.former.length === 0 ? null : (
              <section className="office-box">
                <h2>{EVENT_SCREEN.formerMembers}</h2>
                <MemberTable members={family.former} today={today} withState />
              </section>
            )}
            {mayReadActs ? <EventHistory events={family.history} /> : null}
          </div>
          {first && may(actor, 'record-population-events') ? (
            <aside className="request__side">
              <section className="office-box" aria-label={EVENT_SCREEN.actsTitle}>
                <h2>{EVENT_SCREEN.actsTitle}</h2>
                <ActLinks slugs={FAMILY_ACTS} personId={first.id} />
              </section>
            </aside>
          ) : null}
        </div>
      </>
    ),
  }
})
