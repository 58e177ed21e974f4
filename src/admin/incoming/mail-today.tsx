import Link from 'next/link'
import type { Payload } from 'payload'

import type { StaffActor } from '@/access/actor'
import { INCOMING } from '@/messages/incoming-letters'
import { systemClock } from '@/platform/clock'
import { loadMailToday } from '@/use-cases/incoming-letters/open-dispositions'

/** What incoming letters ask of this officer: own open dispositions, late ones marked, and for the kades what waits for one. */
export const MailToday = async ({ payload, actor }: { payload: Payload; actor: StaffActor }) => {
  const { mine, undisposed } = await loadMailToday(payload, actor, systemClock)
  return (
    <>
      {mine.length === 0 ? null : (
        <section className={mine.some(({ isOverdue }) => isOverdue) ? 'work work--late' : 'work'}>
          <h2>
            {INCOMING.todayTitle} <span className="work__count">{mine.length}</span>
          </h2>
          <ul>
            {mine.map(({ letterId, sender, note, dueOn, isOverdue }, at) => (
              <li className="work__item" key={`${letterId} ${at}`}>
                <Link className="work__link" href={`/admin/surat-masuk/${letterId}`} data-row>
                  <strong>{note}</strong>
                  <span>{sender}</span>
                  <span className={isOverdue ? 'work__due work__due--late' : 'work__due'}>{isOverdue ? INCOMING.lateSince(dueOn) : INCOMING.dueOn(dueOn)}</span>
                </Link>
                <div className="work__act">
                  <Link className="office-button office-button--primary" href={`/admin/surat-masuk/${letterId}`}>
                    {INCOMING.todayOpen}
                  </Link>
                </div>
              </li>
            ))}
          </ul>
        </section>
      )}
      {undisposed.length === 0 ? null : (
        <section className="work">
          <h2>
            {INCOMING.todayWaiting} <span className="work__count">{undisposed.length}</span>
          </h2>
          <ul>
            {undisposed.map(({ letterId, sender, subject, receivedOn }) => (
              <li className="work__item" key={letterId}>
                <Link className="work__link" href={`/admin/surat-masuk/${letterId}`} data-row>
                  <strong>{subject}</strong>
                  <span>{sender}</span>
                  <span className="work__due">{INCOMING.receivedOn(receivedOn)}</span>
                </Link>
                <div className="work__act">
                  <Link className="office-button office-button--primary" href={`/admin/surat-masuk/${letterId}`}>
                    {INCOMING.dispose}
                  </Link>
                </div>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
