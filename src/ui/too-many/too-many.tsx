import { SITE } from '@/messages/site'

import { PageFrame } from '../page-frame/page-frame'
import { PLAIN_FRAME } from '../static-frame'

/** Shown with 429: what happened, how long to wait, and that nothing was sent. */
export const TooManyPage = ({ minutes }: { minutes: number }) => (
  <PageFrame frame={PLAIN_FRAME} title={SITE.tooMany.title} isPrivate>
    <h1>{SITE.tooMany.title}</h1>
    <p>{SITE.tooMany.words(minutes)}</p>
  </PageFrame>
)
