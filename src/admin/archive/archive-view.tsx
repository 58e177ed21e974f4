import Link from 'next/link'

import { may } from '@/access/acts'
import { formatDate } from '@/domain/calendar/indonesian'
import { plainDateIn } from '@/domain/calendar/plain-date'
import { ARCHIVE_SOURCES } from '@/domain/letters/archive'
import { OFFICE } from '@/messages/admin'
import { LETTER_ARCHIVE as WORDS } from '@/messages/letter-archive'
import { systemClock } from '@/platform/clock'
import { openFromAddress } from '@/platform/sealed-address'
import { peopleNamed } from '@/use-cases/letter-archive/people-named'
import { preparationState } from '@/use-cases/letter-archive/prepare-archive'
import { searchArchive } from '@/use-cases/letter-archive/search-archive'
import { listLetterKinds } from '@/use-cases/letter-archive/letter-kinds'
import { findResidentRow } from '@/use-cases/office/resident-search'
import { loadWorkingCalendar } from '@/use-cases/office/village'

import { Keyboard } from '../parts/keyboard'
import { Notice } from '../parts/notice'
import { officeView } from '../parts/office-view'
import { ArchiveSearch } from './archive-search'
import { ArchiveTable } from './archive-table'
import { PreparationProgress } from './preparation-progress'

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u

/** Every letter that came or went, found by number, name, words, kind and days. */
export const ArchiveView = officeView(async ({ payload, actor, asked }) => {
  const words = openFromAddress(asked('cari'))
  const source = ARCHIVE_SOURCES.find((known) => known === asked('asal')) ?? null
  const typeId = ID.test(asked('jenis')) ? asked('jenis') : null
  const residentId = ID.test(asked('warga')) ? asked('warga') : null
  const [from, until] = [asked('dari'), asked('sampai')]
  const { rows, next, isUnsearchable } = await searchArchive(payload, actor, { words, source, typeId, from, until, residentId, after: asked('setelah') || null })
  const resident = residentId ? await findResidentRow(payload, actor, residentId) : null
  const people = residentId === null && asked('setelah') === '' ? await peopleNamed(payload, actor, words) : []
  const today = plainDateIn((await loadWorkingCalendar(payload)).zone, systemClock())
  const preparation = await preparationState(payload, actor)
  const isFiltered = words !== '' || source !== null || typeId !== null || residentId !== null || from !== '' || until !== ''
  const address = (more: Record<string, string>): string =>
    `/admin/arsip-surat?${new URLSearchParams({
      ...(words ? { cari: asked('cari') } : {}), ...(source ? { asal: source } : {}), ...(typeId ? { jenis: typeId } : {}), ...(residentId ? { warga: residentId } : {}),
      ...(from ? { dari: from } : {}), ...(until ? { sampai: until } : {}), ...more,
    }).toString()}`
  return {
    title: WORDS.title,
    body: (
      <>
        <Keyboard />
        <div className="office-head">
          <h1>{resident ? WORDS.ofResident(resident.name) : WORDS.title}</h1>
          <Link className="office-button office-button--quiet" href="/admin/arsip-surat/masa-simpan">
            {WORDS.lists}
          </Link>
          {may(actor, 'export-letter-archive') ? (
            <Link className="office-button office-button--quiet" href="/admin/arsip-surat/tahunan">
              {WORDS.year}
            </Link>
          ) : null}
        </div>
        {preparation ? (
          <Notice kind="info" title={WORDS.preparingTitle}>
            <p>{WORDS.preparingHint}</p>
            <PreparationProgress {...preparation} />
          </Notice>
        ) : null}
        <ArchiveSearch words={words} source={source ?? ''} typeId={typeId ?? ''} from={from} until={until} types={await listLetterKinds(payload)} isFiltered={isFiltered} />
        {people.length > 0 ? (
          <nav className="office-box" aria-labelledby="arsip-warga">
            <h2 id="arsip-warga">{WORDS.similarPeople}</h2>
            <p className="office-hint">{WORDS.similarHint}</p>
            <ul className="found">
              {people.map(({ id, name, birthDate, hamlet }) => (
                <li key={id}>
                  <Link href={`/admin/arsip-surat?warga=${id}`} prefetch={false}>
                    {name}
                  </Link>{' '}
                  <span className="office-hint">{[birthDate ? WORDS.born(formatDate(birthDate)) : null, hamlet].filter(Boolean).join(' · ')}</span>
                </li>
              ))}
            </ul>
          </nav>
        ) : null}
        {rows.length > 0 ? <ArchiveTable rows={rows} today={today} /> : <p className="office-empty">{isUnsearchable ? WORDS.unsearchable : isFiltered ? WORDS.noMatch : WORDS.empty}</p>}
        <p className="office-pager">
          {asked('setelah') ? <Link href={address({})}>{OFFICE.first}</Link> : null}
          {next ? <Link href={address({ setelah: next })}>{OFFICE.older}</Link> : null}
        </p>
      </>
    ),
  }
})
