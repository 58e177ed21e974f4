import { describedBy, FieldNotes } from '../field/field'

type Choice = { value: string; label: string; hint?: string | null }

type Props = { name: string; legend: string; hint?: string | null; error?: string | null; choices: readonly Choice[]; value?: string }

/** A question with a few answers to choose from, each a large target. */
export const ChoiceList = ({ name, legend, hint, error, choices, value }: Props) => (
  <fieldset className={error ? 'field wrong' : 'field'} aria-describedby={describedBy(name, hint, error)}>
    <legend>{legend}</legend>
    <FieldNotes name={name} hint={hint} error={error} />
    {choices.map((choice, position) => (
      <div className="choice" key={choice.value}>
        <input type="radio" name={name} id={position === 0 ? name : `${name}-${position}`} value={choice.value} defaultChecked={choice.value === value} />
        <label htmlFor={position === 0 ? name : `${name}-${position}`}>
          {choice.label}
          {choice.hint ? <small>{choice.hint}</small> : null}
        </label>
      </div>
    ))}
  </fieldset>
)
