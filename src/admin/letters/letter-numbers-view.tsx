import { may } from '@/access/acts'
import { type Sequence, SEQUENCES, seriesWord } from '@/domain/letters/numbering'
import { LETTER_NUMBERS as WORDS } from '@/messages/letter-numbers'
import { SEQUENCE_WORDS } from '@/messages/number-pattern'
import { systemClock } from '@/platform/clock'
import { type SequenceState, showLetterNumbers } from '@/use-cases/letters/letter-numbers'

import { ActForm } from '../parts/act-form'
import { officeView } from '../parts/office-view'
import { HandWrittenTable, ReserveNumbers, TakeNumber } from './numbers-by-hand'

/** The sequences of outgoing letters: where they stand, numbers for letters written by hand, going on from a paper book. */
export const LetterNumbersView = officeView(async ({ payload, actor }) => {
  const { year, sequence, nextSequence, isFresh, sequences, before, handWritten } = await showLetterNumbers(payload, actor, systemClock)
  const [only] = sequences
  const mayTake = may(actor, 'handle-requests')
  return {
    title: WORDS.title,
    body: (
      <>
        <h1>{WORDS.title}</h1>
        <p>{WORDS.lead}</p>
        <section className="office-box">
          <p>
            <strong>{WORDS.sequence(year, SEQUENCE_WORDS[sequence])}</strong>
          </p>
          {nextSequence === sequence ? null : <p>{WORDS.sequenceNext(year + 1, SEQUENCE_WORDS[nextSequence])}</p>}
          {sequence === 'one' && only ? (
            <>
              <p>{WORDS.last(year, only.last)}</p>
              <p>{WORDS.next(only.next)}</p>
            </>
          ) : null}
          {before.map(({ by, series, ...range }) => (
            <p key={`${series} ${range.first}`} className="office-hint">
              {WORDS.before({ ...range, word: seriesWord(series), by: by ?? WORDS.formerAccount })}
            </p>
          ))}
        </section>
        {sequence === 'one' ? null : <SequenceTable sequence={sequence} rows={sequences} />}
        {mayTake ? <TakeNumber /> : null}
        {mayTake ? <ReserveNumbers /> : null}
        <h2>{WORDS.tableTitle}</h2>
        {handWritten.length === 0 ? <p className="office-empty">{WORDS.none}</p> : <HandWrittenTable rows={handWritten} mayAct={mayTake} />}
        {may(actor, 'set-letter-numbers') ? <Continue rows={sequence === 'one' ? [] : sequences} /> : null}
        {may(actor, 'set-letter-numbers') ? <ChangeSequence years={isFresh ? [year, year + 1] : [year + 1]} now={nextSequence} /> : null}
      </>
    ),
  }
})

const SequenceTable = ({ sequence, rows }: { sequence: 'type' | 'code'; rows: readonly SequenceState[] }) => (
  <>
    <h2>{WORDS.sequencesTitle}</h2>
    <table className="office-table">
      <thead>
        <tr>
          <th scope="col">{WORDS.word[sequence]}</th>
          <th scope="col">{WORDS.kinds}</th>
          <th scope="col">{WORDS.lastNumber}</th>
          <th scope="col">{WORDS.nextNumber}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ word, kinds, last, next }) => (
          <tr key={word}>
            <th scope="row">{word}</th>
            <td data-label={WORDS.kinds}>{kinds.length === 0 ? WORDS.others : kinds.join(', ')}</td>
            <td data-label={WORDS.lastNumber}>{last === 0 ? WORDS.noneYet : last}</td>
            <td data-label={WORDS.nextNumber}>{next}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </>
)

const Continue = ({ rows }: { rows: readonly SequenceState[] }) => (
  <details className="office-box">
    <summary>{WORDS.continueTitle}</summary>
    <p className="office-hint">{WORDS.continueLead}</p>
    <ActForm path="nomor-surat/lanjutkan" body={{}} button={WORDS.go} effect={WORDS.goEffect} done={WORDS.gone} tone="danger">
      {rows.length === 0 ? null : (
        <label>
          <span>{WORDS.which}</span>
          <input type="text" name="word" list="urutan-nomor" maxLength={40} autoComplete="off" required />
          <datalist id="urutan-nomor">
            {rows.map(({ word, kinds }) => (
              <option key={word} value={word}>
                {kinds.length === 0 ? WORDS.others : kinds.join(', ')}
              </option>
            ))}
          </datalist>
        </label>
      )}
      <label>
        <span>{WORDS.lastOnPaper}</span>
        <input type="number" name="last" min={1} max={99999} required />
      </label>
      <label>
        <span>{WORDS.reason}</span>
        <textarea name="reason" rows={2} maxLength={300} required />
      </label>
    </ActForm>
  </details>
)

const ChangeSequence = ({ years, now }: { years: readonly number[]; now: Sequence }) => (
  <details className="office-box">
    <summary>{WORDS.sequenceTitle}</summary>
    <p className="office-hint">{WORDS.sequenceLead}</p>
    <ActForm path="nomor-surat/urutan" body={{}} button={WORDS.setSequence} effect={WORDS.setSequenceEffect} done={WORDS.sequenceSet}>
      <label>
        <span>{WORDS.sequenceYear}</span>
        <select name="year">
          {years.map((year) => (
            <option key={year} value={year}>
              {year}
            </option>
          ))}
        </select>
      </label>
      <fieldset>
        <legend>{WORDS.sequenceKind}</legend>
        {SEQUENCES.map((sequence) => (
          <label key={sequence} className="office-check">
            <input type="radio" name="sequence" value={sequence} defaultChecked={sequence === now} />
            <span>{SEQUENCE_WORDS[sequence]}</span>
          </label>
        ))}
      </fieldset>
    </ActForm>
  </details>
)
