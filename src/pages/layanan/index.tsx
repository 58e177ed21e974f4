import type { GetServerSideProps, PageConfig } from 'next'

import { SERVICES } from '@/messages/services'
import { answerPublicPage } from '@/platform/forms/citizen-page'
import { getPortal } from '@/platform/payload'
import { type Answer, citizenPage } from '@/ui/citizen-page/citizen-page'
import { PageFrame } from '@/ui/page-frame/page-frame'
import { listServices, type ServiceCardFacts } from '@/use-cases/services/service-standard'
import { loadFrame, type SiteFrame } from '@/use-cases/website/site-frame'

export const config: PageConfig = { unstable_runtimeJS: false }

type Props = { frame: SiteFrame; services: ServiceCardFacts[] }

export const getServerSideProps: GetServerSideProps<Answer<Props>> = (context) =>
  answerPublicPage(context, { loadFrame, keepSeconds: 3600 }, async () => ({ services: await listServices(await getPortal()) }))

const Services = ({ frame, services }: Props) => {
  const notReady = services.filter(({ ready }) => !ready)
  return (
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
      {notReady.length > 0 ? (
        <>
          <h2>{SERVICES.otherLetters}</h2>
          <p>{SERVICES.notReadyHint}</p>
          <details>
            <summary>{SERVICES.seeNotReady(notReady.length)}</summary>
            <ul>
              {notReady.map(({ slug, name }) => (
                <li key={slug}>{name}</li>
              ))}
            </ul>
          </details>
        </>
      ) : null}
    </PageFrame>
  )
}

export default citizenPage(Services)
