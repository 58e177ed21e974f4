import Link from 'next/link'

import { may } from '@/access/acts'
import { isTemporaryNokk } from '@/domain/identity/nokk'
import { OFFICE } from '@/messages/admin'
import { FAMILY_LIST } from '@/messages/family-list'
import { EVENT_SCREEN } from '@/messages/population-events'
import { RESIDENT_SCREEN } from '@/messages/resident-screen'
import { openFromAddress, sealForAddress } from '@/platform/sealed-address'
import { listHamlets } from '@/use-cases/office/hamlets'
import { type FamilyRow, type FamilySearch, searchFamilies } from '@/use-cases/population/screens/family-list'

import { Keyboard } from '../parts/keyboard'
import { Notice } from '../parts/notice'
import { officeView } from '../parts/office-view'
import { Tag } from '../parts/tag'
import { FamilySearchForm } from './family-search-form'

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u

/** The families of the village, by their head's name, by No. KK and by hamlet; and those that have no head, to be mended. */
export const FamiliesView = officeView(async ({ payload, actor, asked }) => {
  const search: FamilySearch = { name: openFromAddress(asked('cari')), hamletId: ID.test(asked('dusun')) ? asked('dusun') : null, isHeadless: asked('tanpa') === 'kepala', after: asked('setelah') || null }
  const { rows, next } = await searchFamilies(payload, actor, search)
  const isFiltered = search.name !== '' || search.hamletId !== null || search.isHeadless
  return {
    title: FAMILY_LIST.title,
    body: (
      <>
        <Keyboard />
        <div className="office-head">
          <h1>{FAMILY_LIST.title}</h1>
          {may(actor, 'record-population-events') ? (
            <Link className="office-button office-button--quiet" href="/admin/peristiwa/catat/datang?keluarga=baru">
              {FAMILY_LIST.add}
            </Link>
          ) : null}
          <Link className="office-button office-button--quiet" href="/admin/penduduk">
            {FAMILY_LIST.people}
          </Link>
        </div>
        <FamilySearchForm name={search.name} hamletId={search.hamletId} isHeadless={search.isHeadless} hamlets={await listHamlets(payload)} isFiltered={isFiltered} />
        {search.isHeadless && rows.length > 0 ? <Notice kind="info">{FAMILY_LIST.headlessLead}</Notice> : null}
        {rows.length > 0 ? <FamilyTable rows={rows} /> : <p className="office-empty">{search.isHeadless && search.name === '' ? FAMILY_LIST.noHeadless : isFiltered ? FAMILY_LIST.noMatch : FAMILY_LIST.empty}</p>}
        <p className="office-pager">
          {search.after ? <Link href={addressOf({ ...search, after: null })}>{OFFICE.first}</Link> : null}
          {next ? <Link href={addressOf({ ...search, after: next })}>{OFFICE.older}</Link> : null}
        </p>
      </>
    ),
  }
})

const FamilyTable = ({ rows }: { rows: FamilyRow[] }) => (
  <table className="office-table">
    <thead>
      <tr>
        <th scope="col">{FAMILY_LIST.head}</th>
        <th scope="col">{FAMILY_LIST.nokk}</th>
        <th scope="col">{RESIDENT_SCREEN.hamlet}</th>
        <th scope="col">{FAMILY_LIST.members}</th>
      </tr>
    </thead>
    <tbody>
      {rows.map((row) => (
        <tr key={row.id}>
          <th scope="row">
            <Link href={`/admin/keluarga/${row.id}`} prefetch={false} data-row>
              {headWords(row)}
            </Link>{' '}
            {row.hasHead || row.members === 0 ? null : <Tag tone="warning">{FAMILY_LIST.noHead}</Tag>}
          </th>
          <td data-label={FAMILY_LIST.nokk}>
            {isTemporaryNokk(row.maskedNokk) ? <Tag tone="info">{EVENT_SCREEN.temporaryNokk}</Tag> : <span className="office-code">{row.maskedNokk}</span>}
          </td>
          <td data-label={RESIDENT_SCREEN.hamlet}>{row.hamlet ?? OFFICE.none}</td>
          <td data-label={FAMILY_LIST.members}>{FAMILY_LIST.count(row.members)}</td>
        </tr>
      ))}
    </tbody>
  </table>
)

const headWords = ({ head, hasHead, members, eldest }: FamilyRow): string => head ?? (hasHead ? FAMILY_LIST.headElsewhere : members === 0 ? FAMILY_LIST.nobody : eldest.join(', ') || FAMILY_LIST.title)

const addressOf = ({ name, hamletId, isHeadless, after }: FamilySearch): string => {
  const query = new URLSearchParams({
    ...(name ? { cari: sealForAddress(name) } : {}),
    ...(hamletId ? { dusun: hamletId } : {}),
    ...(isHeadless ? { tanpa: 'kepala' } : {}),
    ...(after ? { setelah: after } : {}),
  })
  return query.size === 0 ? '/admin/keluarga' : `/admin/keluarga?${query.toString()}`
}
