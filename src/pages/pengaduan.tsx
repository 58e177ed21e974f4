import type { GetServerSideProps, GetServerSidePropsContext, GetServerSidePropsResult, PageConfig } from 'next'
import type { Payload } from 'payload'

import { DomainError } from '@/domain/errors'
import { ERROR_SENTENCES } from '@/messages/errors'
import { COMPLAINT_FORM } from '@/messages/complaints'
import { systemClock } from '@/platform/clock'
import { isDraftKey, newDraftKey } from '@/platform/form-drafts'
import { answerPage, seeOther, type TooMany } from '@/platform/forms/citizen-page'
import { clientAddress } from '@/platform/forms/client-address'
import { readForm } from '@/platform/forms/read-form'
import { getPortal } from '@/platform/payload'
import { limitRate } from '@/platform/rate-limit'
import { ComplaintFormPage, type ComplaintFormView } from '@/ui/complaint-form/complaint-form'
import { TooManyPage } from '@/ui/too-many/too-many'
import { findComplaintReceipt, loadComplaintChoices, sendComplaintForm } from '@/use-cases/complaints/complaint-form'
import { loadSiteFrame, type SiteFrame } from '@/use-cases/website/site-frame'

export const config: PageConfig = { unstable_runtimeJS: false }

type Props = { frame: SiteFrame; view: ComplaintFormView }

const PHOTO_LIMITS = { fileBytes: 8 * 1024 * 1024, files: 4 }

export const getServerSideProps: GetServerSideProps<Props | TooMany> = (context) =>
  answerPage<Props>(context, async (): Promise<GetServerSidePropsResult<Props>> => {
    const payload = await getPortal()
    if (context.req.method === 'POST') return take(payload, context)
    const frame = await loadSiteFrame(payload)
    const key = context.query.d
    const receipt = isDraftKey(key) ? await findComplaintReceipt(payload, key) : null
    if (receipt) return { props: { frame, view: { kind: 'receipt', ...receipt } } }
    const choices = await loadComplaintChoices(payload)
    return { props: { frame, view: { kind: 'form', draftKey: newDraftKey(), choices, values: {}, problems: [] } } }
  })

const take = async (payload: Payload, { req, res }: GetServerSidePropsContext): Promise<GetServerSidePropsResult<Props>> => {
  const frame = await loadSiteFrame(payload)
  const choices = await loadComplaintChoices(payload)
  try {
    const form = await readForm(req, PHOTO_LIMITS)
    const key = form.values.d
    if (!isDraftKey(key)) return seeOther('/pengaduan')
    await limitRate(payload, 'submit', clientAddress(req))
    const problems = await sendComplaintForm(payload, { key, form, choices }, systemClock)
    if (problems.length === 0) return seeOther(`/pengaduan?d=${key}`)
    res.statusCode = 422
    const again = form.files.some(({ isTooLarge }) => !isTooLarge) ? [{ field: 'foto', message: COMPLAINT_FORM.photosAgain }] : []
    return { props: { frame, view: { kind: 'form', draftKey: key, choices, values: form.values, problems: [...problems, ...again] } } }
  } catch (error) {
    if (!(error instanceof DomainError) || error.code === 'too-many-requests') throw error
    res.statusCode = error.status
    return { props: { frame, view: { kind: 'refused', words: ERROR_SENTENCES[error.code] } } }
  }
}

const ReportProblem = (props: Props | TooMany) =>
  'tooManyMinutes' in props ? <TooManyPage minutes={props.tooManyMinutes} /> : <ComplaintFormPage {...props} />

export default ReportProblem
