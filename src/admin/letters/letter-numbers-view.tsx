import { v7 as uuidv7 } from 'uuid'

import { may } from '@/access/acts'
import { formatDate } from '@/domain/calendar/indonesian'
import { LETTER_NUMBERS as WORDS } from '@/messages/letter-numbers'
import { systemClock } from '@/platform/clock'
import { type HandWritten, showLetterNumbers } from '@/use-cases/letters/letter-numbers'

import { ActForm } from '../parts/act-form'
import { officeView } from '../parts/office-view'

/** The one sequence of outgoing letters: where it stands, numbers for letters written by hand, going on from a paper book. */
export const LetterNumbersView = officeView(async ({ payload, actor }) => {
  const { year, last, next, before, handWritten } = await showLetterNumbers(payload, actor, systemClock)
  return {
    title: WORDS.title,
    body: (
      <>
        <h1>{WORDS.title}</h1>
        <p>{WORDS.lead}</p>
        <section className="office-box">
          <p>
            <strong>{WORDS.last(year, last)}</strong>
          </p>
          <p>{WORDS.next(next)}</p>
          {before.map(({ by, ...range }) => (
            <p key={range.first} className="office-hint">
              {WORDS.before({ ...range, by: by ?? WORDS.formerAccount })}
            </p>
          ))}
        </section>
        {may(actor, 'handle-requests') ? <TakeNumber /> : null}
        <h2>{WORDS.tableTitle}</h2>
        {handWritten.length === 0 ? <p className="office-empty">{WORDS.none}</p> : <HandWrittenTable rows={handWritten} />}
        {may(actor, 'set-letter-numbers') ? <Continue /> : null}
      </>
    ),
  }
})

const TakeNumber = () => {
  const id = uuidv7()
  return (
    <section className="office-box">
      <h2>{WORDS.handTitle}</h2>
      <p className="office-hint">{WORDS.handLead}</p>
      <ActForm key={id} path="nomor-surat/tulis-tangan" body={{ id }} button={WORDS.take} effect={WORDS.takeEffect} done={WORDS.taken}>
        <label>
          <span>{WORDS.subject}</span>
          <textarea name="subject" rows={1} maxLength={200} required />
        </label>
        <label>
          <span>{WORDS.addressee}</span>
          <textarea name="addressee" rows={1} maxLength={200} required />
        </label>
        <label>
          <span>{WORDS.code}</span>
          <small className="office-hint">{WORDS.codeHint}</small>
          <input type="text" name="code" inputMode="decimal" pattern="\d{3}(\.\d{1,3}){0,4}" maxLength={20} required />
        </label>
      </ActForm>
    </section>
  )
}

const Continue = () => (
  <details className="office-box">
    <summary>{WORDS.continueTitle}</summary>
    <p className="office-hint">{WORDS.continueLead}</p>
    <ActForm path="nomor-surat/lanjutkan" body={{}} button={WORDS.go} effect={WORDS.goEffect} done={WORDS.gone} tone="danger">
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

const HandWrittenTable = ({ rows }: { rows: readonly HandWritten[] }) => (
  <table className="office-table">
    <thead>
      <tr>
        <th scope="col">{WORDS.number}</th>
        <th scope="col">{WORDS.date}</th>
        <th scope="col">{WORDS.subject}</th>
        <th scope="col">{WORDS.addressee}</th>
        <th scope="col">{WORDS.by}</th>
      </tr>
    </thead>
    <tbody>
      {rows.map(({ id, number, issuedOn, subject, addressee, by }) => (
        <tr key={id}>
          <th scope="row">{number}</th>
          <td data-label={WORDS.date}>{formatDate(issuedOn)}</td>
          <td data-label={WORDS.subject}>{subject}</td>
          <td data-label={WORDS.addressee}>{addressee}</td>
          <td data-label={WORDS.by}>{by ?? WORDS.formerAccount}</td>
        </tr>
      ))}
    </tbody>
  </table>
)
