import { ROLE_FOR_OFFICE, STEP_WORDS } from '@/messages/admin'
import { reasonLabel } from '@/messages/request-reasons'
import { REQUEST_SCREEN } from '@/messages/request-screen'
import type { RequestDetail } from '@/use-cases/office/request-detail'

import { momentInWords } from '../parts/moments'

type Props = { history: RequestDetail['history']; now: Date; zone: string }

/** Everything that happened to a request, newest first. */
export const RequestHistory = ({ history, now, zone }: Props) => (
  <section className="office-box">
    <h2>{REQUEST_SCREEN.historyTitle}</h2>
    <ol className="history">
      {[...history].reverse().map((step) => (
        <li key={`${step.at.getTime()}-${step.action}`}>
          <strong>{STEP_WORDS[step.action] ?? step.action}</strong>
          <span className="office-hint">
            {momentInWords(step.at, now, zone)} · {step.actorName ?? roleWords(step.role)}
          </span>
          {step.reason ? <span>{reasonLabel(step.reason)}</span> : null}
          {step.words ? <q>{step.words}</q> : null}
        </li>
      ))}
    </ol>
  </section>
)

const roleWords = (role: string): string => Object.entries(ROLE_FOR_OFFICE).find(([known]) => known === role)?.[1] ?? ''
