import type { PageConfig } from 'next'

import { SITE } from '@/messages/site'
import { PageFrame } from '@/ui/page-frame/page-frame'
import { PLAIN_FRAME } from '@/ui/static-frame'

export const config: PageConfig = { unstable_runtimeJS: false }

const NotFound = () => (
  <PageFrame frame={PLAIN_FRAME} title={SITE.notFound.title} isPrivate>
    <h1>{SITE.notFound.title}</h1>
    <p>{SITE.notFound.words}</p>
    <a className="btn" href="/">
      {SITE.notFound.home}
    </a>
  </PageFrame>
)

export default NotFound
