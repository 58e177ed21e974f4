import { SITE } from '@/messages/site'
import type { SiteFrame } from '@/use-cases/website/site-frame'

import { PageFrame } from '../page-frame/page-frame'

/** Shown with 429: what happened, how long to wait, and that nothing was sent. */
export const TooManyPage = ({ minutes, frame }: { minutes: number; frame: SiteFrame }) => (
  <PageFrame frame={frame} title={SITE.tooMany.title} isPrivate>
    <h1>{SITE.tooMany.title}</h1>
    <p>{SITE.tooMany.words(minutes)}</p>
  </PageFrame>
)
