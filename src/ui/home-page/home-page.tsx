import { SITE } from '@/messages/site'
import type { Home } from '@/use-cases/website/home'
import type { SiteFrame } from '@/use-cases/website/site-frame'

import { Arrow } from '../arrow/arrow'
import { NewsCard } from '../news-card/news-card'
import { PageFrame } from '../page-frame/page-frame'

export type HomeProps = Home

const WAYS_IN = [
  { href: '/layanan', label: SITE.home.ask, plain: false },
  { href: '/lacak', label: SITE.home.track, plain: true },
  { href: '/pengaduan', label: SITE.home.report, plain: true },
  { href: '/cek', label: SITE.home.check, plain: true },
] as const

/** The answer first: the four things people come for, then whether the office is open, then news. */
export const HomePage = ({ frame, openNow, promises, news, pages }: Home & { frame: SiteFrame }) => (
  <PageFrame frame={frame} title={SITE.home.title} description={SITE.home.lead}>
    <h1>{SITE.home.heading}</h1>
    <p className="lead">{SITE.home.lead}</p>
    <div className="two">
      {WAYS_IN.map(({ href, label, plain }) => (
        <a key={href} className={plain ? 'btn plain' : 'btn'} href={href}>
          {label}
          <Arrow />
        </a>
      ))}
    </div>
    {openNow ? <p className="notice">{openNow}</p> : null}
    <h2>{SITE.home.news}</h2>
    {news.length === 0 ? <p>{SITE.news.none}</p> : news.map((item) => <NewsCard key={item.slug} item={item} level="h3" />)}
    <p>
      <a className="back" href="/kabar">
        {SITE.home.moreNews}
      </a>
    </p>
    {promises.all > 0 ? (
      <section className="promise">
        <h2>{SITE.home.promises}</h2>
        <p>{SITE.home.promisesKept(promises)}</p>
      </section>
    ) : null}
    <nav aria-labelledby="tentang">
      <h2 id="tentang">{SITE.home.about}</h2>
      <ul className="links">
        {pages.map(({ slug, title }) => (
          <li key={slug}>
            <a className="back" href={`/${slug}`}>
              {title}
            </a>
          </li>
        ))}
        <li>
          <a className="back" href="/statistik">
            {SITE.home.statistics}
          </a>
        </li>
      </ul>
    </nav>
  </PageFrame>
)
