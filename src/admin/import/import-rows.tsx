import { IMPORT_CHANGES } from '@/messages/import-changes'
import type { ImportOutcome, OutcomeRanges } from '@/use-cases/residents-import/report'

const ORDER: readonly ImportOutcome[] = ['error', 'changed', 'declined', 'new', 'unchanged']

/** What became of each row of the sheet, rows that follow each other together: `2–14`. */
export const ImportRows = ({ outcomes }: { outcomes: OutcomeRanges }) => {
  const shown = ORDER.flatMap((outcome) => (outcomes[outcome]?.length ? [{ outcome, ranges: outcomes[outcome] }] : []))
  if (shown.length === 0) return null
  return (
    <details className="office-box">
      <summary>{IMPORT_CHANGES.outcomesTitle}</summary>
      <dl className="import-rows">
        {shown.map(({ outcome, ranges }) => (
          <div key={outcome}>
            <dt>{IMPORT_CHANGES.outcomes[outcome]}</dt>
            <dd>
              {IMPORT_CHANGES.rows}: {ranges.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(', ')}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
