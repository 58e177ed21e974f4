import { formatDate } from '@/domain/calendar/indonesian'
import { LETTER_NUMBERS as WORDS } from '@/messages/letter-numbers'
import type { HandWritten } from '@/use-cases/letters/letter-numbers'

import { ActForm } from '../parts/act-form'
import { Tag } from '../parts/tag'

/** One number for a letter that is written by hand now. */
export const TakeNumber = () => {
  const key = crypto.randomUUID()
  return (
    <section className="office-box">
      <h2>{WORDS.handTitle}</h2>
      <p className="office-hint">{WORDS.handLead}</p>
      <ActForm key={key} path="nomor-surat/tulis-tangan" body={{ key }} button={WORDS.take} effect={WORDS.takeEffect} done={WORDS.taken}>
        <Letter />
        <Code />
      </ActForm>
    </section>
  )
}

/** Several numbers ahead, to be filled in or crossed out later. */
export const ReserveNumbers = () => {
  const key = crypto.randomUUID()
  return (
    <details className="office-box">
      <summary>{WORDS.reserveTitle}</summary>
      <p className="office-hint">{WORDS.reserveLead}</p>
      <ActForm key={key} path="nomor-surat/cadangkan" body={{ key }} button={WORDS.reserve} effect={WORDS.reserveEffect} done={WORDS.reserved}>
        <label>
          <span>{WORDS.count}</span>
          <input type="number" name="count" min={1} max={20} required />
        </label>
        <Code />
        <label>
          <span>{WORDS.reason}</span>
          <textarea name="reason" rows={2} maxLength={300} required />
        </label>
      </ActForm>
    </details>
  )
}

/** The numbers outside the portal's letters; reserved ones stand first and can be filled in or crossed out. */
export const HandWrittenTable = ({ rows, mayAct }: { rows: readonly HandWritten[]; mayAct: boolean }) => (
  <table className="office-table">
    <thead>
      <tr>
        <th scope="col">{WORDS.number}</th>
        <th scope="col">{WORDS.date}</th>
        <th scope="col">{WORDS.subject}</th>
        <th scope="col">{WORDS.addressee}</th>
        <th scope="col">{WORDS.state}</th>
        <th scope="col">{WORDS.by}</th>
      </tr>
    </thead>
    <tbody>
      {rows.map((row) => (
        <tr key={row.id}>
          <th scope="row">{row.number}</th>
          <td data-label={WORDS.date} className="office-table__day">{formatDate(row.issuedOn)}</td>
          <td data-label={WORDS.subject}>{row.state === 'written' ? row.subject : (row.voidReason ?? row.reason)}</td>
          <td data-label={WORDS.addressee}>{row.addressee}</td>
          <td data-label={WORDS.state}>
            <Tag tone={TONES[row.state]}>{WORDS.states[row.state]}</Tag>
            {row.state === 'reserved' && mayAct ? <SettleReserved id={row.id} /> : null}
          </td>
          <td data-label={WORDS.by}>{row.by ?? WORDS.formerAccount}</td>
        </tr>
      ))}
    </tbody>
  </table>
)

const TONES = { written: 'ok', reserved: 'warning', void: 'bad' } as const

const SettleReserved = ({ id }: { id: string }) => (
  <>
    <details className="acts__more">
      <summary>{WORDS.fill}</summary>
      <ActForm path={`nomor-surat/${id}/isi`} body={{}} button={WORDS.fill} effect={WORDS.fillEffect} done={WORDS.filled}>
        <Letter />
      </ActForm>
    </details>
    <details className="acts__more">
      <summary>{WORDS.crossOut}</summary>
      <ActForm path={`nomor-surat/${id}/coret`} body={{}} button={WORDS.crossOut} effect={WORDS.crossOutEffect} done={WORDS.crossedOut} tone="danger">
        <label>
          <span>{WORDS.reason}</span>
          <textarea name="reason" rows={2} maxLength={300} required />
        </label>
      </ActForm>
    </details>
  </>
)

const Letter = () => (
  <>
    <label>
      <span>{WORDS.subject}</span>
      <textarea name="subject" rows={1} maxLength={200} required />
    </label>
    <label>
      <span>{WORDS.addressee}</span>
      <textarea name="addressee" rows={1} maxLength={200} required />
    </label>
  </>
)

const Code = () => (
  <label>
    <span>{WORDS.code}</span>
    <small className="office-hint">{WORDS.codeHint}</small>
    <input type="text" name="code" inputMode="decimal" pattern="\d{3}(\.\d{1,3}){0,4}" maxLength={20} required title={WORDS.codeHint} />
  </label>
)
