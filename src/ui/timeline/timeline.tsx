export type TimelineStep = { title: string; moment: string | null; isDone: boolean }

/** What has happened and what comes, in order. */
export const Timeline = ({ steps }: { steps: readonly TimelineStep[] }) => (
  <ol className="timeline">
    {steps.map(({ title, moment, isDone }) => (
      <li key={title + (moment ?? '')} className={isDone ? 'done' : undefined}>
        {title}
        {moment ? <span className="small muted">{moment}</span> : null}
      </li>
    ))}
  </ol>
)
