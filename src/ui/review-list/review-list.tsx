/** What was answered, question by question, before it is sent. */
export const ReviewList = ({ rows }: { rows: readonly { label: string; value: string }[] }) => (
  <dl className="rows">
    {rows.map(({ label, value }) => (
      <div key={label}>
        <dt>{label}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
)
