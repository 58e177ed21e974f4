export type Tone = 'plain' | 'ok' | 'warning' | 'bad' | 'info'

/** A short word about a state. The colour only repeats what the word says. */
export const Tag = ({ tone, children }: { tone: Tone; children: string }) => (
  <span className={`office-tag office-tag--${tone}`}>{children}</span>
)
