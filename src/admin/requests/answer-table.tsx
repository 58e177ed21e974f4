import type { PrintedTable } from '@/domain/letters/answer-table-words'

/** What somebody answered in several rows. */
export const AnswerTable = ({ label, table: { head, rows } }: { label: string; table: PrintedTable }) => (
  <div className="answer-table">
    <table className="office-table" aria-label={label}>
      <thead>
        <tr>
          {head.map((words, place) =>
            // Over the names of rows there is nothing to say.
            words === '' ? (
              <td key={place} />
            ) : (
              <th key={place} scope="col">
                {words}
              </th>
            ),
          )}
        </tr>
      </thead>
      <tbody>
        {rows.map(([first, ...cells], row) => (
          <tr key={row}>
            <th scope="row">{first}</th>
            {cells.map((words, place) => (
              <td key={place} data-label={head[place + 1]}>
                {words}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
)
