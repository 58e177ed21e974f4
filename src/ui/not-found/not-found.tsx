import { SITE } from '@/messages/site'
import type { SiteFrame } from '@/use-cases/website/site-frame'

import { Arrow } from '../arrow/arrow'
import { PageFrame } from '../page-frame/page-frame'

/** Shown with 404: what to try, and the ways on that most people look for. */
export const NotFoundPage = ({ frame }: { frame: SiteFrame }) => (
  <PageFrame frame={frame} title={SITE.notFound.title} isPrivate>
    <h1>{SITE.notFound.title}</h1>
    <p className="lead">{SITE.notFound.words}</p>
    <a className="btn" href="/">
      {SITE.notFound.home}
      <Arrow />
    </a>
    <a className="btn plain" href="/layanan">
      {SITE.home.ask}
      <Arrow />
    </a>
    <a className="btn plain" href="/lacak">
      {SITE.home.track}
      <Arrow />
    </a>
  </PageFrame>
)
