import type { GetServerSideProps, PageConfig } from 'next'

import { PRIVACY } from '@/messages/site'
import { getPortal } from '@/platform/payload'
import { PageFrame } from '@/ui/page-frame/page-frame'
import { loadSiteFrame, type SiteFrame } from '@/use-cases/website/site-frame'

export const config: PageConfig = { unstable_runtimeJS: false }

export const getServerSideProps: GetServerSideProps<{ frame: SiteFrame }> = async () => ({
  props: { frame: await loadSiteFrame(await getPortal()) },
})

const Privacy = ({ frame }: { frame: SiteFrame }) => (
  <PageFrame frame={frame} title={PRIVACY.title} description={PRIVACY.lead}>
    <h1>{PRIVACY.title}</h1>
    <p className="lead">{PRIVACY.lead}</p>
    {PRIVACY.sections.map(({ heading, words }) => (
      <section key={heading}>
        <h2>{heading}</h2>
        <p>{words}</p>
      </section>
    ))}
  </PageFrame>
)

export default Privacy
