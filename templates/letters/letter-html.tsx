import type { ReactElement } from 'react'

import { formatDate } from '@/domain/calendar/indonesian'
import { signatureLines } from '@/domain/letters/signatory'
import type { ComposedLetter, LetterBlock, LetterRun } from '@/domain/letters/wording'
import type { OfficeHeading } from '@/domain/letters/office-letter'
import { FORM_NAMES, LETTER_FORMS } from '@/messages/letter-forms'
import { OFFICE_LETTER } from '@/messages/office-letter'
import { LETTER_DOCUMENT as WORDS, signingNotes } from '@/messages/letter-document'

import { addressLines } from '../parts/letterhead-lines'
import { acknowledging } from '../parts/signature-block'

/**
 * The same letter for a screen reader, for large type and for a narrow screen: the PDF is not tagged, so this view is
 * how people who cannot see the sheet read it. It holds what the sheet holds, in the same order; `heading` is the level
 * that fits the page around it.
 */
export const LetterHtml = ({ letter, heading = 1 }: { letter: ComposedLetter; heading?: 1 | 2 }): ReactElement => {
  const { village, signer, verification } = letter
  const Title = heading === 1 ? 'h1' : 'h2'
  return (
    <article className="letter" lang="id">
      <header className="letter-head">
        <p>
          {WORDS.regency(village.regency)}
          <br />
          {WORDS.district(village.district)}
          <br />
          <strong>{WORDS.village(village.name)}</strong>
        </p>
        <address>
          {addressLines(village).map((line) => (
            <span key={line}>
              {line}
              <br />
            </span>
          ))}
        </address>
      </header>
      <Title>{letter.title}</Title>
      <p className="letter-number">{letter.number ? WORDS.number(letter.number) : null}</p>
      {verification ? null : <p>{WORDS.draftNote}</p>}
      {letter.office && letter.office.layout !== 'title' ? <Head office={letter.office} /> : null}
      {letter.blocks.map((block, place) => (
        <Block key={place} block={block} />
      ))}
      {letter.forms?.length ? (
        <section>
          <p>{LETTER_FORMS.attached}</p>
          <ul>
            {letter.forms.map(({ kind }) => (
              <li key={kind}>{FORM_NAMES[kind]}</li>
            ))}
          </ul>
        </section>
      ) : null}
      <footer className="letter-foot">
        <p>
          {village.name}, <time dateTime={letter.issuedOn}>{formatDate(letter.issuedOn)}</time>
          {[...acknowledging(letter.blocks), ...signatureLines(signer, village.name)].map((line) => (
            <span key={line}>
              <br />
              {line}
            </span>
          ))}
        </p>
        <p>
          <strong>{signer.name}</strong>
          {signer.nip ? (
            <>
              <br />
              {WORDS.nip(signer.nip)}
            </>
          ) : null}
        </p>
        {letter.copies?.length ? (
          <p>
            {WORDS.copies} {letter.copies.join(', ')}
          </p>
        ) : null}
        {verification ? (
          <p>
            {WORDS.checkTitle}: <a href={verification.url}>{WORDS.checkCode(verification.code)}</a>
            {verification.offline ? (
              <>
                <br />
                <a href={verification.offline}>{WORDS.checkOffline}</a>
              </>
            ) : null}
          </p>
        ) : null}
        {letter.office?.copies.length ? <p>{`${OFFICE_LETTER.copies} ${letter.office.copies.join('; ')}`}</p> : null}
        {signingNotes(letter.way).map((line) => (
          <p key={line}>{line}</p>
        ))}
        {letter.ledger ? <p>{WORDS.ledger(letter.ledger)}</p> : null}
      </footer>
    </article>
  )
}

/** What stands in the head of an office letter beside its number. */
const Head = ({ office }: { office: OfficeHeading }): ReactElement => (
  <dl className="letter-identity">
    {(
      [
        [OFFICE_LETTER.to, office.addressee],
        [OFFICE_LETTER.character, office.character],
        [OFFICE_LETTER.attachments, office.attachments],
        [OFFICE_LETTER.subject, office.subject],
      ] satisfies [string, string][]
    ).map(([label, value]) => (
      <div key={label}>
        <dt>{label}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
)

const Block = ({ block }: { block: LetterBlock }): ReactElement => {
  switch (block.kind) {
    case 'paragraph':
      return (
        <p>
          <Runs runs={block.runs} />
        </p>
      )
    case 'list': {
      const List = block.ordered ? 'ol' : 'ul'
      return (
        <List>
          {block.items.map((runs, place) => (
            <li key={place}>
              <Runs runs={runs} />
            </li>
          ))}
        </List>
      )
    }
    case 'identity':
      return (
        <dl className="letter-identity">
          {block.rows.map(({ label, value }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )
    case 'table':
      return (
        <table className="letter-table">
          <thead>
            <tr>
              {block.head.map((words, place) => (
                <th key={place} scope="col">
                  {words}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {block.rows.map(([first, ...cells], place) => (
              <tr key={place}>
                <th scope="row">{first}</th>
                {cells.map((words, column) => (
                  <td key={column}>{words}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )
    case 'signatures':
      return (
        <ul className="letter-signatures">
          {block.places.map(({ role, name }, place) => (
            <li key={place}>
              {role}: {name ?? WORDS.nameToCome}
            </li>
          ))}
        </ul>
      )
  }
}

const Runs = ({ runs }: { runs: readonly LetterRun[] }): ReactElement[] =>
  runs.map((run, place) => <Run key={place} run={run} />)

const Run = ({ run }: { run: LetterRun }): ReactElement => {
  if (run.text === '\n') return <br />
  const underlined = run.underline ? <u>{run.text}</u> : <>{run.text}</>
  const slanted = run.italic ? <em>{underlined}</em> : underlined
  return run.bold ? <strong>{slanted}</strong> : slanted
}
