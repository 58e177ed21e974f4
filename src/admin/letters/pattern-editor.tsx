import type { TextFieldServerComponent } from 'payload'

import { SEQUENCE_WORDS } from '@/messages/number-pattern'
import { systemClock } from '@/platform/clock'
import { patternExamples } from '@/use-cases/letters/pattern-examples'

import { PatternPreview } from './pattern-preview'

/** Below the pattern of letter numbers: buttons for its parts and the next numbers as they would be. */
export const PatternEditor: TextFieldServerComponent = async ({ req }) => {
  const { sequences, villageCode, letters } = await patternExamples(req.payload, systemClock)
  return <PatternPreview path="letterNumberPattern" sequences={sequences} words={SEQUENCE_WORDS[sequences[0]]} villageCode={villageCode} letters={letters} />
}
