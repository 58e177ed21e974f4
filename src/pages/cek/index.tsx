import type { GetServerSideProps, GetServerSidePropsContext, GetServerSidePropsResult, PageConfig } from 'next'
import type { Payload } from 'payload'

import { plainDateIn } from '@/domain/calendar/plain-date'
import { parseVerificationCode } from '@/domain/codes/verification-code'
import { DomainError } from '@/domain/errors'
import { readProof } from '@/domain/letters/offline/letter-proof'
import { ERROR_SENTENCES } from '@/messages/errors'
import { NUMBER_LEDGER } from '@/messages/number-ledger'
import { OFFLINE_CHECK } from '@/messages/offline-check'
import { VERIFICATION } from '@/messages/verification'
import { systemClock } from '@/platform/clock'
import { answerPage, seeOther } from '@/platform/forms/citizen-page'
import { clientAddress } from '@/platform/forms/client-address'
import { readForm } from '@/platform/forms/read-form'
import { getPortal } from '@/platform/payload'
import { limitRate } from '@/platform/rate-limit'
import { type Answer, citizenPage } from '@/ui/citizen-page/citizen-page'
import { Arrow } from '@/ui/arrow/arrow'
import { Field } from '@/ui/field/field'
import { FileField } from '@/ui/file-field/file-field'
import { LetterCheckResult } from '@/ui/letter-check/letter-check'
import { PageFrame } from '@/ui/page-frame/page-frame'
import { loadWorkingCalendar } from '@/use-cases/office/village'
import { type LetterCheck, verifyLetterFile } from '@/use-cases/verify-letter'
import { loadFrame, type SiteFrame } from '@/use-cases/website/site-frame'

export const config: PageConfig = { unstable_runtimeJS: false }

type Props = { frame: SiteFrame; typed: string; codeError: string | null; fileError: string | null; letter: LetterCheck | null }

/** The text of an offline code is at most as long. */
const MOST_SIGNS = 700

const PDF_LIMITS = { fileBytes: 5 * 1024 * 1024, files: 1 }

export const getServerSideProps: GetServerSideProps<Answer<Props>> = (context) =>
  answerPage<SiteFrame, Props>(context, loadFrame, async (frame): Promise<GetServerSidePropsResult<Props>> => {
    const payload = await getPortal()
    if (context.req.method === 'POST') {
      await limitRate(payload, 'verify', clientAddress(context.req))
      const checked = await checkFile(payload, context)
      if (checked.fileError) context.res.statusCode = 422
      return { props: { frame, typed: '', codeError: null, ...checked } }
    }
    const given = typeof context.query.kode === 'string' ? context.query.kode : ''
    const offline = readProof(given.slice(0, MOST_SIGNS))
    if (offline.ok) return seeOther(`/cek/${offline.value.proof.code}`)
    const typed = given.slice(0, 40)
    const code = parseVerificationCode(typed)
    if (code.ok) return seeOther(`/cek/${code.value}`)
    return { props: { frame, typed, codeError: typed !== '' ? VERIFICATION.unknown : context.query.kode === '' ? VERIFICATION.codeMissing : null, fileError: null, letter: null } }
  })

const checkFile = async (payload: Payload, { req }: GetServerSidePropsContext): Promise<Pick<Props, 'fileError' | 'letter'>> => {
  try {
    const { files } = await readForm(req, PDF_LIMITS)
    const [file] = files
    if (!file) return { fileError: VERIFICATION.fileMissing, letter: null }
    if (file.isTooLarge) return { fileError: VERIFICATION.fileTooLarge, letter: null }
    const { zone } = await loadWorkingCalendar(payload)
    const letter = await verifyLetterFile(payload, file.bytes, plainDateIn(zone, systemClock()))
    return { letter, fileError: letter ? null : VERIFICATION.unknownFile }
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    return { fileError: ERROR_SENTENCES[error.code], letter: null }
  }
}

const Check = ({ frame, typed, codeError, fileError, letter }: Props) => (
  <PageFrame frame={frame} title={VERIFICATION.title}>
    <h1>{VERIFICATION.title}</h1>
    {letter ? <LetterCheckResult letter={letter} note={letter.status === 'signing' ? null : VERIFICATION.fileMatches} /> : <p className="lead">{VERIFICATION.lead}</p>}
    {fileError ? (
      <p className="notice bad" role="alert">
        {fileError}
      </p>
    ) : null}
    <form method="get" action="/cek">
      <Field name="kode" label={VERIFICATION.code} hint={VERIFICATION.codeHint} value={typed} error={codeError} />
      <button className="btn" type="submit">
        {VERIFICATION.check}
        <Arrow />
      </button>
    </form>
    <form method="post" action="/cek" encType="multipart/form-data">
      <FileField name="berkas" label={VERIFICATION.file} hint={VERIFICATION.fileHint} accept="application/pdf,.pdf" />
      <button className="btn plain" type="submit">
        {VERIFICATION.checkFile}
        <Arrow />
      </button>
    </form>
    <a className="btn plain" href="/cek/luring">
      {OFFLINE_CHECK.link}
      <Arrow />
    </a>
    <a className="btn plain" href="/cek/buku-nomor">
      {NUMBER_LEDGER.link}
      <Arrow />
    </a>
  </PageFrame>
)

export default citizenPage(Check)
