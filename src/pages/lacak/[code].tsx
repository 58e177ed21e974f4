import type { GetServerSideProps, GetServerSidePropsContext, PageConfig } from 'next'
import type { Payload } from 'payload'

import { DomainError } from '@/domain/errors'
import { TRACKING } from '@/messages/requests'
import { systemClock } from '@/platform/clock'
import { answerPage, seeOther, type TooMany } from '@/platform/forms/citizen-page'
import { clientAddress } from '@/platform/forms/client-address'
import { readForm } from '@/platform/forms/read-form'
import { getPortal } from '@/platform/payload'
import { limitRate } from '@/platform/rate-limit'
import { TooManyPage } from '@/ui/too-many/too-many'
import { TrackedRequestPage, type TrackingProblem, type TrackingView } from '@/ui/tracked-request/tracked-request'
import { answerOffice, withdrawRequest } from '@/use-cases/services/answer-office'
import { trackingView } from '@/use-cases/services/tracking-view'
import { trackLetterRequest, type TrackedRequest } from '@/use-cases/track-letter-request'
import { loadSiteFrame, type SiteFrame } from '@/use-cases/website/site-frame'

export const config: PageConfig = { unstable_runtimeJS: false }

type Props = { frame: SiteFrame; view: TrackingView; done: 'answered' | 'withdrawn' | null; problems: TrackingProblem[]; typed: string }

export const getServerSideProps: GetServerSideProps<Props | TooMany> = (context) =>
  answerPage(context, async () => {
    const payload = await getPortal()
    await limitRate(payload, 'track', clientAddress(context.req))
    const code = String(context.params?.code)
    const request = await trackLetterRequest(payload, code)
    // A wrong code and an unknown one get the same answer.
    if (!request) return seeOther(`/lacak?salah=1&kode=${encodeURIComponent(code.slice(0, 40))}`)
    const page = async (problems: TrackingProblem[], typed = '') => ({
      props: { frame: await loadSiteFrame(payload), view: await trackingView(payload, request), done: doneIn(context.query.selesai), problems, typed },
    })
    if (context.req.method !== 'POST') return page([])
    const { problems, typed, act } = await takeAct(payload, context, request)
    if (problems.length === 0) return seeOther(`/lacak/${request.trackingCode}?selesai=${act}`)
    context.res.statusCode = 422
    return page(problems, typed)
  })

const takeAct = async (
  payload: Payload,
  { req }: GetServerSidePropsContext,
  request: TrackedRequest,
): Promise<{ problems: TrackingProblem[]; typed: string; act: 'answered' | 'withdrawn' }> => {
  const { values } = await readForm(req)
  const act = values.aksi === 'batal' ? 'withdrawn' : 'answered'
  const words = (values.jawaban ?? '').trim().slice(0, 2000)
  const lastDigits = values.nik4 ?? ''
  if (act === 'answered' && words === '') return { problems: [{ field: 'jawaban', message: TRACKING.answerEmpty }], typed: words, act }
  try {
    if (act === 'answered') await answerOffice(payload, { requestId: request.id, lastDigits, words }, systemClock)
    else await withdrawRequest(payload, { requestId: request.id, lastDigits, seen: request.status }, systemClock)
    return { problems: [], typed: '', act }
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    const field = act === 'withdrawn' ? 'nik4-batal' : 'nik4'
    const message = error.code === 'not-allowed' ? TRACKING.lastDigitsWrong : TRACKING.changed
    return { problems: [{ field, message }], typed: words, act }
  }
}

const doneIn = (text: unknown): Props['done'] => (text === 'answered' || text === 'withdrawn' ? text : null)

const Tracked = (props: Props | TooMany) =>
  'tooManyMinutes' in props ? <TooManyPage minutes={props.tooManyMinutes} /> : <TrackedRequestPage {...props} />

export default Tracked
