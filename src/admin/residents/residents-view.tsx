import Link from 'next/link'

import { may } from '@/access/acts'
import { formatDate } from '@/domain/calendar/indonesian'
import { isUuid } from '@/domain/codes/uuid'
import { labelOf, LIFE_STATUS } from '@/domain/population/code-lists'
import { OFFICE } from '@/messages/admin'
import { EXPORT_SCREEN } from '@/messages/export-screen'
import { FAMILY_LIST } from '@/messages/family-list'
import { RESIDENT_SCREEN } from '@/messages/resident-screen'
import { openFromAddress, sealForAddress } from '@/platform/sealed-address'
import { listHamlets } from '@/use-cases/office/hamlets'
import { findResidentRow, type ResidentCursor, type ResidentPage, type ResidentRow, searchResidents } from '@/use-cases/office/resident-search'

import { Keyboard } from '../parts/keyboard'
import { officeView } from '../parts/office-view'
import { ResidentSearchForm } from './resident-search-form'


/** The people of the village, by name (typing mistakes forgiven), by NIK and by hamlet. */
export const ResidentsView = officeView(async ({ payload, actor, asked }) => {
  const [name, hamletId, personId] = [openFromAddress(asked('cari')), isUuid(asked('dusun')) ? asked('dusun') : null, asked('warga')]
  const person = isUuid(personId) ? await findResidentRow(payload, actor, personId) : null
  const page: ResidentPage = person
    ? { rows: [person], next: null, similar: [] }
    : await searchResidents(payload, actor, { name, hamletId, after: readCursor(asked('setelah')) })
  const isFiltered = name !== '' || hamletId !== null || person !== null
  return {
    title: RESIDENT_SCREEN.title,
    body: (
      <>
        <Keyboard />
        <div className="office-head">
          <h1>{RESIDENT_SCREEN.title}</h1>
          {may(actor, 'record-population-events') ? (
            <Link className="office-button office-button--quiet" href="/admin/peristiwa/catat/datang">
              {RESIDENT_SCREEN.add}
            </Link>
          ) : null}
          <Link className="office-button office-button--quiet" href="/admin/keluarga">
            {FAMILY_LIST.open}
          </Link>
          {may(actor, 'export-residents') ? (
            <Link className="office-button office-button--quiet" href="/admin/penduduk/ekspor">
              {EXPORT_SCREEN.open}
            </Link>
          ) : null}
        </div>
        <ResidentSearchForm name={name} hamletId={hamletId} hamlets={await listHamlets(payload)} isFiltered={isFiltered} />
        {person ? <h2>{RESIDENT_SCREEN.oneByNik}</h2> : null}
        {page.rows.length > 0 ? <ResidentTable rows={page.rows} /> : <Nobody isFiltered={isFiltered} hasSimilar={page.similar.length > 0} />}
        {page.similar.length > 0 ? (
          <>
            <h2>{RESIDENT_SCREEN.similarTitle}</h2>
            <ResidentTable rows={page.similar} />
          </>
        ) : null}
        <p className="office-pager">
          {asked('setelah') ? <Link href={addressOf(name, hamletId, null)}>{OFFICE.first}</Link> : null}
          {page.next ? <Link href={addressOf(name, hamletId, page.next)}>{OFFICE.older}</Link> : null}
        </p>
      </>
    ),
  }
})

const Nobody = ({ isFiltered, hasSimilar }: { isFiltered: boolean; hasSimilar: boolean }) => {
  if (hasSimilar) return null
  return (
    <div className="office-empty">
      <p>{isFiltered ? RESIDENT_SCREEN.noMatch : RESIDENT_SCREEN.empty}</p>
      {isFiltered ? null : (
        <Link className="office-button office-button--primary" href="/admin/impor-penduduk">
          {RESIDENT_SCREEN.importNow}
        </Link>
      )}
    </div>
  )
}

const ResidentTable = ({ rows }: { rows: ResidentRow[] }) => (
  <table className="office-table">
    <thead>
      <tr>
        <th scope="col">{RESIDENT_SCREEN.name}</th>
        <th scope="col">{RESIDENT_SCREEN.nik}</th>
        <th scope="col">{RESIDENT_SCREEN.birth}</th>
        <th scope="col">{RESIDENT_SCREEN.hamlet}</th>
        <th scope="col">{RESIDENT_SCREEN.address}</th>
        <th scope="col">{RESIDENT_SCREEN.state}</th>
      </tr>
    </thead>
    <tbody>
      {rows.map((row) => (
        <tr key={row.id}>
          <th scope="row">
            <Link href={`/admin/penduduk/${row.id}`} prefetch={false} data-row>
              {row.name}
            </Link>
          </th>
          <td data-label={RESIDENT_SCREEN.nik} className="office-code">
            {row.maskedNik || OFFICE.none}
          </td>
          <td data-label={RESIDENT_SCREEN.birth}>{row.birthDate ? formatDate(row.birthDate) : OFFICE.none}</td>
          <td data-label={RESIDENT_SCREEN.hamlet}>{row.hamlet ?? OFFICE.none}</td>
          <td data-label={RESIDENT_SCREEN.address}>{addressInWords(row)}</td>
          <td data-label={RESIDENT_SCREEN.state}>{labelOf(LIFE_STATUS, row.lifeStatus)}</td>
        </tr>
      ))}
    </tbody>
  </table>
)

const addressInWords = ({ address, rt, rw }: ResidentRow): string =>
  [address, rt ? `RT ${rt}` : null, rw ? `RW ${rw}` : null].filter(Boolean).join(', ') || OFFICE.none

const addressOf = (name: string, hamletId: string | null, after: ResidentCursor | null): string => {
  const query = new URLSearchParams({
    ...(name ? { cari: sealForAddress(name) } : {}),
    ...(hamletId ? { dusun: hamletId } : {}),
    ...(after ? { setelah: sealForAddress(`${after.id}_${after.name}`) } : {}),
  })
  return query.size === 0 ? '/admin/penduduk' : `/admin/penduduk?${query.toString()}`
}

const readCursor = (text: string): ResidentCursor | null => {
  const [id = '', ...name] = openFromAddress(text).split('_')
  return isUuid(id) ? { id, name: name.join('_') } : null
}
