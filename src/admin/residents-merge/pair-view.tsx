import Link from 'next/link'

import { MERGE_SCREEN } from '@/messages/merge-screen'
import { type Pair, showPair, type TwinRecord } from '@/use-cases/residents-merge/find-twins'
import { MERGE_FIELDS, type MergeField } from '@/use-cases/residents-merge/merge-fields'

import { fieldLabel, fieldValue } from '../import/field-words'
import { ActForm } from '../parts/act-form'
import { officeView } from '../parts/office-view'

/** Two records side by side: to be merged, value by value, or kept apart. */
export const PairView = officeView(async ({ payload, actor, segments }) => {
  const pair = await showPair(payload, actor, segments.at(-2) ?? '', segments.at(-1) ?? '')
  const [one, other] = pair.records
  return {
    title: MERGE_SCREEN.pairTitle,
    body: (
      <>
        <p>
          <Link href="/admin/penduduk/kembar">{MERGE_SCREEN.toList}</Link>
        </p>
        <h1>{MERGE_SCREEN.pairTitle}</h1>
        <Same pair={pair} />
        <section className="office-box" aria-labelledby="gabung">
          <h2 id="gabung">{MERGE_SCREEN.mergeTitle}</h2>
          <ActForm
            path="penduduk/gabung"
            body={{ oneId: one.id, otherId: other.id, seen: pair.seen }}
            button={MERGE_SCREEN.merge}
            effect={MERGE_SCREEN.effect}
            done={MERGE_SCREEN.merged}
            next="/admin/penduduk/kembar"
          >
            <fieldset>
              <legend>{MERGE_SCREEN.staysLegend}</legend>
              <Choice name="stays" value="one" isChosen>
                {MERGE_SCREEN.stays.one}
              </Choice>
              <Choice name="stays" value="other" isChosen={false}>
                {MERGE_SCREEN.stays.other}
              </Choice>
            </fieldset>
            <p>{MERGE_SCREEN.chooseLead}</p>
            <Differing pair={pair} />
            <p className="office-hint">{MERGE_SCREEN.headHint}</p>
            <label>
              <span>{MERGE_SCREEN.reason}</span>
              <input type="text" name="reason" required maxLength={200} />
            </label>
          </ActForm>
        </section>
        <section className="office-box" aria-labelledby="beda">
          <h2 id="beda">{MERGE_SCREEN.apartTitle}</h2>
          <ActForm
            path="penduduk/bukan-kembar"
            body={{ oneId: one.id, otherId: other.id }}
            button={MERGE_SCREEN.apart}
            effect={MERGE_SCREEN.apartEffect}
            done={MERGE_SCREEN.keptApart}
            tone="quiet"
            next="/admin/penduduk/kembar"
          />
        </section>
      </>
    ),
  }
})

const Same = ({ pair: { records, differing } }: { pair: Pair }) => {
  const [one] = records
  const same = MERGE_FIELDS.filter((field) => !differing.includes(field) && (one.values[field] ?? '') !== '')
  return (
    <details className="office-box" open>
      <summary>{MERGE_SCREEN.sameTitle}</summary>
      <dl className="merge-same">
        {same.map((field) => (
          <div key={field}>
            <dt>{fieldLabel(field)}</dt>
            <dd>{fieldValue(field, one.values[field] ?? '')}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}

/** Each field that differs, with both values to choose from; what is empty on one side is taken from the other. */
const Differing = ({ pair: { records, differing } }: { pair: Pair }) => {
  const [one, other] = records
  return (
    <table className="office-table merge-table">
      <thead>
        <tr>
          <th scope="col">{MERGE_SCREEN.field}</th>
          <th scope="col">{MERGE_SCREEN.one(one.registerNo)}</th>
          <th scope="col">{MERGE_SCREEN.other(other.registerNo)}</th>
        </tr>
      </thead>
      <tbody>
        {differing.map((field) => {
          const isOneEmpty = (one.values[field] ?? '') === ''
          return (
            <tr key={field}>
              <th scope="row">{fieldLabel(field)}</th>
              <Value field={field} record={one} side="one" isChosen={!isOneEmpty} />
              <Value field={field} record={other} side="other" isChosen={isOneEmpty} />
            </tr>
          )
        })}
        <tr>
          <th scope="row">{MERGE_SCREEN.papers}</th>
          {records.map((record, at) => (
            <td key={record.id} data-label={at === 0 ? MERGE_SCREEN.a : MERGE_SCREEN.b}>
              {MERGE_SCREEN.papersOf(record.letters, record.requests)}{' '}
              <Link href={`/admin/collections/residents/${record.id}`} prefetch={false}>
                {MERGE_SCREEN.open}
              </Link>
            </td>
          ))}
        </tr>
      </tbody>
    </table>
  )
}

const Value = ({ field, record, side, isChosen }: { field: MergeField; record: TwinRecord; side: 'one' | 'other'; isChosen: boolean }) => (
  <td data-label={side === 'one' ? MERGE_SCREEN.a : MERGE_SCREEN.b}>
    <Choice name={field} value={side} isChosen={isChosen}>
      {fieldValue(field, record.values[field] ?? '')}
    </Choice>
  </td>
)

const Choice = ({ name, value, isChosen, children }: { name: string; value: string; isChosen: boolean; children: string }) => (
  <label className="office-check">
    <input type="radio" name={name} value={value} defaultChecked={isChosen} />
    <span>{children}</span>
  </label>
)
