import type { GetServerSideProps, PageConfig } from 'next'

import { plainDateIn } from '@/domain/calendar/plain-date'
import { VERIFICATION } from '@/messages/verification'
import { systemClock } from '@/platform/clock'
import { answerPage } from '@/platform/forms/citizen-page'
import { clientAddress } from '@/platform/forms/client-address'
import { getPortal } from '@/platform/payload'
import { limitRate } from '@/platform/rate-limit'
import { type Answer, citizenPage } from '@/ui/citizen-page/citizen-page'
import { Arrow } from '@/ui/arrow/arrow'
import { LetterCheckResult } from '@/ui/letter-check/letter-check'
import { PageFrame } from '@/ui/page-frame/page-frame'
import { loadWorkingCalendar } from '@/use-cases/office/village'
import { type LetterCheck, verifyLetter } from '@/use-cases/verify-letter'
import { loadFrame, type SiteFrame } from '@/use-cases/website/site-frame'

export const config: PageConfig = { unstable_runtimeJS: false }

type Props = { frame: SiteFrame; letter: LetterCheck | null }

export const getServerSideProps: GetServerSideProps<Answer<Props>> = (context) =>
  answerPage<SiteFrame, Props>(context, loadFrame, async (frame) => {
    const payload = await getPortal()
    await limitRate(payload, 'verify', clientAddress(context.req))
    const { zone } = await loadWorkingCalendar(payload)
    const letter = await verifyLetter(payload, String(context.params?.code), plainDateIn(zone, systemClock()))
    if (!letter) context.res.statusCode = 404
    return { props: { frame, letter } }
  })

const Checked = ({ frame, letter }: Props) => (
  <PageFrame frame={frame} title={VERIFICATION.title} isPrivate>
    <h1>{VERIFICATION.title}</h1>
    {letter ? (
      <LetterCheckResult letter={letter} note={null} />
    ) : (
      <p className="notice bad" role="alert">
        {VERIFICATION.unknown}
      </p>
    )}
    <a className="btn plain" href="/cek">
      {VERIFICATION.again}
      <Arrow />
    </a>
  </PageFrame>
)

export default citizenPage(Checked)
