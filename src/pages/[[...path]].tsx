import type { GetStaticPaths, GetStaticProps, PageConfig } from 'next'

import { SITE } from '@/messages/site'
import { getPortal } from '@/platform/payload'
import { HomePage, type HomeProps } from '@/ui/home-page/home-page'
import { PageFrame } from '@/ui/page-frame/page-frame'
import { findPage, type SitePage } from '@/use-cases/website/page'
import { loadHome } from '@/use-cases/website/home'
import { loadSiteFrame, type SiteFrame } from '@/use-cases/website/site-frame'

export const config: PageConfig = { unstable_runtimeJS: false }

type Props = { frame: SiteFrame; home: HomeProps | null; page: SitePage | null }

/** The home page tells whether the office is open, so it is never older than a minute. */
const FRESH_SECONDS = 60

const ADDRESS = /^[a-z0-9]+(-[a-z0-9]+)*$/u

/** Made when first asked for, so that a build needs no database. */
export const getStaticPaths: GetStaticPaths = () => ({ paths: [], fallback: 'blocking' })

export const getStaticProps: GetStaticProps<Props> = async ({ params }) => {
  const path = [params?.path ?? []].flat()
  const [slug = '', ...deeper] = path
  if (deeper.length > 0 || (slug !== '' && !ADDRESS.test(slug))) return { notFound: true, revalidate: FRESH_SECONDS }
  const payload = await getPortal()
  const frame = await loadSiteFrame(payload)
  if (slug === '') return { props: { frame, home: await loadHome(payload, () => new Date()), page: null }, revalidate: FRESH_SECONDS }
  const page = await findPage(payload, slug)
  return page ? { props: { frame, home: null, page }, revalidate: 3600 } : { notFound: true, revalidate: FRESH_SECONDS }
}

const HomeOrPage = ({ frame, home, page }: Props) => {
  if (home) return <HomePage frame={frame} {...home} />
  if (!page) return null
  return (
    <PageFrame frame={frame} title={page.title} description={page.summary}>
      <a className="back" href="/">
        ‹ {SITE.home.title}
      </a>
      <h1>{page.title}</h1>
      {page.summary ? <p className="lead">{page.summary}</p> : null}
      <div dangerouslySetInnerHTML={{ __html: page.html }} />
    </PageFrame>
  )
}

export default HomeOrPage
