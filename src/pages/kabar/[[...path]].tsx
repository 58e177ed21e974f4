import type { GetServerSideProps, PageConfig } from 'next'

import { SITE } from '@/messages/site'
import { answerPublicPage } from '@/platform/forms/citizen-page'
import { getPortal } from '@/platform/payload'
import { type Answer, citizenPage } from '@/ui/citizen-page/citizen-page'
import { NewsCard } from '@/ui/news-card/news-card'
import { Picture } from '@/ui/picture/picture'
import { PageFrame } from '@/ui/page-frame/page-frame'
import { findNews, listNews, type NewsCard as NewsCardFacts, type NewsItem } from '@/use-cases/website/news'
import { COLUMN_WIDTH } from '@/use-cases/website/picture'
import { loadFrame, type SiteFrame } from '@/use-cases/website/site-frame'

export const config: PageConfig = { unstable_runtimeJS: false }

type List = { items: NewsCardFacts[]; page: number; hasOlder: boolean }
type Props = { frame: SiteFrame; list: List | null; item: NewsItem | null }

/** `/kabar`, `/kabar/halaman-2` … and `/kabar/<slug>`. */
export const getServerSideProps: GetServerSideProps<Answer<Props>> = (context) =>
  answerPublicPage(context, { loadFrame, keepSeconds: 3600 }, async () => {
    const [slug = '', ...deeper] = [context.params?.path ?? []].flat()
    if (deeper.length > 0 || !/^[a-z0-9-]*$/u.test(slug)) return null
    const payload = await getPortal()
    const page = slug === '' ? 1 : Number(/^halaman-([2-9]|[1-9]\d{1,2})$/u.exec(slug)?.[1] ?? 0)
    if (page === 0) {
      const item = await findNews(payload, slug)
      return item && { item, list: null }
    }
    const list = { ...(await listNews(payload, { page })), page }
    // The first page is there even before the first news.
    return list.items.length > 0 || page === 1 ? { item: null, list } : null
  })

const News = ({ frame, list, item }: Props) => (item ? <Item frame={frame} item={item} /> : list ? <Items frame={frame} list={list} /> : null)

export default citizenPage(News)

const Items = ({ frame, list }: { frame: SiteFrame; list: List }) => (
  <PageFrame frame={frame} title={SITE.news.title}>
    <h1>{SITE.news.title}</h1>
    {list.items.length === 0 ? <p>{SITE.news.none}</p> : list.items.map((item, position) => <NewsCard key={item.slug} item={item} isFirst={position === 0} />)}
    {list.page > 1 ? (
      <a className="btn plain" href={list.page === 2 ? '/kabar' : `/kabar/halaman-${list.page - 1}`}>
        {SITE.news.newer}
      </a>
    ) : null}
    {list.hasOlder ? (
      <a className="btn plain" href={`/kabar/halaman-${list.page + 1}`}>
        {SITE.news.older}
      </a>
    ) : null}
  </PageFrame>
)

const Item = ({ frame, item }: { frame: SiteFrame; item: NewsItem }) => (
  <PageFrame frame={frame} title={item.title} description={item.summary}>
    <a className="back" href="/kabar">
      ‹ {SITE.news.all}
    </a>
    <article>
      <h1>{item.title}</h1>
      <p className="muted">
        <time dateTime={item.date}>{item.day}</time>
      </p>
      {item.picture ? <Picture picture={item.picture} sizes={COLUMN_WIDTH} isFirst /> : null}
      <p className="lead">{item.summary}</p>
      <div className="prose" dangerouslySetInnerHTML={{ __html: item.html }} />
    </article>
  </PageFrame>
)
