import Link from 'next/link'

import { requireAct } from '@/access/acts'
import { definitionOf } from '@/domain/statistics/definitions'
import { STATISTIC_WORDS, STATISTICS_PAGE as WORDS } from '@/messages/statistics'

import { officeView } from '../parts/office-view'

/** Every statistic of the village, by what it is about. */
export const StatisticsView = officeView(async ({ actor }) => {
  requireAct(actor, 'read-population-books')
  return {
    title: WORDS.title,
    body: (
      <>
        <h1>{WORDS.title}</h1>
        <p>{WORDS.officeLead}</p>
        <p>
          <a href="/statistik">{WORDS.toPublic}</a>
        </p>
        {WORDS.groups.map(({ title, statistics }) => (
          <section key={title} className="office-box">
            <h2>{title}</h2>
            <ul className="statistic-list">
              {statistics.map((id) => (
                <li key={id}>
                  <Link href={`/admin/statistik/${definitionOf(id).slug}`}>{STATISTIC_WORDS[id].name}</Link>
                  <span className="office-hint">{STATISTIC_WORDS[id].description}</span>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </>
    ),
  }
})
