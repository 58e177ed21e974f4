import type { GetServerSideProps, PageConfig } from 'next'

import { PRIVACY } from '@/messages/site'
import { answerPublicPage } from '@/platform/forms/citizen-page'
import { type Answer, citizenPage } from '@/ui/citizen-page/citizen-page'
import { PageFrame } from '@/ui/page-frame/page-frame'
import { loadFrame, type SiteFrame } from '@/use-cases/website/site-frame'

export const config: PageConfig = { unstable_runtimeJS: false }

type Props = { frame: SiteFrame }

export const getServerSideProps: GetServerSideProps<Answer<Props>> = (context) =>
  answerPublicPage(context, { loadFrame, keepSeconds: 3600 }, async () => ({}))

const Privacy = ({ frame }: Props) => (
  <PageFrame frame={frame} title={PRIVACY.title} description={PRIVACY.lead}>
    <h1>{PRIVACY.title}</h1>
    <p className="lead">{PRIVACY.lead}</p>
    {PRIVACY.sections.map(({ heading, points }) => (
      <section key={heading}>
        <h2>{heading}</h2>
        <ul>
          {points.map((point) => (
            <li key={point}>{point}</li>
          ))}
        </ul>
      </section>
    ))}
    <section>
      <h2>{PRIVACY.contact.heading}</h2>
      <p>{PRIVACY.contact.words(frame)}</p>
    </section>
  </PageFrame>
)

export default citizenPage(Privacy)
