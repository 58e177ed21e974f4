import type { GetServerSideProps, PageConfig } from 'next'

import { SITE } from '@/messages/site'
import { answerPublicPage } from '@/platform/forms/citizen-page'
import { getPortal } from '@/platform/payload'
import { type Answer, citizenPage } from '@/ui/citizen-page/citizen-page'
import { PageFrame } from '@/ui/page-frame/page-frame'
import { findPage, type SitePage } from '@/use-cases/website/page'
import { loadFrame, type SiteFrame } from '@/use-cases/website/site-frame'

export const config: PageConfig = { unstable_runtimeJS: false }

type Props = { frame: SiteFrame; page: SitePage }

const ADDRESS = /^[a-z0-9]+(-[a-z0-9]+)*$/u

/** A page of the village (`/profil`); whatever has no page of its own ends here too, and is not found. */
export const getServerSideProps: GetServerSideProps<Answer<Props>> = (context) =>
  answerPublicPage(context, { loadFrame, keepSeconds: 3600 }, async () => {
    const [slug = '', ...deeper] = [context.params?.path ?? []].flat()
    const page = deeper.length === 0 && ADDRESS.test(slug) ? await findPage(await getPortal(), slug) : null
    return page && { page }
  })

const VillagePage = ({ frame, page }: Props) => (
  <PageFrame frame={frame} title={page.title} description={page.summary}>
    <a className="back" href="/">
      ‹ {SITE.home.title}
    </a>
    <h1>{page.title}</h1>
    {page.summary ? <p className="lead">{page.summary}</p> : null}
    <div className="prose" dangerouslySetInnerHTML={{ __html: page.html }} />
  </PageFrame>
)

export default citizenPage(VillagePage)
