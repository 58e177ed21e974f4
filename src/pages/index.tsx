import type { GetServerSideProps, PageConfig } from 'next'

import { systemClock } from '@/platform/clock'
import { answerPublicPage } from '@/platform/forms/citizen-page'
import { getPortal } from '@/platform/payload'
import { type Answer, citizenPage } from '@/ui/citizen-page/citizen-page'
import { HomePage, type HomeProps } from '@/ui/home-page/home-page'
import { loadHome } from '@/use-cases/website/home'
import { loadFrame, type SiteFrame } from '@/use-cases/website/site-frame'

export const config: PageConfig = { unstable_runtimeJS: false }

type Props = HomeProps & { frame: SiteFrame }

/** Made for each visit: a page kept from the morning would tell the evening's visitor that the office is open. */
export const getServerSideProps: GetServerSideProps<Answer<Props>> = (context) =>
  answerPublicPage(context, { loadFrame, keepSeconds: 0 }, async () => loadHome(await getPortal(), systemClock))

export default citizenPage(HomePage)
