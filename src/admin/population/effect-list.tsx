import { EVENT_SCREEN } from '@/messages/population-events'

import { Notice } from '../parts/notice'
import { Tag } from '../parts/tag'
import type { EffectWords } from './field-words'

/** What an act will change: person by person, old and new. */
export const EffectList = ({ effects, counted, warnings }: { effects: readonly EffectWords[]; counted: string | null; warnings: readonly string[] }) => (
  <section className="office-box effects" aria-label={EVENT_SCREEN.willChange}>
    <h2>{EVENT_SCREEN.willChange}</h2>
    <p className="office-hint">{EVENT_SCREEN.willChangeLead}</p>
    <ul>
      {effects.map((effect, at) => (
        <li key={at}>
          <p>
            <strong>{effect.title}</strong> <Tag tone="info">{effect.tag}</Tag>
          </p>
          <Changes changes={effect.changes} />
        </li>
      ))}
    </ul>
    {counted ? (
      <Notice kind="info" title={counted}>
        {EVENT_SCREEN.countedFromLead}
      </Notice>
    ) : null}
    {warnings.length === 0 ? null : (
      <Notice kind="warning" title={EVENT_SCREEN.lookAt}>
        <ul>
          {warnings.map((warning) => (
            <li key={warning}>{warning}</li>
          ))}
        </ul>
      </Notice>
    )}
  </section>
)

export const Changes = ({ changes }: { changes: EffectWords['changes'] }) => (
  <dl className="effects__changes">
    {changes.map(({ label, from, to }) => (
      <div key={label}>
        <dt>{label}</dt>
        <dd>
          {from ? (
            <>
              <del>{from}</del> <span aria-hidden="true">→</span>{' '}
            </>
          ) : null}
          <ins>{to}</ins>
        </dd>
      </div>
    ))}
  </dl>
)
