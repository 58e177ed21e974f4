import { IMPORT_CHANGES } from '@/messages/import-changes'

/** One person's changes, already in words. */
export type ShownChange = { row: number; name: string; fields: { label: string; from: string; to: string }[] }

/** Field by field, what it is now (or was, once the import is saved) and what the file says. */
export const ChangedFields = ({ fields, from = IMPORT_CHANGES.from }: { fields: ShownChange['fields']; from?: string }) => (
  <table className="office-table">
    <thead>
      <tr>
        <th scope="col">{IMPORT_CHANGES.field}</th>
        <th scope="col">{from}</th>
        <th scope="col">{IMPORT_CHANGES.to}</th>
      </tr>
    </thead>
    <tbody>
      {fields.map(({ label, from: former, to }) => (
        <tr key={label}>
          <th scope="row">{label}</th>
          <td data-label={from}>{former}</td>
          <td data-label={IMPORT_CHANGES.to}>
            <strong>{to}</strong>
          </td>
        </tr>
      ))}
    </tbody>
  </table>
)
