import Link from 'next/link'

import { IMPORT_CHANGES } from '@/messages/import-changes'
import { declinesOf, wantedOf } from '@/use-cases/residents-import/changes-choice'
import type { ImportDetail } from '@/use-cases/residents-import/find-import'

import { ChangedFields, type ShownChange } from './changed-fields'
import { ChangeList } from './change-list'
import { fieldLabel, fieldValue } from './field-words'

/** The people whom an import changes: to be chosen while it waits, to be read afterwards. */
export const ImportChanges = ({ found }: { found: ImportDetail }) => {
  const { id, status, choice, changeCount, nextChanges } = found
  if (changeCount === 0) return null
  const declines = declinesOf(choice)
  const changes = found.changes.map((change) => ({ ...inWords(change), isWanted: !declines(change.row), revived: revivedWords(change) }))
  const isWaiting = status === 'previewed'
  return (
    <section aria-labelledby="perubahan">
      <h2 id="perubahan">{isWaiting ? IMPORT_CHANGES.title(changeCount) : IMPORT_CHANGES.savedTitle(changeCount)}</h2>
      {isWaiting ? (
        <>
          <p>{IMPORT_CHANGES.lead}</p>
          <ChangeList id={id} changes={changes} count={changeCount} wanted={wantedOf(choice, changeCount)} />
        </>
      ) : (
        <ul className="import-changes">
          {changes.map(({ isWanted, revived: _revived, ...change }) => (
            <li key={change.row} className="office-box">
              <strong>{change.name}</strong> <span className="office-hint">{IMPORT_CHANGES.row(change.row)}</span> {isWanted ? null : <em>{IMPORT_CHANGES.declined}</em>}
              <ChangedFields fields={change.fields} from={IMPORT_CHANGES.before} />
            </li>
          ))}
        </ul>
      )}
      <p className="office-pager">
        {found.changesAfter > 0 ? <Link href={`/admin/impor-penduduk/${id}`}>{IMPORT_CHANGES.first}</Link> : null}
        {nextChanges === null ? null : <Link href={`/admin/impor-penduduk/${id}?setelah=${nextChanges}`}>{IMPORT_CHANGES.next}</Link>}
      </p>
      {isWaiting && changeCount > found.describedCount ? <p>{IMPORT_CHANGES.more(found.describedCount)}</p> : null}
    </section>
  )
}

const inWords = ({ row, name, fields }: ImportDetail['changes'][number]): ShownChange => ({
  row,
  name,
  fields: fields.map(({ field, from, to }) => ({ label: fieldLabel(field), from: fieldValue(field, from), to: fieldValue(field, to) })),
})

/** Somebody who has left the village is not brought back unseen. */
const revivedWords = ({ name, fields }: ImportDetail['changes'][number]): string | null => {
  const status = fields.find(({ field }) => field === 'life_status')
  return status?.to === '1' && status.from !== '1' ? IMPORT_CHANGES.revived(name, fieldValue('life_status', status.from)) : null
}
