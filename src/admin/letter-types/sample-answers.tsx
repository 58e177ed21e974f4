'use client'
import { columnsOf, isTable, type LetterField, rowNamesOf } from '@/domain/letters/answers'
import { headingOf, readTable, writeTable } from '@/domain/letters/answers-table'
import { sampleAnswer } from '@/domain/letters/sample-answers'
import { TYPE_PREVIEW as WORDS } from '@/messages/letter-type-builder'

type Question = LetterField & { label: string; hint: string | null }

type Answers = Readonly<Record<string, string>>

type Props = { questions: readonly Question[]; answers: Answers; change: (answers: Answers) => void; purpose: string; changePurpose: (purpose: string) => void }

/** The answers that the sample letter is made with: samples until the officer writes others. */
export const SampleAnswers = ({ questions, answers, change, purpose, changePurpose }: Props) => (
  <details className="type-preview__answers">
    <summary>{WORDS.answers}</summary>
    <p className="office-hint">{WORDS.answersHint}</p>
    {questions.map((question) => (
      <SampleAnswer key={question.key} question={question} value={answers[question.key] ?? sampleAnswer(question)} change={(value) => change({ ...answers, [question.key]: value })} />
    ))}
    <label>
      <span>{WORDS.purpose}</span>
      <input type="text" value={purpose} maxLength={500} onChange={(event) => changePurpose(event.target.value)} />
    </label>
  </details>
)

const SampleAnswer = ({ question, value, change }: { question: Question; value: string; change: (value: string) => void }) => {
  if (question.type === 'people') return null
  if (isTable(question.type)) return <SampleTable question={question} value={value} change={change} />
  return (
    <label>
      <span>{question.label}</span>
      {question.type === 'select' ? (
        <select value={value} onChange={(event) => change(event.target.value)}>
          <option value="" />
          {question.options.map((option) => (
            <option key={option}>{option}</option>
          ))}
        </select>
      ) : question.type === 'textarea' ? (
        <textarea rows={2} value={value} onChange={(event) => change(event.target.value)} />
      ) : (
        <input type={question.type === 'date' ? 'date' : 'text'} value={value} onChange={(event) => change(event.target.value)} />
      )}
    </label>
  )
}

/** The sample's rows as they are; emptying all of them leaves the answer open. */
const SampleTable = ({ question, value, change }: { question: Question; value: string; change: (value: string) => void }) => {
  const rows = readTable(value) ?? readTable(sampleAnswer(question)) ?? []
  const set = (row: number, column: number, text: string): void => {
    const changed = rows.map((cells, at) => (at === row ? cells.map((cell, place) => (place === column ? text : cell)) : cells))
    change(changed.every((cells) => cells.every((cell) => cell === '')) ? '' : writeTable(changed))
  }
  return (
    <fieldset>
      <legend>{question.label}</legend>
      {rows.map((cells, row) =>
        columnsOf(question).map((column, place) => {
          const name = `${rowNamesOf(question)[row] ?? row + 1}. ${headingOf(column)}`
          return <input key={name} type="text" aria-label={`${question.label}, ${name}`} placeholder={headingOf(column)} value={cells[place] ?? ''} onChange={(event) => set(row, place, event.target.value)} />
        }),
      )}
    </fieldset>
  )
}
