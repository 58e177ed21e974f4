import type { Config } from 'payload'

import { NAV_GROUPS, NAV_LINKS } from '@/messages/admin'

/**
 * Everything of ours that stands inside the Payload admin, by path only, so that the configuration loads without
 * a style sheet or a browser.
 */
export const officeComponents: NonNullable<NonNullable<Config['admin']>['components']> = {
  Nav: '@/admin/navigation/office-nav#OfficeNav',
  graphics: { Icon: '@/admin/brand/brand#BrandIcon', Logo: '@/admin/brand/brand#BrandLogo' },
  beforeLogin: ['@/admin/brand/brand#LoginIntroduction'],
  afterLogin: ['@/admin/brand/brand#LoginHelp'],
  views: {
    dashboard: { Component: '@/admin/today/today-view#TodayView', meta: { title: NAV_GROUPS.today } },
    // Before every address of one resident: the first that fits is taken.
    exportResidents: { path: '/penduduk/ekspor', exact: true, Component: '@/admin/residents-export/export-view#ExportView', meta: { title: NAV_LINKS.exportResidents } },
    twins: { path: '/penduduk/kembar', exact: true, Component: '@/admin/residents-merge/twins-view#TwinsView', meta: { title: NAV_LINKS.twins } },
    twinsPair: { path: '/penduduk/kembar/:one/:other', exact: true, Component: '@/admin/residents-merge/pair-view#PairView', meta: { title: NAV_LINKS.twins } },
    requests: { path: '/permohonan', exact: true, Component: '@/admin/requests/requests-view#RequestsView', meta: { title: NAV_GROUPS.requests } },
    request: { path: '/permohonan/:id', exact: true, Component: '@/admin/requests/request-view#RequestView', meta: { title: NAV_GROUPS.requests } },
    residents: { path: '/penduduk', exact: true, Component: '@/admin/residents/residents-view#ResidentsView', meta: { title: NAV_GROUPS.people } },
    resident: { path: '/penduduk/:id', exact: true, Component: '@/admin/population/resident-view#ResidentView', meta: { title: NAV_GROUPS.people } },
    families: { path: '/keluarga', exact: true, Component: '@/admin/population/families-view#FamiliesView', meta: { title: NAV_LINKS.families } },
    family: { path: '/keluarga/:id', exact: true, Component: '@/admin/population/family-view#FamilyView', meta: { title: NAV_GROUPS.people } },
    populationEvents: { path: '/peristiwa', exact: true, Component: '@/admin/population/events-view#EventsView', meta: { title: NAV_LINKS.populationEvents } },
    recordPopulationEvent: { path: '/peristiwa/catat/:act', exact: true, Component: '@/admin/population/record-event-view#RecordEventView', meta: { title: NAV_LINKS.populationEvents } },
    populationAct: { path: '/peristiwa/:id', exact: true, Component: '@/admin/population/act-view#ActView', meta: { title: NAV_LINKS.populationEvents } },
    importResidents: {
      path: '/impor-penduduk',
      exact: true,
      Component: '@/admin/import/import-view#ImportView',
      meta: { title: NAV_LINKS.importResidents },
    },
    letterText: { path: '/surat/:id', exact: true, Component: '@/admin/letters/letter-text-view#LetterTextView', meta: { title: NAV_GROUPS.letters } },
    replaceLetter: { path: '/surat/:id/ganti', exact: true, Component: '@/admin/letters/replace-letter-view#ReplaceLetterView', meta: { title: NAV_GROUPS.letters } },
    officeKinds: { path: '/tulis-surat', exact: true, Component: '@/admin/letters/office-letter-view#OfficeKindsView', meta: { title: NAV_LINKS.officeLetters } },
    changeOfficeLetter: { path: '/tulis-surat/ubah/:id', exact: true, Component: '@/admin/letters/office-letter-view#ChangeLetterView', meta: { title: NAV_LINKS.officeLetters } },
    writeOfficeLetter: { path: '/tulis-surat/:slug', exact: true, Component: '@/admin/letters/office-letter-view#WriteLetterView', meta: { title: NAV_LINKS.officeLetters } },
    incomingLetters: { path: '/surat-masuk', exact: true, Component: '@/admin/incoming/incoming-list-view#IncomingListView', meta: { title: NAV_LINKS.incomingLetters } },
    recordIncoming: { path: '/surat-masuk/catat', exact: true, Component: '@/admin/incoming/record-incoming-view#RecordIncomingView', meta: { title: NAV_LINKS.incomingLetters } },
    incomingLetter: { path: '/surat-masuk/:id', exact: true, Component: '@/admin/incoming/incoming-letter-view#IncomingLetterView', meta: { title: NAV_LINKS.incomingLetters } },
    importDetail: {
      path: '/impor-penduduk/:id',
      exact: true,
      Component: '@/admin/import/import-detail-view#ImportDetailView',
      meta: { title: NAV_LINKS.importResidents },
    },
    letterArchive: { path: '/arsip-surat', exact: true, Component: '@/admin/archive/archive-view#ArchiveView', meta: { title: NAV_LINKS.letterArchive } },
    letterRetention: { path: '/arsip-surat/masa-simpan', exact: true, Component: '@/admin/archive/retention-view#RetentionView', meta: { title: NAV_LINKS.letterArchive } },
    yearArchive: { path: '/arsip-surat/tahunan', exact: true, Component: '@/admin/archive/year-archive-view#YearArchiveView', meta: { title: NAV_LINKS.letterArchive } },
    archivedLetter: { path: '/arsip-surat/:id', exact: true, Component: '@/admin/archive/archived-letter-view#ArchivedLetterView', meta: { title: NAV_LINKS.letterArchive } },
    takeLetterType: { path: '/jenis-surat/ambil', exact: true, Component: '@/admin/letter-types/import-view#ImportLetterTypeView', meta: { title: NAV_LINKS.letterTypes } },
    letterTypeHistory: { path: '/jenis-surat/:id/riwayat', exact: true, Component: '@/admin/letter-types/history-view#LetterTypeHistoryView', meta: { title: NAV_LINKS.letterTypes } },
    letterNumbers: { path: '/nomor-surat', exact: true, Component: '@/admin/letters/letter-numbers-view#LetterNumbersView', meta: { title: NAV_LINKS.letterNumbers } },
    agenda: { path: '/buku/agenda', exact: true, Component: '@/admin/letters/agenda-view#AgendaView', meta: { title: NAV_LINKS.booksAgenda } },
    populationList: { path: '/daftar-penduduk', exact: true, Component: '@/admin/lists/list-view#PopulationListView', meta: { title: NAV_LINKS.populationList } },
    ageReport: { path: '/laporan-penduduk', exact: true, Component: '@/admin/lists/age-report-view#AgeReportView', meta: { title: NAV_LINKS.ageReport } },
    recordGuest: { path: '/penduduk-sementara/catat', exact: true, Component: '@/admin/guests/record-guest-view#RecordGuestView', meta: { title: NAV_LINKS.guests } },
    guest: { path: '/penduduk-sementara/:id', exact: true, Component: '@/admin/guests/guest-view#GuestView', meta: { title: NAV_LINKS.guests } },
    guests: { path: '/penduduk-sementara', exact: true, Component: '@/admin/guests/guests-view#GuestsView', meta: { title: NAV_LINKS.guests } },
    populationMonths: { path: '/buku/penduduk/bulan', exact: true, Component: '@/admin/books/months-view#MonthsView', meta: { title: NAV_LINKS.booksMonths } },
    letterBook: { path: '/buku/surat/:book', exact: true, Component: '@/admin/books/letter-book-view#LetterBookView', meta: { title: NAV_GROUPS.books } },
    populationBook: { path: '/buku/penduduk/:book', exact: true, Component: '@/admin/books/book-view#BookView', meta: { title: NAV_GROUPS.books } },
    statistics: { path: '/statistik', exact: true, Component: '@/admin/statistics/statistics-view#StatisticsView', meta: { title: NAV_LINKS.statistics } },
    statistic: { path: '/statistik/:slug', exact: true, Component: '@/admin/statistics/statistic-view#StatisticView', meta: { title: NAV_LINKS.statistics } },
    audit: { path: '/jejak-audit', exact: true, Component: '@/admin/audit/audit-view#AuditView', meta: { title: NAV_LINKS.audit } },
    complaints: { path: '/pengaduan', exact: true, Component: '@/admin/complaints/complaints-view#ComplaintsView', meta: { title: NAV_GROUPS.complaints } },
    complaint: { path: '/pengaduan/:id', exact: true, Component: '@/admin/complaints/complaint-view#ComplaintView', meta: { title: NAV_GROUPS.complaints } },
  },
}
