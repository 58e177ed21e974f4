import { SIGNING as WORDS } from '@/messages/signing'
import type { QueuedLetter } from '@/use-cases/signing/signing-queue'

import { ErrorSummary } from '../error-summary/error-summary'
import { Field } from '../field/field'
import { LetterSheet } from './letter-sheet'

type Letter = Omit<QueuedLetter, 'promisedAt'>

type Props = { letters: readonly Letter[]; chosen: readonly string[]; problem: string | null }

/** Letters to be read and chosen, and one signature under all that are chosen. */
export const QueueForm = ({ letters, chosen, problem }: Props) => {
  const signable = letters.filter(({ mark }) => mark !== null)
  const allChosen = signable.every(({ id }) => chosen.includes(id))
  return (
    <form method="post" action="/kantor/tanda-tangan">
      <ErrorSummary problems={problem ? [{ field: 'password', message: problem }] : []} title={WORDS.problems} />
      {signable.length > 1 ? (
        <p>
          <a className="back" href={allChosen ? '/kantor/tanda-tangan' : '/kantor/tanda-tangan?semua=1'}>
            {allChosen ? WORDS.chooseNone : WORDS.chooseAll}
          </a>
        </p>
      ) : null}
      <ul className="cards">
        {letters.map((letter) => (
          <QueuedCard key={letter.id} letter={letter} isChosen={chosen.includes(letter.id)} />
        ))}
      </ul>
      {signable.length > 1 ? <Field name="password" type="password" label={WORDS.password} hint={WORDS.passwordHint} autoComplete="current-password" /> : null}
      {signable.some(({ way }) => way === 'bsre') ? <Field name="passphrase" type="password" label={WORDS.passphrase} hint={WORDS.passphraseHint} autoComplete="off" /> : null}
      <p>{WORDS.effectAll}</p>
      <button className="btn" type="submit">
        {WORDS.sign}
      </button>
    </form>
  )
}

const QueuedCard = ({ letter: { id, type, person, purpose, isLate, mark, way, sending }, isChosen }: { letter: Letter; isChosen: boolean }) => (
  <li className="card">
    <div className="field">
      <div className="choice">
        {mark === null ? null : <input type="checkbox" id={id} name={`surat:${id}`} value={mark} defaultChecked={isChosen} />}
        <label htmlFor={mark === null ? undefined : id}>
          <strong>{type}</strong>
          <small>{person}</small>
        </label>
      </div>
    </div>
    {isLate ? (
      <p>
        <span className="tag warn">{WORDS.late}</span>
      </p>
    ) : null}
    {way === 'wet' ? null : (
      <p>
        <span className="tag">{WORDS.ways[way]}</span>
      </p>
    )}
    <p className="muted">{WORDS.purpose(purpose)}</p>
    {sending ? <p>{WORDS.sending[sending.state]}</p> : null}
    {mark === null ? (
      sending ? null : <p>{WORDS.cannot}</p>
    ) : (
      <details>
        <summary>{WORDS.look}</summary>
        <LetterSheet id={id} type={type} person={person} />
      </details>
    )}
    <p>
      <a className="back" href={`/kantor/tanda-tangan/${id}`}>
        {WORDS.open}
      </a>
    </p>
  </li>
)
