'use client'
import { useField, useFormFields } from '@payloadcms/ui'

import { formatLetterNumber, type Numbered, parseNumberPattern, type Sequence } from '@/domain/letters/numbering'
import { PATTERN_EDITOR as WORDS, PATTERN_PARTS, patternWords } from '@/messages/number-pattern'

type Example = Numbered & { name: string; serial: number; date: string }

type Props = { path: string; sequences: readonly Sequence[]; words: string; villageCode: string; letters: readonly Example[] }

/** Follows what is typed: the next numbers, or in words why the pattern cannot be used. */
export const PatternPreview = ({ path, sequences, words, villageCode, letters }: Props) => {
  const { value, setValue, disabled } = useField<string>({ path })
  const typedCode = useFormFields(([fields]) => fields.letterVillageCode?.value)
  const pattern = value ?? ''
  const problem = sequences.map((sequence) => parseNumberPattern(pattern, sequence)).find(({ ok }) => !ok)
  return (
    <div className="pattern-editor">
      {disabled ? null : (
        <p className="office-buttons">
          <span>{WORDS.parts}</span>
          {PATTERN_PARTS.map((part) => (
            <button key={part} type="button" className="office-button office-button--quiet" onClick={() => setValue(joined(pattern, part))}>
              {part}
            </button>
          ))}
        </p>
      )}
      <div role="status">
        {problem && !problem.ok ? (
          <p className="office-problem">{patternWords(problem.problem)}</p>
        ) : (
          <>
            <p className="office-hint">{WORDS.examples}</p>
            <ul>
              {letters.map((letter) => (
                <li key={letter.name}>
                  <strong>{formatLetterNumber(pattern, { ...letter, villageCode: typeof typedCode === 'string' ? typedCode : villageCode })}</strong> <span className="office-hint">{letter.name}</span>
                </li>
              ))}
            </ul>
            <p className="office-hint">{WORDS.unsaved}</p>
          </>
        )}
      </div>
      <p className="office-hint">{WORDS.sequence(words)}</p>
    </div>
  )
}

/** A part that follows another one is kept apart from it. */
const joined = (pattern: string, part: string): string => `${pattern}${/[\]\p{L}\p{N}]$/u.test(pattern) ? '/' : ''}${part}`
