import Link from 'next/link'
import { v7 as uuidv7 } from 'uuid'

import { may } from '@/access/acts'
import { rightOf } from '@/access/rules'
import { plainDateIn } from '@/domain/calendar/plain-date'
import { labelOf, MARITAL_STATUS, OCCUPATION } from '@/domain/population/code-lists'
import { birthWords, sexLetter } from '@/domain/registers/person'
import { OFFICE } from '@/messages/admin'
import { LIST_PRESETS, LIST_WORDS as WORDS } from '@/messages/population-lists'
import { systemClock } from '@/platform/clock'
import { listHamlets } from '@/use-cases/office/hamlets'
import { loadWorkingCalendar } from '@/use-cases/office/village'
import { readConditions, writeConditions } from '@/use-cases/population-lists/conditions'
import { countPeople, type ListedPerson, listPeople } from '@/use-cases/population-lists/list-people'
import { savedLists } from '@/use-cases/population-lists/saved-lists'
import { listPrints } from '@/use-cases/registers/request-print'

import { Notice } from '../parts/notice'
import { officeView } from '../parts/office-view'
import { ConditionForm } from './condition-form'
import { ListActs } from './list-acts'

const NAMES = ['dusun', 'jk', 'umur-dari', 'umur-sampai', 'agama', 'pendidikan', 'pekerjaan', 'kawin', 'shdk', 'wn', 'darah', 'disabilitas', 'ktp', 'pemilih'] as const

/** Lists of residents by any combination of conditions, saved by name and taken away as a file. */
export const PopulationListView = officeView(async ({ payload, actor, asked }) => {
  const conditions = readConditions(new URLSearchParams(NAMES.map((name) => [name, asked(name)])).toString())
  const written = writeConditions(conditions)
  const after = /^\d{1,9}$/u.test(asked('setelah')) ? Number(asked('setelah')) : 0
  const before = /^\d{1,9}$/u.test(asked('urut')) ? Number(asked('urut')) : 0
  const found = await countPeople(payload, actor, conditions, systemClock)
  const { rows, next, day } = await listPeople(payload, actor, { conditions, after }, systemClock)
  const { zone } = await loadWorkingCalendar(payload)
  const today = plainDateIn(zone, systemClock())
  const saved = await savedLists(payload, actor)
  const current = saved.find((list) => list.conditions === written)
  return {
    title: WORDS.title,
    body: (
      <>
        <h1>{WORDS.title}</h1>
        <p>{WORDS.lead}</p>
        <Shortcuts title={WORDS.usual} lists={[...LIST_PRESETS.map(({ name, query }) => ({ name, conditions: query })), { name: WORDS.votersToday, conditions: `pemilih=${today}` }]} written={written} />
        {saved.length > 0 ? <Shortcuts title={WORDS.saved} lists={saved} written={written} /> : null}
        <ConditionForm conditions={conditions} hamlets={await listHamlets(payload)} written={written} />
        <p className="office-hint">{`${WORDS.on(day)}${conditions.voterOn ? ` ${WORDS.voters}` : ''}`}</p>
        {day === today ? null : <Notice kind="info">{WORDS.votersPast(day)}</Notice>}
        {rows.length === 0 ? (
          <p className="office-empty">{WORDS.empty}</p>
        ) : (
          <>
            <p role="status">
              <strong>{WORDS.found(found)}</strong>
            </p>
            <PeopleTable rows={rows} before={before} />
          </>
        )}
        <p className="office-pager">
          {after > 0 ? <Link href={`/admin/daftar-penduduk?${written}`}>{WORDS.first}</Link> : null}
          {next === null ? null : <Link href={`/admin/daftar-penduduk?${written}&setelah=${next}&urut=${before + rows.length}`}>{WORDS.next}</Link>}
        </p>
        <ListActs
          written={written} newId={uuidv7()} savedId={current?.id ?? null} maySave={rightOf(actor, 'population-lists', 'read') === true} mayForget={rightOf(actor, 'population-lists', 'delete') === true}
          mayExport={may(actor, 'export-residents')} prints={await listPrints(payload, actor, 'list')} zone={zone}
        />
      </>
    ),
  }
})

const Shortcuts = ({ title, lists, written }: { title: string; lists: readonly { name: string; conditions: string }[]; written: string }) => (
  <nav className="office-filters" aria-label={title}>
    <div className="office-filters__scroll">
      {lists.map(({ name, conditions }) => (
        <Link key={name} href={`/admin/daftar-penduduk?${conditions}`} aria-current={writeConditions(readConditions(conditions)) === written ? 'page' : undefined} prefetch={false}>
          {name}
        </Link>
      ))}
    </div>
  </nav>
)

/** `before`: how many people of the list stand on the pages before. */
const PeopleTable = ({ rows, before }: { rows: readonly ListedPerson[]; before: number }) => (
  <div className="office-wide" role="region" aria-label={WORDS.title} tabIndex={0}>
    <table className="office-table">
      <thead>
        <tr>
          <th scope="col">{WORDS.order}</th>
          <th scope="col">{WORDS.name}</th>
          <th scope="col">{WORDS.nik}</th>
          <th scope="col">{WORDS.sex}</th>
          <th scope="col">{WORDS.birth}</th>
          <th scope="col">{WORDS.address}</th>
          <th scope="col">{WORDS.work}</th>
          <th scope="col">{WORDS.status}</th>
          <th scope="col">{WORDS.number}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row, place) => (
          <tr key={row.id}>
            <td data-label={WORDS.order}>{before + place + 1}</td>
            <th scope="row">
              <Link href={`/admin/collections/residents/${row.id}`} prefetch={false}>
                {row.name}
              </Link>
            </th>
            <td data-label={WORDS.nik} className="office-code">
              {row.nik || OFFICE.none}
            </td>
            <td data-label={WORDS.sex}>{sexLetter(row.sex) ?? OFFICE.none}</td>
            <td data-label={WORDS.birth}>{birthWords(row.birthPlace, row.birthDate) ?? OFFICE.none}</td>
            <td data-label={WORDS.address}>{row.address ?? OFFICE.none}</td>
            <td data-label={WORDS.work}>{labelOf(OCCUPATION, row.occupation) || OFFICE.none}</td>
            <td data-label={WORDS.status}>{labelOf(MARITAL_STATUS, row.maritalStatus) || OFFICE.none}</td>
            <td data-label={WORDS.number}>{row.registerNo}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
)
