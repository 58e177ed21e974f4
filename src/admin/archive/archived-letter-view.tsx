import Link from 'next/link'

import { may } from '@/access/acts'
import { formatDate } from '@/domain/calendar/indonesian'
import { plainDateIn } from '@/domain/calendar/plain-date'
import { DomainError } from '@/domain/errors'
import { RETENTION_FATES } from '@/domain/letters/retention'
import { OFFICE } from '@/messages/admin'
import { LETTER_ARCHIVE as WORDS, RETENTION_FIELDS } from '@/messages/letter-archive'
import { systemClock } from '@/platform/clock'
import { retentionMark } from '@/use-cases/letter-archive/retention'
import { type ArchivedLetter, showArchived } from '@/use-cases/letter-archive/search-archive'
import { loadWorkingCalendar } from '@/use-cases/office/village'

import { ActForm } from '../parts/act-form'
import { officeView } from '../parts/office-view'
import { retentionWords, StatusTag } from './archive-table'

/** One letter of the archive: what it is, where its paper is, how long it is kept. */
export const ArchivedLetterView = officeView(async ({ payload, actor, segments }) => {
  const letter = await showArchived(payload, actor, segments.at(-1) ?? '')
  if (!letter) throw new DomainError('not-found')
  const today = plainDateIn((await loadWorkingCalendar(payload)).zone, systemClock())
  const facts: [string, string][] = [
    [WORDS.date, formatDate(letter.day)],
    [WORDS.origin, WORDS.sources[letter.source]],
    [WORDS.person, letter.person || OFFICE.none],
    [WORDS.classification, letter.classification || OFFICE.none],
    [WORDS.activeUntil, formatDate(letter.activeUntil)],
    [WORDS.inactiveUntil, formatDate(letter.inactiveUntil)],
    [WORDS.fate, RETENTION_FIELDS.fates[letter.fate]],
    [WORDS.retention, retentionWords(letter, today)],
  ]
  return {
    title: letter.number || letter.subject,
    body: (
      <>
        <header>
          <h1>{letter.subject}</h1>
          <p>
            <span className="office-code">{letter.number || WORDS.noNumber}</span> <StatusTag row={letter} />
          </p>
        </header>
        <section className="office-box">
          <h2>{WORDS.details}</h2>
          <dl className="office-facts">
            {facts.map(([label, value]) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
          <p className="office-hint">{WORDS.keptBecause}</p>
          <Papers letter={letter} />
        </section>
        {may(actor, 'set-letter-retention') ? <RetentionForm letter={letter} /> : null}
        <p className="office-pager">
          <Link href="/admin/arsip-surat">{WORDS.back}</Link>
        </p>
      </>
    ),
  }
})

const Papers = ({ letter: { id, source } }: { letter: ArchivedLetter }) =>
  source === 'by-hand' ? null : (
    <p className="office-buttons">
      {source === 'outgoing' ? (
        <>
          <a className="office-button" href={`/api/kantor/surat/${id}/berkas`} target="_blank" rel="noreferrer">
            {WORDS.open}
          </a>
          <Link className="office-button office-button--quiet" href={`/admin/collections/letters/${id}`} prefetch={false}>
            {WORDS.page}
          </Link>
        </>
      ) : (
        <Link className="office-button" href={`/admin/surat-masuk/${id}`} prefetch={false}>
          {WORDS.open}
        </Link>
      )}
    </p>
  )

const RetentionForm = ({ letter }: { letter: ArchivedLetter }) => {
  const years = yearsOf(letter)
  return (
    <section className="office-box">
      <h2>{WORDS.change}</h2>
      <ActForm
        key={retentionMark(letter)}
        path={`arsip-surat/${letter.id}/retensi`}
        body={{ seen: retentionMark(letter) }}
        button={WORDS.change}
        effect={WORDS.changeEffect}
        done={WORDS.changed}
      >
        <label>
          <span>{WORDS.activeYears}</span>
          <input type="text" inputMode="numeric" pattern="[0-9]{1,2}" name="activeYears" required defaultValue={years.active} />
        </label>
        <label>
          <span>{WORDS.inactiveYears}</span>
          <input type="text" inputMode="numeric" pattern="[0-9]{1,2}" name="inactiveYears" required defaultValue={years.inactive} />
        </label>
        <label>
          <span>{WORDS.fate}</span>
          <select name="fate" defaultValue={letter.fate}>
            {RETENTION_FATES.map((fate) => (
              <option key={fate} value={fate}>
                {RETENTION_FIELDS.fates[fate]}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span>{WORDS.reason}</span>
          <input type="text" name="reason" required maxLength={300} placeholder={WORDS.reasonHint} />
        </label>
      </ActForm>
    </section>
  )
}

/** Whole years, as they were set. */
const yearsOf = ({ day, activeUntil, inactiveUntil }: ArchivedLetter): { active: number; inactive: number } => {
  const year = (text: string): number => Number(text.slice(0, 4))
  return { active: year(activeUntil) - year(day), inactive: year(inactiveUntil) - year(activeUntil) }
}
