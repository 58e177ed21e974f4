import type { GetServerSideProps, PageConfig } from 'next'

import { SERVICES } from '@/messages/services'
import { systemClock } from '@/platform/clock'
import { answerPublicPage } from '@/platform/forms/citizen-page'
import { getPortal } from '@/platform/payload'
import { Arrow } from '@/ui/arrow/arrow'
import { type Answer, citizenPage } from '@/ui/citizen-page/citizen-page'
import { PageFrame } from '@/ui/page-frame/page-frame'
import { PromiseBox } from '@/ui/promise-box/promise-box'
import { ReviewList } from '@/ui/review-list/review-list'
import { findServiceStandard, type ServiceStandard } from '@/use-cases/services/service-standard'
import { loadFrame, type SiteFrame } from '@/use-cases/website/site-frame'

export const config: PageConfig = { unstable_runtimeJS: false }

type Props = { frame: SiteFrame; service: ServiceStandard }

/** Made for each visit, since it promises a time. */
export const getServerSideProps: GetServerSideProps<Answer<Props>> = (context) =>
  answerPublicPage(context, { loadFrame, keepSeconds: 0 }, async () => {
    const service = await findServiceStandard(await getPortal(), String(context.params?.slug), systemClock)
    return service && { service }
  })

const Service = ({ frame, service }: Props) => (
  <PageFrame frame={frame} title={service.name} description={service.summary}>
    <a className="back" href="/layanan">
      ‹ {SERVICES.all}
    </a>
    <h1>{service.name}</h1>
    <p className="lead">{service.summary}</p>
    <PromiseBox title={SERVICES.promise.title} promise={service.promise} note={SERVICES.promise.note(service.cost)} />
    <a className="btn" href={`/layanan/${service.slug}/ajukan`}>
      {SERVICES.ask}
      <Arrow />
    </a>
    <h2>{SERVICES.needs}</h2>
    <ul className="ticks">
      <li>{SERVICES.nik}</li>
      {service.requirements
        .filter(({ kind }) => kind !== 'office')
        .map(({ text, kind, required }) => (
          <li key={text}>{kind === 'bring' ? SERVICES.bring(text) : required ? text : SERVICES.optional(text)}</li>
        ))}
    </ul>
    <p className="muted">{SERVICES.needless}</p>
    <h2>{SERVICES.steps}</h2>
    <ol className="steps">
      {stepsOf(service).map((step) => (
        <li key={step}>{step}</li>
      ))}
    </ol>
    <h2>{SERVICES.facts}</h2>
    <ReviewList rows={factsOf(service)} />
  </PageFrame>
)

export default citizenPage(Service)

const stepsOf = ({ onlineMode, checkedBySekdes }: ServiceStandard): string[] => {
  const { fill, check, kadus, sekdes, sign, collect } = SERVICES.stepWords
  return [fill, check, ...(onlineMode === 'kadus' ? [kadus] : []), ...(checkedBySekdes ? [sekdes] : []), sign, collect]
}

const factsOf = (service: ServiceStandard): { label: string; value: string }[] => [
  { label: SERVICES.product, value: service.product },
  { label: SERVICES.cost, value: service.cost },
  ...(service.validityMonths ? [{ label: SERVICES.validity, value: SERVICES.months(service.validityMonths) }] : []),
  ...(service.legalBasis ? [{ label: SERVICES.legal, value: service.legalBasis }] : []),
  ...(service.complaintContact ? [{ label: SERVICES.complaint, value: service.complaintContact }] : []),
]
