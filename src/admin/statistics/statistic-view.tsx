import Link from 'next/link'

import { plainDateIn } from '@/domain/calendar/plain-date'
import { DomainError } from '@/domain/errors'
import { definitionOf, statisticOfSlug } from '@/domain/statistics/definitions'
import { STATISTIC_WORDS, STATISTICS_PAGE as WORDS } from '@/messages/statistics'
import { systemClock } from '@/platform/clock'
import { asOfWords, StatisticNumbers } from '@/ui/statistics/statistic-numbers'
import { type HamletChoice, listHamlets } from '@/use-cases/office/hamlets'
import { loadWorkingCalendar } from '@/use-cases/office/village'
import { loadStatistic } from '@/use-cases/statistics/load-statistic'

import { officeView } from '../parts/office-view'

/** One statistic in full: of now or a month's end, of the village or one hamlet. */
export const StatisticView = officeView(async ({ payload, actor, segments, asked }) => {
  const slug = segments.at(-1) ?? ''
  const id = statisticOfSlug(slug)
  if (!id) throw new DomainError('not-found')
  const { name, description, source } = STATISTIC_WORDS[id]
  const ofVillageOnly = definitionOf(id).ofVillageOnly ?? false
  const [hamlets, { zone }] = await Promise.all([listHamlets(payload), loadWorkingCalendar(payload)])
  const month = /^\d{4}-\d{2}$/u.test(asked('bulan')) ? asked('bulan') : null
  const hamlet = ofVillageOnly ? null : (hamlets.find((choice) => choice.id === asked('dusun')) ?? null)
  const statistic = await loadStatistic(payload, actor, id, { month, hamletId: hamlet?.id ?? null }, systemClock)
  const query = new URLSearchParams({ ...(month ? { bulan: month } : {}), ...(hamlet ? { dusun: hamlet.id } : {}) }).toString()
  return {
    title: name,
    body: (
      <>
        <p>
          <Link href="/admin/statistik">‹ {WORDS.all}</Link>
        </p>
        <h1>{name}</h1>
        <p>{description}</p>
        <MomentForm slug={slug} month={month} thisMonth={plainDateIn(zone, systemClock()).slice(0, 7)} hamletId={hamlet?.id ?? null} hamlets={ofVillageOnly ? null : hamlets} />
        <p>
          {asOfWords(statistic)} {hamlet ? WORDS.ofHamlet(hamlet.name) : ''}
        </p>
        <div className={statistic.kind === 'table' ? 'office-box statistic statistic--beside' : 'office-box statistic'}>
          <StatisticNumbers statistic={statistic} tableClass="office-table" />
        </div>
        <p className="office-hint">
          {WORDS.sourceLabel}: {source}. {statistic.kind === 'growth' ? WORDS.othersNote : ''} {statistic.kind === 'growth' && statistic.growth.sums.opened ? WORDS.openedNote : ''}
        </p>
        <p className="office-buttons">
          <a className="office-button office-button--quiet" href={`/api/kantor/statistik/${slug}/csv?${query}`}>
            {WORDS.csv}
          </a>
          <a className="office-button office-button--quiet" href={`/api/kantor/statistik/${slug}/json?${query}`}>
            {WORDS.json}
          </a>
        </p>
      </>
    ),
  }
})

type FormProps = { slug: string; month: string | null; thisMonth: string; hamletId: string | null; hamlets: HamletChoice[] | null }

/** `hamlets` null: ages are not kept by hamlet, and the form says so. */
const MomentForm = ({ slug, month, thisMonth, hamletId, hamlets }: FormProps) => (
  <>
    <form className="office-search" method="get" action={`/admin/statistik/${slug}`}>
      <label>
        <span>{WORDS.chooseMonth}</span>
        <input type="month" name="bulan" max={thisMonth} defaultValue={month ?? ''} placeholder="2026-11" pattern="[0-9]{4}-[0-9]{2}" />
      </label>
      {hamlets ? (
        <label>
          <span>{WORDS.chooseHamlet}</span>
          <select name="dusun" defaultValue={hamletId ?? ''}>
            <option value="">{WORDS.wholeVillage}</option>
            {hamlets.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
      ) : null}
      <button className="office-button" type="submit">
        {WORDS.choose}
      </button>
    </form>
    <p className="office-hint">
      {WORDS.chooseMonthHint} {hamlets ? '' : WORDS.ofVillageOnly}
    </p>
  </>
)
