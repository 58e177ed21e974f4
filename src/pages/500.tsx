import type { GetStaticProps, PageConfig } from 'next'

import { SITE } from '@/messages/site'
import { PageFrame } from '@/ui/page-frame/page-frame'
import { FRAME_SECONDS, standingFrame } from '@/ui/static-frame'
import type { SiteFrame } from '@/use-cases/website/site-frame'

export const config: PageConfig = { unstable_runtimeJS: false }

type Props = { frame: SiteFrame }

/** Made while all is well and kept: it must show when the database does not answer. */
export const getStaticProps: GetStaticProps<Props> = async () => ({ props: { frame: await standingFrame() }, revalidate: FRAME_SECONDS })

const Broken = ({ frame }: Props) => (
  <PageFrame frame={frame} title={SITE.broken.title} isPrivate>
    <h1>{SITE.broken.title}</h1>
    <p>{SITE.broken.words}</p>
  </PageFrame>
)

export default Broken
