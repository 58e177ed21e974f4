import type { GetServerSideProps, GetServerSidePropsResult, PageConfig } from 'next'
import type { Payload } from 'payload'

import type { Actor } from '@/access/actor'
import { may } from '@/access/acts'
import { DomainError } from '@/domain/errors'
import { sentenceFor } from '@/messages/errors'
import { REQUEST_REASONS } from '@/messages/request-reasons'
import { SIGNING as WORDS } from '@/messages/signing'
import { systemClock } from '@/platform/clock'
import { answerPage, missing, seeOther } from '@/platform/forms/citizen-page'
import { readForm } from '@/platform/forms/read-form'
import { staffVisitor } from '@/platform/forms/staff-visitor'
import { getPortal } from '@/platform/payload'
import { type Answer, citizenPage } from '@/ui/citizen-page/citizen-page'
import { ErrorSummary, type FormProblem } from '@/ui/error-summary/error-summary'
import { PageFrame } from '@/ui/page-frame/page-frame'
import { Field } from '@/ui/field/field'
import { LetterSheet } from '@/ui/signing/letter-sheet'
import { RefusalForm } from '@/ui/signing/refusal-form'
import { DropSending, SendingNotice } from '@/ui/signing/sending-notice'
import { SignInFirst } from '@/ui/signing/sign-in-first'
import { SigningOutcomes } from '@/ui/signing/signing-outcomes'
import { actOnRequest } from '@/use-cases/act-on-request'
import { checkSending, dropSending } from '@/use-cases/signing/resolve-sending'
import { signBatch, type SigningOutcome } from '@/use-cases/signing/sign-batch'
import { loadQueuedLetter, type QueuedLetter } from '@/use-cases/signing/signing-queue'
import { loadFrame, type SiteFrame } from '@/use-cases/website/site-frame'

export const config: PageConfig = { unstable_runtimeJS: false }

type Letter = Omit<QueuedLetter, 'promisedAt'>

type Props =
  | { frame: SiteFrame; visitor: 'stranger' | 'other'; why?: string }
  | { frame: SiteFrame; visitor: 'signer'; letter: Letter | null; outcomes: SigningOutcome[]; problems: FormProblem[]; reason: string; words: string }

/** One letter for the signer's telephone: read, sign, send back with a reason. */
export const getServerSideProps: GetServerSideProps<Answer<Props>> = (context) =>
  answerPage<SiteFrame, Answer<Props>>(context, loadFrame, async (frame): Promise<GetServerSidePropsResult<Answer<Props>>> => {
    const payload = await getPortal()
    const actor = await staffVisitor(payload, context.req)
    if (!may(actor, 'sign-letters')) return { props: { frame, visitor: actor.kind === 'staff' ? 'other' : 'stranger' } }
    const id = String(context.params?.id)
    const page = async (more: { outcomes?: SigningOutcome[]; problems?: FormProblem[]; reason?: string; words?: string } = {}): Promise<GetServerSidePropsResult<Answer<Props>>> => {
      const letter = await queued(payload, actor, id)
      if (letter && 'why' in letter) return { props: { frame, visitor: 'other', why: letter.why } }
      const outcomes = more.outcomes ?? []
      if (!letter && outcomes.length === 0) return { props: missing(context.res, frame) }
      if (more.problems) context.res.statusCode = 422
      return { props: { frame, visitor: 'signer', letter, outcomes, problems: more.problems ?? [], reason: more.reason ?? '', words: more.words ?? '' } }
    }
    if (context.req.method !== 'POST') return page()

    let typed = { reason: '', words: '' }
    try {
      const { values } = await readForm(context.req)
      if (values.mark !== undefined) return await page({ outcomes: await signBatch(payload, actor, { letters: [{ requestId: id, mark: values.mark }], password: '', passphrase: values.passphrase ?? '' }, systemClock) })
      if (values.langkah === 'periksa') {
        await checkSending(payload, actor, id, systemClock)
        return seeOther('/kantor/tanda-tangan?hasil=selesai')
      }
      if (values.langkah === 'batalkan') {
        await dropSending(payload, actor, id, systemClock)
        return seeOther('/kantor/tanda-tangan?hasil=dibatalkan')
      }
      typed = { reason: values.reason ?? '', words: values.words ?? '' }
      const refusal = REFUSALS.find(({ action }) => typed.reason.startsWith(`${action}:`))
      const code = typed.reason.split(':')[1] ?? ''
      if (!refusal || !Object.hasOwn(REQUEST_REASONS[refusal.action], code)) return await page({ problems: [{ field: 'reason', message: WORDS.reasonMissing }], ...typed })
      await actOnRequest(payload, actor, { requestId: id, action: refusal.action, seen: 'awaiting-signature', reason: code, words: typed.words }, systemClock)
      return seeOther(`/kantor/tanda-tangan?hasil=${refusal.outcome}`)
    } catch (error) {
      if (error instanceof DomainError) return page({ problems: [{ field: 'words', message: sentenceFor(error.code, error.details) }], ...typed })
      throw error
    }
  })

const REFUSALS = [
  { action: 'return-to-operator', outcome: 'dikembalikan' },
  { action: 'reject', outcome: 'ditolak' },
] as const

const queued = async (payload: Payload, actor: Actor, id: string): Promise<Letter | { why: string } | null> => {
  try {
    const { promisedAt: _promisedAt, ...letter } = await loadQueuedLetter(payload, actor, id, systemClock)
    return letter
  } catch (error) {
    if (error instanceof DomainError && error.code === 'not-found') return null
    if (error instanceof DomainError && (error.code === 'mandate-missing' || error.code === 'signer-missing')) return { why: sentenceFor(error.code, error.details) }
    throw error
  }
}

const OneLetter = (props: Props) => {
  if (props.visitor !== 'signer') return <SignInFirst {...props} />
  const { frame, letter, outcomes, problems, reason, words } = props
  const title = letter?.type ?? WORDS.title
  return (
    <PageFrame frame={frame} title={title} isPrivate>
      <p>
        <a className="back" href="/kantor/tanda-tangan">
          {WORDS.back}
        </a>
      </p>
      <h1>{title}</h1>
      <SigningOutcomes outcomes={outcomes} />
      <ErrorSummary problems={problems} title={WORDS.problems} />
      {letter ? (
        <>
          <p className="lead">{letter.person}</p>
          <p>{WORDS.purpose(letter.purpose)}</p>
          {letter.sending ? <SendingNotice sending={letter.sending} /> : null}
          {letter.mark === null ? (
            letter.sending ? null : <p>{WORDS.cannot}</p>
          ) : (
            <>
              <p>
                <LetterSheet id={letter.id} type={letter.type} person={letter.person} />
              </p>
              <p>
                <a className="back" href={`/api/kantor/permohonan/${letter.id}/pratinjau`}>
                  {WORDS.pdf}
                </a>
              </p>
              <form method="post">
                <input type="hidden" name="mark" value={letter.mark} />
                {letter.way === 'bsre' ? <Field name="passphrase" type="password" label={WORDS.passphrase} hint={WORDS.passphraseHint} autoComplete="off" /> : null}
                <p>{letter.way === 'wet' ? WORDS.effectWet : WORDS.effect}</p>
                <button className="btn" type="submit">
                  {WORDS.one}
                </button>
              </form>
            </>
          )}
          {letter.sending?.state === 'refused' ? <DropSending /> : null}
          {letter.sending ? null : <RefusalForm problems={problems} reason={reason} words={words} />}
        </>
      ) : null}
    </PageFrame>
  )
}

export default citizenPage(OneLetter)
