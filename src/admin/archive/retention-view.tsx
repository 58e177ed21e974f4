import Link from 'next/link'

import { plainDateIn } from '@/domain/calendar/plain-date'
import { OFFICE } from '@/messages/admin'
import { LETTER_ARCHIVE as WORDS } from '@/messages/letter-archive'
import { systemClock } from '@/platform/clock'
import { listRetention, RETENTION_LISTS } from '@/use-cases/letter-archive/retention'
import { loadWorkingCalendar } from '@/use-cases/office/village'

import { officeView } from '../parts/office-view'
import { ArchiveTable } from './archive-table'

/** Letters whose time has come, for people to decide about. Nothing here destroys anything. */
export const RetentionView = officeView(async ({ payload, actor, asked }) => {
  const list = RETENTION_LISTS.find((known) => known === asked('daftar')) ?? 'inactive'
  const today = plainDateIn((await loadWorkingCalendar(payload)).zone, systemClock())
  const { rows, next } = await listRetention(payload, actor, { list, today, after: asked('setelah') || null })
  return {
    title: WORDS.retentionTitle,
    body: (
      <>
        <h1>{WORDS.retentionTitle}</h1>
        <p>{WORDS.retentionLead}</p>
        <p className="office-hint">{WORDS.keptBecause}</p>
        <nav className="office-filters" aria-label={WORDS.retentionTitle}>
          <div className="office-filters__scroll">
            {RETENTION_LISTS.map((known) => (
              <Link key={known} href={`/admin/arsip-surat/masa-simpan?daftar=${known}`} aria-current={list === known ? 'page' : undefined}>
                {WORDS.listNames[known]}
              </Link>
            ))}
          </div>
        </nav>
        {rows.length > 0 ? <ArchiveTable rows={rows} today={today} since={list} /> : <p className="office-empty">{WORDS.noneDue}</p>}
        <p className="office-pager">
          <Link href="/admin/arsip-surat">{WORDS.back}</Link>
          {asked('setelah') ? <Link href={`/admin/arsip-surat/masa-simpan?daftar=${list}`}>{OFFICE.first}</Link> : null}
          {next ? <Link href={`/admin/arsip-surat/masa-simpan?daftar=${list}&setelah=${next}`}>{OFFICE.older}</Link> : null}
        </p>
      </>
    ),
  }
})
