import type { IncomingMessage } from 'node:http'

import type { GetServerSideProps, PageConfig } from 'next'

import { may } from '@/access/acts'
import { DomainError } from '@/domain/errors'
import { sentenceFor } from '@/messages/errors'
import { SIGNING as WORDS } from '@/messages/signing'
import { systemClock } from '@/platform/clock'
import { answerPage } from '@/platform/forms/citizen-page'
import { readForm } from '@/platform/forms/read-form'
import { staffVisitor } from '@/platform/forms/staff-visitor'
import { getPortal } from '@/platform/payload'
import { type Answer, citizenPage } from '@/ui/citizen-page/citizen-page'
import { PageFrame } from '@/ui/page-frame/page-frame'
import { SignInFirst } from '@/ui/signing/sign-in-first'
import { QueueForm } from '@/ui/signing/queue-form'
import { SigningOutcomes } from '@/ui/signing/signing-outcomes'
import { type BatchOrder, signBatch, type SigningOutcome } from '@/use-cases/signing/sign-batch'
import { loadSigningQueue, type QueuedLetter } from '@/use-cases/signing/signing-queue'
import { loadFrame, type SiteFrame } from '@/use-cases/website/site-frame'

export const config: PageConfig = { unstable_runtimeJS: false }

/** A queued letter without what a page cannot carry. */
export type ShownLetter = Omit<QueuedLetter, 'promisedAt'>

type Queue = { letters: ShownLetter[]; more: boolean; chosen: string[]; problem: string | null; outcomes: SigningOutcome[]; notice: string | null }

type Props = { frame: SiteFrame; visitor: 'stranger' | 'other'; why?: string } | ({ frame: SiteFrame; visitor: 'signer' } & Queue)

/** The letters that wait for this officer's signature, for a telephone: to be read, signed together, or sent back. */
export const getServerSideProps: GetServerSideProps<Answer<Props>> = (context) =>
  answerPage<SiteFrame, Props>(context, loadFrame, async (frame) => {
    const payload = await getPortal()
    const actor = await staffVisitor(payload, context.req)
    if (!may(actor, 'sign-letters')) return { props: { frame, visitor: actor.kind === 'staff' ? 'other' : 'stranger' } }

    const signed = context.req.method === 'POST' ? await signChosen(context.req, (chosen) => signBatch(payload, actor, chosen, systemClock)) : NOTHING
    if (signed.problem) context.res.statusCode = 422
    const queue = await queueOf(() => loadSigningQueue(payload, actor, systemClock))
    if ('why' in queue) return { props: { frame, visitor: 'other', why: queue.why } }
    const { letters, more } = queue
    const all = context.query.semua === '1' && context.req.method !== 'POST'
    return {
      props: {
        frame,
        visitor: 'signer',
        letters: letters.map(({ promisedAt: _promisedAt, ...letter }) => letter),
        more,
        ...signed,
        chosen: all ? letters.map(({ id }) => id) : signed.chosen,
        notice: NOTICES.get(String(context.query.hasil)) ?? null,
      },
    }
  })

/** The queue, or why this officer has none today. */
const queueOf = async (load: () => ReturnType<typeof loadSigningQueue>): Promise<Awaited<ReturnType<typeof loadSigningQueue>> | { why: string }> => {
  try {
    return await load()
  } catch (error) {
    if (error instanceof DomainError && error.code === 'mandate-missing') return { why: WORDS.noMandate(String(error.details.who ?? '')) }
    throw error
  }
}

const NOTICES: ReadonlyMap<string, string> = new Map([
  ['dikembalikan', WORDS.returned],
  ['ditolak', WORDS.rejected],
  ['dibatalkan', WORDS.dropped],
  ['selesai', WORDS.completed],
])

type Signed = Pick<Queue, 'chosen' | 'problem' | 'outcomes'>

const NOTHING: Signed = { chosen: [], problem: null, outcomes: [] }

/** A chosen letter is a box whose name is the request's id and whose value the mark of what was shown. */
const signChosen = async (request: IncomingMessage, sign: (asked: BatchOrder) => Promise<SigningOutcome[]>): Promise<Signed> => {
  let chosen: string[] = []
  try {
    const { values } = await readForm(request)
    const letters = Object.entries(values).flatMap(([name, mark]) => (name.startsWith('surat:') ? [{ requestId: name.slice(6), mark }] : []))
    chosen = letters.map(({ requestId }) => requestId)
    return letters.length === 0 ? { ...NOTHING, problem: WORDS.nothingChosen } : { ...NOTHING, outcomes: await sign({ letters, password: values.password ?? '', passphrase: values.passphrase ?? '' }) }
  } catch (error) {
    if (error instanceof DomainError) return { chosen, problem: sentenceFor(error.code, error.details), outcomes: [] }
    throw error
  }
}

const SigningQueuePage = (props: Props) => {
  if (props.visitor !== 'signer') return <SignInFirst {...props} />
  const { frame, letters, more, chosen, problem, outcomes, notice } = props
  return (
    <PageFrame frame={frame} title={WORDS.title} isPrivate>
      <h1>{WORDS.title}</h1>
      {notice ? <p className="notice ok" role="status">{notice}</p> : null}
      <SigningOutcomes outcomes={outcomes} />
      <p className="lead">{letters.length === 0 ? WORDS.none : WORDS.lead(letters.length)}</p>
      {letters.length > 0 ? <QueueForm letters={letters} chosen={chosen} problem={problem} /> : null}
      {more ? <p>{WORDS.more}</p> : null}
      <p>
        <a href="/admin">{WORDS.office}</a>
      </p>
    </PageFrame>
  )
}

export default citizenPage(SigningQueuePage)
