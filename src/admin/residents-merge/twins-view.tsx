import Link from 'next/link'
import { z } from 'zod'

import { formatDate } from '@/domain/calendar/indonesian'
import { MERGE_SCREEN } from '@/messages/merge-screen'
import { systemClock } from '@/platform/clock'
import { openFromAddress, sealForAddress } from '@/platform/sealed-address'
import { loadWorkingCalendar } from '@/use-cases/office/village'
import { listTwins, type Twins, type TwinsCursor } from '@/use-cases/residents-merge/find-twins'
import { listMerges, type MergedRecord } from '@/use-cases/residents-merge/merged-records'

import { ActForm } from '../parts/act-form'
import { momentInWords } from '../parts/moments'
import { officeView } from '../parts/office-view'

/** Pairs of records that are probably one person, and the merges that can still be taken back. */
export const TwinsView = officeView(async ({ payload, actor, asked }) => {
  const after = readCursor(asked('setelah'))
  const { pairs, next } = await listTwins(payload, actor, after)
  const merges = await listMerges(payload, actor)
  const { zone } = await loadWorkingCalendar(payload)
  return {
    title: MERGE_SCREEN.title,
    body: (
      <>
        <h1>{MERGE_SCREEN.title}</h1>
        <p>{MERGE_SCREEN.lead}</p>
        {pairs.length === 0 ? <p className="office-empty">{MERGE_SCREEN.empty}</p> : <TwinsTable pairs={pairs} />}
        <p className="office-pager">
          {after ? <Link href="/admin/penduduk/kembar">{MERGE_SCREEN.first}</Link> : null}
          {next ? <Link href={`/admin/penduduk/kembar?setelah=${sealForAddress(JSON.stringify(next))}`}>{MERGE_SCREEN.older}</Link> : null}
        </p>
        {merges.length > 0 ? <Merges merges={merges} now={systemClock()} zone={zone} /> : null}
      </>
    ),
  }
})

const TwinsTable = ({ pairs }: { pairs: readonly Twins[] }) => (
  <table className="office-table">
    <thead>
      <tr>
        <th scope="col">{MERGE_SCREEN.person}</th>
        <th scope="col">{MERGE_SCREEN.born}</th>
        <th scope="col">{MERGE_SCREEN.mother}</th>
        <th scope="col">{MERGE_SCREEN.homes}</th>
        <th scope="col">{MERGE_SCREEN.look}</th>
      </tr>
    </thead>
    <tbody>
      {pairs.map(({ oneId, otherId, name, birthDate, mother, homes }) => (
        <tr key={`${oneId} ${otherId}`}>
          <th scope="row">{name}</th>
          <td data-label={MERGE_SCREEN.born}>{formatDate(birthDate)}</td>
          <td data-label={MERGE_SCREEN.mother}>{mother || MERGE_SCREEN.nothing}</td>
          <td data-label={MERGE_SCREEN.homes}>
            {homes.map((home, at) => (
              <div key={at === 0 ? 'a' : 'b'}>
                {at === 0 ? MERGE_SCREEN.a : MERGE_SCREEN.b}: {home || MERGE_SCREEN.nothing}
              </div>
            ))}
          </td>
          <td>
            <Link className="office-button office-button--quiet" href={`/admin/penduduk/kembar/${oneId}/${otherId}`} prefetch={false} data-row>
              {MERGE_SCREEN.look}
            </Link>
          </td>
        </tr>
      ))}
    </tbody>
  </table>
)

const Merges = ({ merges, now, zone }: { merges: readonly MergedRecord[]; now: Date; zone: string }) => (
  <section aria-labelledby="penggabungan">
    <h2 id="penggabungan">{MERGE_SCREEN.mergesTitle}</h2>
    <ul className="import-changes">
      {merges.map(({ goesId, name, staysName, staysId, mergedAt }) => (
        <li key={goesId} className="office-box">
          <p>
            <Link href={`/admin/collections/residents/${staysId}`} prefetch={false}>
              {MERGE_SCREEN.mergedInto(name, staysName)}
            </Link>{' '}
            <span className="office-hint">{momentInWords(mergedAt, now, zone)}</span>
          </p>
          <details>
            <summary>{MERGE_SCREEN.takeBack}</summary>
            <ActForm path="penduduk/gabung/batal" body={{ goesId }} button={MERGE_SCREEN.takeBack} effect={MERGE_SCREEN.takeBackEffect} done={MERGE_SCREEN.takenBack} tone="danger">
              <label>
                <span>{MERGE_SCREEN.reason}</span>
                <input type="text" name="reason" required maxLength={200} />
              </label>
            </ActForm>
          </details>
        </li>
      ))}
    </ul>
  </section>
)

const cursor = z.object({ name: z.string(), birthDate: z.string(), one: z.uuid(), other: z.uuid() })

const readCursor = (sealed: string): TwinsCursor | null => {
  const text = openFromAddress(sealed)
  return text === '' ? null : cursor.parse(JSON.parse(text))
}
