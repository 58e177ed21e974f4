import type { GetStaticPaths, GetStaticProps, PageConfig } from 'next'

import { SITE } from '@/messages/site'
import { getPortal } from '@/platform/payload'
import { NewsCard } from '@/ui/news-card/news-card'
import { PageFrame } from '@/ui/page-frame/page-frame'
import { findNews, listNews, type NewsCard as NewsCardFacts, type NewsItem } from '@/use-cases/website/news'
import { loadSiteFrame, type SiteFrame } from '@/use-cases/website/site-frame'

export const config: PageConfig = { unstable_runtimeJS: false }

type List = { items: NewsCardFacts[]; page: number; hasOlder: boolean }
type Props = { frame: SiteFrame; list: List | null; item: NewsItem | null }

const FRESH_SECONDS = 300

export const getStaticPaths: GetStaticPaths = () => ({ paths: [], fallback: 'blocking' })

/** `/kabar`, `/kabar/halaman-2` … and `/kabar/<slug>`. */
export const getStaticProps: GetStaticProps<Props> = async ({ params }) => {
  const [slug = '', ...deeper] = [params?.path ?? []].flat()
  if (deeper.length > 0 || !/^[a-z0-9-]*$/u.test(slug)) return { notFound: true, revalidate: FRESH_SECONDS }
  const payload = await getPortal()
  const frame = await loadSiteFrame(payload)
  const page = slug === '' ? 1 : Number(/^halaman-([2-9]|[1-9]\d{1,2})$/u.exec(slug)?.[1] ?? 0)
  if (page > 0) return { props: { frame, item: null, list: { ...(await listNews(payload, { page })), page } }, revalidate: FRESH_SECONDS }
  const item = await findNews(payload, slug)
  return item ? { props: { frame, item, list: null }, revalidate: FRESH_SECONDS } : { notFound: true, revalidate: FRESH_SECONDS }
}

const News = ({ frame, list, item }: Props) => (item ? <Item frame={frame} item={item} /> : list ? <Items frame={frame} list={list} /> : null)

export default News

const Items = ({ frame, list }: { frame: SiteFrame; list: List }) => (
  <PageFrame frame={frame} title={SITE.news.title}>
    <h1>{SITE.news.title}</h1>
    {list.items.length === 0 ? <p>{SITE.news.none}</p> : list.items.map((item) => <NewsCard key={item.slug} item={item} />)}
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
      {item.picture ? <img src={item.picture.url} alt={item.picture.alt} width={item.picture.width} height={item.picture.height} /> : null}
      <p className="lead">{item.summary}</p>
      <div dangerouslySetInnerHTML={{ __html: item.html }} />
    </article>
  </PageFrame>
)
