import type { GetServerSideProps, GetServerSidePropsContext, GetServerSidePropsResult, PageConfig } from 'next'
import type { Payload } from 'payload'

import { ANONYMOUS } from '@/access/actor'
import { DomainError, type ErrorCode } from '@/domain/errors'
import { COMPLAINT_TRACKING } from '@/messages/complaints'
import { ERROR_SENTENCES } from '@/messages/errors'
import { TRACKING } from '@/messages/requests'
import { SITE } from '@/messages/site'
import { systemClock } from '@/platform/clock'
import { isDraftKey, newDraftKey } from '@/platform/form-drafts'
import { answerPage, minutesToWait, seeOther } from '@/platform/forms/citizen-page'
import { clientAddress } from '@/platform/forms/client-address'
import { countTry } from '@/platform/forms/count-try'
import { readForm } from '@/platform/forms/read-form'
import { getPortal } from '@/platform/payload'
import { limitRate } from '@/platform/rate-limit'
import { type Answer, citizenPage } from '@/ui/citizen-page/citizen-page'
import { TrackedComplaintPage } from '@/ui/tracked-complaint/tracked-complaint'
import { TrackedRequestPage, type TrackingProblem, type TrackingView } from '@/ui/tracked-request/tracked-request'
import { actOnComplaint } from '@/use-cases/complaints/act-on-complaint'
import { complaintTrackingView, type ComplaintTrackingView } from '@/use-cases/complaints/complaint-view'
import { trackComplaint, type TrackedComplaint } from '@/use-cases/complaints/track-complaint'
import { correctableFields, type CorrectableField, sendAnswerForm } from '@/use-cases/services/answer-form'
import { withdrawRequest } from '@/use-cases/services/answer-office'
import { findServiceStandard, type ServiceStandard } from '@/use-cases/services/service-standard'
import { trackingView } from '@/use-cases/services/tracking-view'
import { trackLetterRequest, type TrackedRequest } from '@/use-cases/track-letter-request'
import { loadFrame, type SiteFrame } from '@/use-cases/website/site-frame'

export const config: PageConfig = { unstable_runtimeJS: false }

type RequestProps = {
  frame: SiteFrame
  view: TrackingView
  done: 'answered' | 'withdrawn' | null
  draftKey: string
  fields: CorrectableField[]
  problems: TrackingProblem[]
  values: Record<string, string>
  keptPhotos: number
}
type ComplaintProps = { frame: SiteFrame; complaint: ComplaintTrackingView; isSent: boolean; draftKey: string; problems: TrackingProblem[]; typed: string }
type Props = RequestProps | ComplaintProps

export const getServerSideProps: GetServerSideProps<Answer<Props>> = (context) =>
  answerPage<SiteFrame, Props>(context, loadFrame, async (frame): Promise<GetServerSidePropsResult<Props>> => {
    const payload = await getPortal()
    const minutes = context.req.method === 'POST' ? await countTry(payload, 'track', context) : null
    if (context.req.method !== 'POST') await limitRate(payload, 'track', clientAddress(context.req))
    const code = String(context.params?.code)
    const complaint = await trackComplaint(payload, code)
    if (complaint) return showComplaint(payload, context, { complaint, frame, minutes })
    const request = await trackLetterRequest(payload, code)
    // A wrong code and an unknown one get the same answer.
    if (!request) return seeOther(`/lacak?salah=1&kode=${encodeURIComponent(code.slice(0, 40))}`)
    const service = await findServiceStandard(payload, request.letterTypeSlug, systemClock)
    const page = async (problems: TrackingProblem[], values: Record<string, string> = {}, keptPhotos = 0) => ({
      props: {
        frame,
        view: await trackingView(payload, request, systemClock),
        done: doneIn(context.query.selesai),
        draftKey: isDraftKey(values.d) ? values.d : newDraftKey(),
        fields: correctableFields(service),
        problems,
        values,
        keptPhotos,
      },
    })
    if (context.req.method !== 'POST') return page([])
    const { problems, values, act, keptPhotos } = await takeAct(payload, context, { request, service, minutes })
    if (problems.length === 0) return seeOther(`/lacak/${request.trackingCode}?selesai=${act}`)
    if (context.res.statusCode !== 429) context.res.statusCode = 422
    return page(problems, values, keptPhotos)
  })

const showComplaint = async (
  payload: Payload,
  context: GetServerSidePropsContext,
  { complaint, frame, minutes }: { complaint: TrackedComplaint; frame: SiteFrame; minutes: number | null },
): Promise<GetServerSidePropsResult<ComplaintProps>> => {
  const page = async (problems: TrackingProblem[], typed = '') => ({
    props: {
      frame,
      complaint: await complaintTrackingView(payload, complaint, systemClock),
      isSent: context.query.selesai === 'terkirim',
      draftKey: newDraftKey(),
      problems,
      typed,
    },
  })
  if (context.req.method !== 'POST') return page([])
  let words = ''
  try {
    const { values } = await readForm(context.req)
    words = (values.jawaban ?? '').trim()
    if (minutes !== null) return refuse(context, page, 429, SITE.tooMany.stays(minutes), words)
    if ([...words].length > LONGEST_WORDS) return refuse(context, page, 422, COMPLAINT_TRACKING.tooLong, words)
    const action = (['answer', 'add', 'reopen'] as const).find((act) => act === values.aksi) ?? 'add'
    const key = isDraftKey(values.d) ? { key: values.d } : {}
    await actOnComplaint(payload, ANONYMOUS, { complaintId: complaint.id, action, seen: complaint.status, words, ...key }, systemClock)
    return seeOther(`/lacak/${complaint.trackingCode}?selesai=terkirim`)
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    const message = UNREADABLE.has(error.code) ? ERROR_SENTENCES[error.code] : words === '' ? COMPLAINT_TRACKING.wordsMissing : COMPLAINT_TRACKING.changed
    return refuse(context, page, error.status, message, words)
  }
}

type ComplaintPage = (problems: TrackingProblem[], typed: string) => Promise<{ props: ComplaintProps }>

const refuse = (context: GetServerSidePropsContext, page: ComplaintPage, status: number, message: string, words: string) => {
  context.res.statusCode = status
  return page([{ field: 'jawaban', message }], words)
}

const LONGEST_WORDS = 3000

/** What a form can be refused for before anything in it was read. */
const UNREADABLE: ReadonlySet<string> = new Set<ErrorCode>(['cross-site-form', 'invalid-input', 'file-too-large', 'submission-key-reused'])

const PHOTO_LIMITS = { fileBytes: 8 * 1024 * 1024, files: 4 }

type Taken = { problems: TrackingProblem[]; values: Record<string, string>; act: 'answered' | 'withdrawn'; keptPhotos?: number }

const takeAct = async (
  payload: Payload,
  { req, res }: GetServerSidePropsContext,
  { request, service, minutes }: { request: TrackedRequest; service: ServiceStandard | null; minutes: number | null },
): Promise<Taken> => {
  const form = await readForm(req, PHOTO_LIMITS).catch((error: unknown) => (error instanceof DomainError ? error : Promise.reject(error)))
  if (form instanceof DomainError) return { problems: [{ field: 'jawaban', message: ERROR_SENTENCES[form.code] }], values: {}, act: 'answered' }
  const { values } = form
  const isWithdrawal = values.aksi === 'batal'
  const act = isWithdrawal ? 'withdrawn' : 'answered'
  const wait = (wanted: number): Taken => ({ problems: [{ field: isWithdrawal ? 'nik4-batal' : 'nik4', message: SITE.tooMany.stays(wanted) }], values, act })
  if (minutes !== null) return wait(minutes)
  try {
    if (isWithdrawal) return { problems: await withdraw(payload, request, values), values, act }
    const key = isDraftKey(values.d) ? values.d : newDraftKey()
    return { ...(await sendAnswerForm(payload, { request, service, form, key }, systemClock)), values: { ...values, d: key }, act }
  } catch (error) {
    // Too many tries at the last digits of the NIK.
    const wanted = minutesToWait(res, error)
    if (wanted === null) throw error
    return wait(wanted)
  }
}

const withdraw = async (payload: Payload, request: TrackedRequest, values: Readonly<Record<string, string>>): Promise<TrackingProblem[]> => {
  // A second tap on the same button: it is done already.
  if (request.status === 'withdrawn') return []
  try {
    await withdrawRequest(payload, { requestId: request.id, lastDigits: values.nik4 ?? '', seen: request.status }, systemClock)
    return []
  } catch (error) {
    if (!(error instanceof DomainError) || error.code === 'too-many-requests') throw error
    return [{ field: 'nik4-batal', message: error.code === 'not-allowed' ? TRACKING.lastDigitsWrong : TRACKING.changed }]
  }
}

const doneIn = (text: unknown): RequestProps['done'] => (text === 'answered' || text === 'withdrawn' ? text : null)

const Tracked = (props: Props) => {
  if (!('complaint' in props)) return <TrackedRequestPage {...props} />
  const { complaint, ...rest } = props
  return <TrackedComplaintPage {...rest} view={complaint} />
}

export default citizenPage(Tracked)
