import Link from 'next/link'

import { HEADLESS } from '@/messages/import-changes'
import { type HeadlessFamily, listHeadlessFamilies } from '@/use-cases/residents-import/headless-families'

import { officeView } from '../parts/office-view'

/** Families that a sheet has brought without a head, each with the way to give it one. */
export const HeadlessView = officeView(async ({ payload, actor, asked }) => {
  const after = asked('setelah') || null
  const { families, next } = await listHeadlessFamilies(payload, actor, after)
  return {
    title: HEADLESS.title,
    body: (
      <>
        <p>
          <Link href="/admin/impor-penduduk">{HEADLESS.back}</Link>
        </p>
        <h1>{HEADLESS.title}</h1>
        <p>{HEADLESS.lead}</p>
        {families.length === 0 ? <p className="office-empty">{HEADLESS.empty}</p> : <FamilyTable families={families} />}
        <p className="office-pager">
          {after ? <Link href="/admin/impor-penduduk/tanpa-kepala">{HEADLESS.first}</Link> : null}
          {next ? <Link href={`/admin/impor-penduduk/tanpa-kepala?setelah=${next}`}>{HEADLESS.next}</Link> : null}
        </p>
      </>
    ),
  }
})

const FamilyTable = ({ families }: { families: readonly HeadlessFamily[] }) => (
  <table className="office-table">
    <thead>
      <tr>
        <th scope="col">{HEADLESS.people}</th>
        <th scope="col">{HEADLESS.home}</th>
        <th scope="col">{HEADLESS.todo}</th>
      </tr>
    </thead>
    <tbody>
      {families.map(({ id, home, people, eldestId, names }) => (
        <tr key={id}>
          <th scope="row">
            <Link href={`/admin/keluarga/${id}`} prefetch={false}>
              {HEADLESS.names(names, people)}
            </Link>
          </th>
          <td data-label={HEADLESS.home}>{home || HEADLESS.noHome}</td>
          <td>
            <Link className="office-button office-button--quiet" href={`/admin/peristiwa/catat/ganti-kepala-keluarga?penduduk=${eldestId}`} prefetch={false} data-row>
              {HEADLESS.mend}
            </Link>
          </td>
        </tr>
      ))}
    </tbody>
  </table>
)
