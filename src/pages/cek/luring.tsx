import type { GetServerSideProps, PageConfig } from 'next'
import Head from 'next/head'

import { OFFLINE_CHECK as WORDS } from '@/messages/offline-check'
import { answerPublicPage } from '@/platform/forms/citizen-page'
import { Arrow } from '@/ui/arrow/arrow'
import { type Answer, citizenPage } from '@/ui/citizen-page/citizen-page'
import { OfflineCheck } from '@/ui/offline-check/offline-check'
import { PageFrame } from '@/ui/page-frame/page-frame'
import { loadFrame, type SiteFrame } from '@/use-cases/website/site-frame'

/** The one page with a script (docs/decisions/0024): none of Next's, one file of our own, src/offline-check. */
export const config: PageConfig = { unstable_runtimeJS: false }

type Props = { frame: SiteFrame }

export const getServerSideProps: GetServerSideProps<Answer<Props>> = (context) => answerPublicPage<SiteFrame, object>(context, { loadFrame, keepSeconds: 3600 }, async () => ({}))

const Offline = ({ frame }: Props) => (
  <PageFrame frame={frame} title={WORDS.title} description={WORDS.lead}>
    <Head>
      <link rel="manifest" href="/cek/luring.webmanifest" />
      <link rel="apple-touch-icon" href="/ikon-192.png" />
      <meta name="theme-color" content="#0b5d4a" />
    </Head>
    <h1>{WORDS.title}</h1>
    <p className="lead">{WORDS.lead}</p>
    <OfflineCheck />
    <h2>{WORDS.whatTitle}</h2>
    {WORDS.what.map((line) => (
      <p key={line}>{line}</p>
    ))}
    <h2>{WORDS.homeTitle}</h2>
    <p>{WORDS.home}</p>
    <a className="btn plain" href="/cek">
      {WORDS.toOnline}
      <Arrow />
    </a>
    <script src="/cek/luring.js" defer />
  </PageFrame>
)

export default citizenPage(Offline)
