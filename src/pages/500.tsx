import type { PageConfig } from 'next'

import { SITE } from '@/messages/site'
import { PageFrame } from '@/ui/page-frame/page-frame'
import { PLAIN_FRAME } from '@/ui/static-frame'

export const config: PageConfig = { unstable_runtimeJS: false }

const Broken = () => (
  <PageFrame frame={PLAIN_FRAME} title={SITE.broken.title} isPrivate>
    <h1>{SITE.broken.title}</h1>
    <p>{SITE.broken.words}</p>
  </PageFrame>
)

export default Broken
