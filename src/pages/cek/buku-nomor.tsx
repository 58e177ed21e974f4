import type { GetServerSideProps, PageConfig } from 'next'
import { Fragment } from 'react'

import { formatDate } from '@/domain/calendar/indonesian'
import { shortHash } from '@/domain/letters/number-ledger'
import { NUMBER_LEDGER as WORDS } from '@/messages/number-ledger'
import { monthWords } from '@/messages/registers'
import { systemClock } from '@/platform/clock'
import { answerPage } from '@/platform/forms/citizen-page'
import { clientAddress } from '@/platform/forms/client-address'
import { getPortal } from '@/platform/payload'
import { limitRate } from '@/platform/rate-limit'
import { Arrow } from '@/ui/arrow/arrow'
import { type Answer, citizenPage } from '@/ui/citizen-page/citizen-page'
import { PageFrame } from '@/ui/page-frame/page-frame'
import { ReviewList } from '@/ui/review-list/review-list'
import { loadPublicLedger, type PublicLedger } from '@/use-cases/letters/public-ledger'
import { loadFrame, type SiteFrame } from '@/use-cases/website/site-frame'

export const config: PageConfig = { unstable_runtimeJS: false }

type Props = { frame: SiteFrame; ledger: PublicLedger }

export const getServerSideProps: GetServerSideProps<Answer<Props>> = (context) =>
  answerPage<SiteFrame, Props>(context, loadFrame, async (frame) => {
    const payload = await getPortal()
    await limitRate(payload, 'verify', clientAddress(context.req))
    const month = typeof context.query.bulan === 'string' ? context.query.bulan : ''
    return { props: { frame, ledger: await loadPublicLedger(payload, month, systemClock) } }
  })

const Ledger = ({ frame, ledger: { month, earlier, later, days } }: Props) => (
  <PageFrame frame={frame} title={WORDS.title} description={WORDS.lead}>
    <h1>{WORDS.title}</h1>
    <p className="lead">{WORDS.lead}</p>
    <p className="two">
      <a className="btn plain" href={`/cek/buku-nomor?bulan=${earlier}`}>
        {monthWords(earlier)}
        <Arrow />
      </a>
      {later ? (
        <a className="btn plain" href={`/cek/buku-nomor?bulan=${later}`}>
          {monthWords(later)}
          <Arrow />
        </a>
      ) : null}
    </p>
    <h2>{WORDS.month(monthWords(month))}</h2>
    {days.length === 0 ? <p>{WORDS.empty}</p> : null}
    {days.map(({ day, hash, lines }) => (
      <section key={day}>
        <h3>{formatDate(day)}</h3>
        <ReviewList rows={lines.map(({ number, kind, dated }) => ({ label: number, value: dated ? WORDS.dated(kind, dated) : kind }))} />
        <p>{hash ? WORDS.closed(shortHash(hash)) : WORDS.open}</p>
        {hash ? (
          <details>
            <summary>{WORDS.full}</summary>
            <p>
              {(hash.match(/.{8}/gu) ?? []).map((part, at) => (
                <Fragment key={at}>
                  {part}
                  <wbr />
                </Fragment>
              ))}
            </p>
          </details>
        ) : null}
      </section>
    ))}
    <h2>{WORDS.howTitle}</h2>
    {WORDS.how.map((line) => (
      <p key={line}>{line}</p>
    ))}
    <a className="btn plain" href="/cek">
      {WORDS.check}
      <Arrow />
    </a>
  </PageFrame>
)

export default citizenPage(Ledger)
