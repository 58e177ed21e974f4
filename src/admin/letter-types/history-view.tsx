import Link from 'next/link'

import { formatMoment } from '@/domain/calendar/indonesian'
import { differenceSentence, TYPE_HISTORY as WORDS } from '@/messages/letter-type-builder'
import { letterTypeHistory, type LetterTypeVersion } from '@/use-cases/letter-types/versions'
import { loadWorkingCalendar } from '@/use-cases/office/village'

import { ActForm } from '../parts/act-form'
import { officeView } from '../parts/office-view'
import { Tag } from '../parts/tag'

/** Every version of a letter type: who saved it, what changed, how it looked, and the way back to it. */
export const LetterTypeHistoryView = officeView(async ({ payload, actor, segments }) => {
  const history = await letterTypeHistory(payload, actor, segments.at(-2) ?? '')
  const { zone } = await loadWorkingCalendar(payload)
  const title = WORDS.title(history.name)
  const last = Math.max(...history.versions.map(({ version }) => version))
  return {
    title,
    body: (
      <>
        <p className="office-buttons">
          <Link href={`/admin/collections/letter-types/${history.id}`}>{WORDS.back}</Link>
        </p>
        <h1>{title}</h1>
        <p>{WORDS.lead}</p>
        {history.versions.map((version, at) => (
          <section key={version.version} className="office-box">
            <h2>
              {WORDS.version(version.version)} {version.isCurrent ? <Tag tone="ok">{WORDS.current}</Tag> : null}
            </h2>
            <p>{WORDS.by(version.savedBy, formatMoment(version.savedAt, zone))}</p>
            <Changes version={version} isFirst={at === history.versions.length - 1} />
            <p className="office-hint">{WORDS.letters(version.letters)}</p>
            <p>
              <a href={`/api/kantor/jenis-surat/${history.id}/versi/${version.version}`} target="_blank" rel="noreferrer">
                {WORDS.sample}
              </a>
            </p>
            {version.isCurrent ? null : (
              <details>
                <summary>{WORDS.restore}</summary>
                <ActForm
                  path={`jenis-surat/${history.id}/kembalikan`}
                  body={{ version: String(version.version), seen: String(history.current) }}
                  button={WORDS.restore}
                  effect={WORDS.restoreEffect(version.version, last + 1)}
                  done={WORDS.restored}
                />
              </details>
            )}
          </section>
        ))}
      </>
    ),
  }
})

const Changes = ({ version: { changes }, isFirst }: { version: LetterTypeVersion; isFirst: boolean }) => {
  if (isFirst) return <p>{WORDS.first}</p>
  return (
    <>
      <h3>{WORDS.changes}</h3>
      <ul>
        {changes.map((change) => (
          <li key={differenceSentence(change)}>{differenceSentence(change)}</li>
        ))}
      </ul>
    </>
  )
}
