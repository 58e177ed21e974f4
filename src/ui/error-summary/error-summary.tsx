export type FormProblem = { field: string; message: string }

/** What has to be mended, at the top of the page, each with a link to its question (GOV.UK pattern). */
export const ErrorSummary = ({ problems, title }: { problems: readonly FormProblem[]; title: string }) =>
  problems.length === 0 ? null : (
    <div className="notice bad" role="alert">
      <h2>{title}</h2>
      <ul>
        {problems.map(({ field, message }) => (
          <li key={field + message}>
            <a href={`#${field}`}>{message}</a>
          </li>
        ))}
      </ul>
    </div>
  )
