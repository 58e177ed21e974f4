import type { GetServerSideProps, GetServerSidePropsContext, GetServerSidePropsResult, PageConfig } from 'next'
import type { Payload } from 'payload'

import { DomainError } from '@/domain/errors'
import { ERROR_SENTENCES } from '@/messages/errors'
import { SITE } from '@/messages/site'
import { COMPLAINT_FORM } from '@/messages/complaints'
import { systemClock } from '@/platform/clock'
import { isDraftKey, newDraftKey } from '@/platform/form-drafts'
import { answerPage, seeOther } from '@/platform/forms/citizen-page'
import { countTry } from '@/platform/forms/count-try'
import { readForm } from '@/platform/forms/read-form'
import { getPortal } from '@/platform/payload'
import { type Answer, citizenPage } from '@/ui/citizen-page/citizen-page'
import { ComplaintFormPage, type ComplaintFormView } from '@/ui/complaint-form/complaint-form'
import { findComplaintReceipt, loadComplaintChoices, sendComplaintForm } from '@/use-cases/complaints/complaint-form'
import { loadFrame, type SiteFrame } from '@/use-cases/website/site-frame'

export const config: PageConfig = { unstable_runtimeJS: false }

type Props = { frame: SiteFrame; view: ComplaintFormView }

const PHOTO_LIMITS = { fileBytes: 8 * 1024 * 1024, files: 4 }

export const getServerSideProps: GetServerSideProps<Answer<Props>> = (context) =>
  answerPage<SiteFrame, Props>(context, loadFrame, async (frame): Promise<GetServerSidePropsResult<Props>> => {
    const payload = await getPortal()
    if (context.req.method === 'POST') return take(payload, context, frame)
    const key = context.query.d
    const receipt = isDraftKey(key) ? await findComplaintReceipt(payload, key) : null
    if (receipt) return { props: { frame, view: { kind: 'receipt', ...receipt } } }
    const choices = await loadComplaintChoices(payload)
    return { props: { frame, view: { kind: 'form', draftKey: newDraftKey(), choices, values: {}, problems: [], keptPhotos: 0 } } }
  })

const take = async (payload: Payload, { req, res }: GetServerSidePropsContext, frame: SiteFrame): Promise<GetServerSidePropsResult<Props>> => {
  const choices = await loadComplaintChoices(payload)
  try {
    const form = await readForm(req, PHOTO_LIMITS)
    const key = form.values.d
    if (!isDraftKey(key)) return seeOther('/pengaduan')
    const minutes = await countTry(payload, 'submit', { req, res })
    const { problems, keptPhotos } =
      minutes === null
        ? await sendComplaintForm(payload, { key, form, choices }, systemClock)
        : { problems: [{ field: 'cerita', message: SITE.tooMany.stays(minutes) }, ...(form.files.length > 0 ? [{ field: 'foto', message: COMPLAINT_FORM.photosAgain }] : [])], keptPhotos: 0 }
    if (problems.length === 0) return seeOther(`/pengaduan?d=${key}`)
    if (minutes === null) res.statusCode = 422
    return { props: { frame, view: { kind: 'form', draftKey: key, choices, values: form.values, problems, keptPhotos } } }
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    res.statusCode = error.status
    return { props: { frame, view: { kind: 'refused', words: ERROR_SENTENCES[error.code] } } }
  }
}

export default citizenPage(ComplaintFormPage)
