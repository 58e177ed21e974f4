import type { GetServerSideProps, PageConfig } from 'next'

import { SERVICES } from '@/messages/services'
import { getPortal } from '@/platform/payload'
import { PageFrame } from '@/ui/page-frame/page-frame'
import { listServices, type ServiceCardFacts } from '@/use-cases/services/service-standard'
import { loadSiteFrame, type SiteFrame } from '@/use-cases/website/site-frame'

export const config: PageConfig = { unstable_runtimeJS: false }

type Props = { frame: SiteFrame; services: ServiceCardFacts[] }

export const getServerSideProps: GetServerSideProps<Props> = async () => {
  const payload = await getPortal()
  const [frame, services] = await Promise.all([loadSiteFrame(payload), listServices(payload)])
  return { props: { frame, services } }
}

const Services = ({ frame, services }: Props) => (
  <PageFrame frame={frame} title={SERVICES.title} description={SERVICES.lead}>
    <h1>{SERVICES.title}</h1>
    <p className="lead">{SERVICES.lead}</p>
    <ul className="cards">
      {services
        .filter(({ ready }) => ready)
        .map(({ slug, name, summary }) => (
          <li className="card" key={slug}>
            <h2>
              <a href={`/layanan/${slug}`}>{name}</a>
            </h2>
            <p>{summary}</p>
          </li>
        ))}
    </ul>
    <h2>{SERVICES.otherLetters}</h2>
    <p>{SERVICES.notReadyHint}</p>
    <ul>
      {services
        .filter(({ ready }) => !ready)
        .map(({ slug, name }) => (
          <li key={slug}>
            {name} <span className="small muted">({SERVICES.notReady.toLowerCase()})</span>
          </li>
        ))}
    </ul>
  </PageFrame>
)

export default Services
