import type { GetServerSideProps, GetServerSidePropsContext, GetServerSidePropsResult, PageConfig } from 'next'
import type { Payload } from 'payload'

import { DomainError } from '@/domain/errors'
import { systemClock } from '@/platform/clock'
import { isDraftKey } from '@/platform/form-drafts'
import { answerPage, type Missing, missing, seeOther } from '@/platform/forms/citizen-page'
import { clientAddress } from '@/platform/forms/client-address'
import { countTry } from '@/platform/forms/count-try'
import { formOwner } from '@/platform/forms/form-owner'
import { readForm } from '@/platform/forms/read-form'
import { getPortal } from '@/platform/payload'
import { limitRate } from '@/platform/rate-limit'
import { ERROR_SENTENCES } from '@/messages/errors'
import { REQUEST_FORM } from '@/messages/requests'
import { SITE } from '@/messages/site'
import { type Answer, citizenPage } from '@/ui/citizen-page/citizen-page'
import { RequestFormPage, type RequestFormView } from '@/ui/request-form/request-form'
import { addRow, findReceipt, loadRequestDraft, sendRequest, takeStep } from '@/use-cases/services/request-form'
import { fieldsOf, firstOpenStep, REQUEST_STEPS, type RequestStep, stepsFor } from '@/use-cases/services/request-steps'
import { findServiceStandard, type ServiceStandard } from '@/use-cases/services/service-standard'
import { loadFrame, type SiteFrame } from '@/use-cases/website/site-frame'

export const config: PageConfig = { unstable_runtimeJS: false }

type Props = { frame: SiteFrame; service: ServiceStandard; view: RequestFormView }

const PHOTO_LIMITS = { fileBytes: 8 * 1024 * 1024, files: 8 }

export const getServerSideProps: GetServerSideProps<Answer<Props>> = (context) =>
  answerPage<SiteFrame, Props | Missing<SiteFrame>>(context, loadFrame, async (frame) => {
    const payload = await getPortal()
    const service = await findServiceStandard(payload, String(context.params?.slug), systemClock)
    if (!service) return { props: missing(context.res, frame) }
    const visit = { payload, frame, service, address: `/layanan/${service.slug}/ajukan` }
    return context.req.method === 'POST' ? take(context, visit) : show(context, visit)
  })

export default citizenPage(RequestFormPage)

type Visit = { payload: Payload; frame: SiteFrame; service: ServiceStandard; address: string }

type Result = Promise<GetServerSidePropsResult<Props>>

const show = async (context: GetServerSidePropsContext, { payload, frame, service, address }: Visit): Result => {
  const { query, res } = context
  const owner = formOwner(context)
  if (!isDraftKey(query.d)) {
    return { props: { frame, service, view: { kind: 'step', step: 'diri', draftKey: owner.newKey(), values: {}, photoSlots: [], problems: [] } } }
  }
  if (!owner.owns(query.d)) {
    res.statusCode = 403
    return { props: { frame, service, view: { kind: 'refused', words: REQUEST_FORM.otherBrowser, receiptKey: null } } }
  }
  const receipt = await findReceipt(payload, query.d)
  if (receipt) return { props: { frame, service, view: { kind: 'receipt', ...receipt } } }
  const draft = await loadRequestDraft(payload, query.d)
  const wanted = stepIn(query.langkah)
  const open = firstOpenStep(service, draft)
  // Nobody reaches a later page over an unanswered one.
  const step = stepsFor(service).indexOf(wanted) <= stepsFor(service).indexOf(open) ? wanted : open
  if (step !== wanted) return seeOther(`${address}?langkah=${step}&d=${query.d}`)
  return { props: { frame, service, view: { kind: 'step', step, draftKey: query.d, values: draft.values, photoSlots: slotsOf(draft), problems: [] } } }
}

const take = async (context: GetServerSidePropsContext, { payload, frame, service, address }: Visit): Result => {
  let key: string | null = null
  try {
    const { values, files } = await readForm(context.req, PHOTO_LIMITS)
    if (!isDraftKey(values.d)) return seeOther(address)
    if (!formOwner(context).owns(values.d)) {
      context.res.statusCode = 403
      return { props: { frame, service, view: { kind: 'refused', words: REQUEST_FORM.otherBrowser, receiptKey: null } } }
    }
    key = values.d
    const step = stepIn(values.langkah)
    if (step === 'periksa') {
      await limitRate(payload, 'submit', clientAddress(context.req))
      await sendRequest(payload, service, key, systemClock)
      return seeOther(`${address}?langkah=selesai&d=${key}`)
    }
    const minutes = await countTry(payload, 'step', context)
    if (minutes !== null) {
      const problems = [{ field: fieldsOf(step, service)[0] ?? 'langkah', message: SITE.tooMany.stays(minutes) }]
      return { props: { frame, service, view: { kind: 'step', step, draftKey: key, values, photoSlots: [], problems } } }
    }
    const added = values.tambah === undefined ? null : await addRow(payload, service, { key, question: values.tambah, values })
    if (added) return seeOther(`${address}?langkah=keperluan&d=${key}#${added}`)
    const { draft, problems } = await takeStep(payload, service, { step, key, values, files })
    if (problems.length === 0) return seeOther(`${address}?langkah=${nextStep(service, step)}&d=${key}`)
    context.res.statusCode = 422
    const view: RequestFormView = { kind: 'step', step, draftKey: key, values: draft.values, photoSlots: slotsOf(draft), problems }
    return { props: { frame, service, view } }
  } catch (error) {
    if (!(error instanceof DomainError) || error.code === 'too-many-requests') throw error
    context.res.statusCode = error.status
    return { props: { frame, service, view: { kind: 'refused', ...refusal(error, key) } } }
  }
}

/** Only a form that was sent has a receipt to show. */
const refusal = ({ code }: DomainError, key: string | null): { words: string; receiptKey: string | null } =>
  code === 'submission-key-reused' ? { words: REQUEST_FORM.reused, receiptKey: key } : { words: ERROR_SENTENCES[code], receiptKey: null }

const stepIn = (text: unknown): RequestStep => REQUEST_STEPS.find((step) => step === text) ?? 'diri'

const nextStep = (service: ServiceStandard, step: RequestStep): RequestStep => {
  const steps = stepsFor(service)
  return steps[steps.indexOf(step) + 1] ?? 'periksa'
}

const slotsOf = (draft: { photos: readonly { slot: string }[] }): string[] => draft.photos.map(({ slot }) => slot)
