import type { GetServerSideProps, PageConfig } from 'next'

import { parseTrackingCode } from '@/domain/codes/tracking-code'
import { TRACKING } from '@/messages/requests'
import { seeOther } from '@/platform/forms/citizen-page'
import { Arrow } from '@/ui/arrow/arrow'
import { Field } from '@/ui/field/field'
import { PageFrame } from '@/ui/page-frame/page-frame'
import { loadFrame, type SiteFrame } from '@/use-cases/website/site-frame'

export const config: PageConfig = { unstable_runtimeJS: false }

type Props = { frame: SiteFrame; typed: string; error: string | null }

export const getServerSideProps: GetServerSideProps<Props> = async ({ query, res }) => {
  const typed = typeof query.kode === 'string' ? query.kode.slice(0, 40) : ''
  const code = parseTrackingCode(typed)
  if (code.ok && query.salah === undefined) return seeOther(`/lacak/${code.value}`)
  res.setHeader('Cache-Control', 'no-store')
  const error = typed !== '' ? TRACKING.wrong : query.kode === '' ? TRACKING.codeMissing : null
  return { props: { frame: await loadFrame(), typed, error } }
}

const Track = ({ frame, typed, error }: Props) => (
  <PageFrame frame={frame} title={TRACKING.title}>
    <h1>{TRACKING.title}</h1>
    <p className="lead">{TRACKING.lead}</p>
    <form method="get" action="/lacak">
      <Field name="kode" label={TRACKING.code} hint={TRACKING.codeHint} value={typed} error={error} />
      <button className="btn" type="submit">
        {TRACKING.show}
        <Arrow />
      </button>
    </form>
  </PageFrame>
)

export default Track
