import type { GetServerSideProps, PageConfig } from 'next'
import { z } from 'zod'

import { DomainError } from '@/domain/errors'
import { FIRST_ADMIN } from '@/messages/first-admin'
import { systemClock } from '@/platform/clock'
import { answerPage, seeOther } from '@/platform/forms/citizen-page'
import { clientAddress } from '@/platform/forms/client-address'
import { readForm } from '@/platform/forms/read-form'
import { getPortal } from '@/platform/payload'
import { limitRate } from '@/platform/rate-limit'
import { type Answer, citizenPage } from '@/ui/citizen-page/citizen-page'
import { ErrorSummary, type FormProblem } from '@/ui/error-summary/error-summary'
import { Field } from '@/ui/field/field'
import { PageFrame } from '@/ui/page-frame/page-frame'
import { createFirstAdmin, isFirstAdminToken } from '@/use-cases/first-admin'
import { loadFrame, type SiteFrame } from '@/use-cases/website/site-frame'

export const config: PageConfig = { unstable_runtimeJS: false }

type Props = { frame: SiteFrame; isOpen: boolean; name: string; email: string; problems: FormProblem[] }

/** The first account of an empty village, made by whoever holds the link that `npm start` printed. */
export const getServerSideProps: GetServerSideProps<Answer<Props>> = (context) =>
  answerPage<SiteFrame, Props>(context, loadFrame, async (frame) => {
    const payload = await getPortal()
    const token = String(context.params?.token)
    await limitRate(payload, 'login', clientAddress(context.req))
    const isOpen = await isFirstAdminToken(payload, token, systemClock)
    context.res.setHeader('Referrer-Policy', 'no-referrer')
    if (!isOpen || context.req.method !== 'POST') return { props: { frame, isOpen, name: '', email: '', problems: [] } }

    const { values } = await readForm(context.req)
    const typed = account.safeParse(values)
    const problems = typed.success
      ? await tryToCreate(() => createFirstAdmin(payload, { token, ...typed.data }, systemClock))
      : typed.error.issues.map((issue) => ({ field: String(issue.path[0]), message: issue.message }))
    if (problems.length === 0) return seeOther('/admin')
    context.res.statusCode = 422
    return { props: { frame, isOpen, name: values.name ?? '', email: values.email ?? '', problems } }
  })

const account = z.object({
  name: z.string().trim().min(1, FIRST_ADMIN.nameMissing).max(120),
  email: z.string().trim().pipe(z.email(FIRST_ADMIN.emailWrong)),
  password: z.string().min(1, FIRST_ADMIN.passwordHint).max(200),
})

/** The rule for passwords belongs to the staff collection; its sentence is shown beside the field. */
const tryToCreate = async (create: () => Promise<void>): Promise<FormProblem[]> => {
  try {
    await create()
    return []
  } catch (problem) {
    if (problem instanceof DomainError) return [{ field: 'name', message: FIRST_ADMIN.gone }]
    const isForPeople = problem instanceof Error && 'isPublic' in problem && problem.isPublic === true
    if (!isForPeople) throw problem
    return [{ field: 'password', message: problem.message || FIRST_ADMIN.passwordRefused }]
  }
}

const FirstAdmin = (props: Props) => {
  if (!props.isOpen) {
    return (
      <PageFrame frame={props.frame} title={FIRST_ADMIN.goneTitle} isPrivate>
        <h1>{FIRST_ADMIN.goneTitle}</h1>
        <p>{FIRST_ADMIN.gone}</p>
        <a className="btn" href="/admin">
          {FIRST_ADMIN.signIn}
        </a>
      </PageFrame>
    )
  }
  const errorOf = (field: string) => props.problems.find((problem) => problem.field === field)?.message ?? null
  return (
    <PageFrame frame={props.frame} title={FIRST_ADMIN.title} isPrivate>
      <h1>{FIRST_ADMIN.title}</h1>
      <p className="lead">{FIRST_ADMIN.lead}</p>
      <ErrorSummary problems={props.problems} title={FIRST_ADMIN.problems} />
      <form method="post">
        <Field name="name" label={FIRST_ADMIN.name} value={props.name} error={errorOf('name')} autoComplete="name" required />
        <Field
          name="email"
          type="email"
          label={FIRST_ADMIN.email}
          hint={FIRST_ADMIN.emailHint}
          value={props.email}
          error={errorOf('email')}
          autoComplete="username"
          required
        />
        <Field
          name="password"
          type="password"
          label={FIRST_ADMIN.password}
          hint={FIRST_ADMIN.passwordHint}
          error={errorOf('password')}
          autoComplete="new-password"
          required
        />
        <button className="btn" type="submit">
          {FIRST_ADMIN.create}
        </button>
      </form>
    </PageFrame>
  )
}

export default citizenPage(FirstAdmin)
