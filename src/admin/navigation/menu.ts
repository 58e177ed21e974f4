import { hasRole, type StaffActor } from '@/access/actor'
import { may } from '@/access/acts'
import type { Guarded, Operation } from '@/access/matrix'
import { rightOf } from '@/access/rules'
import { NAV_GROUPS, NAV_LINKS } from '@/messages/admin'

export type MenuGroup = { title: string; links: MenuEntry[] }

/** `covers`: another address whose screens belong to this link. */
type MenuEntry = { href: string; label: string; covers?: string }

/**
 * The menu of one member of staff, by work and not by tables: only what the rights allow, and of what may only
 * be read, only what that office works with. Groups without links are left out.
 */
export const menuFor = (actor: StaffActor, today: Today): MenuGroup[] =>
  MENU.map(({ title, links }) => ({
    title,
    links: links.filter(({ needs }) => needs(actor, today)).map(({ href, label, covers }) => ({ href, label, covers })),
  })).filter(({ links }) => links.length > 0)

/** `signs`: the actor may sign letters today, by office or mandate. */
type Today = { signs: boolean }

type Needs = (actor: StaffActor, today: Today) => boolean

const to =
  (operation: Operation, what: Guarded): Needs =>
  (actor) =>
    rightOf(actor, what, operation) !== false

const everybody: Needs = () => true

const readsLetterBooks: Needs = (actor) => may(actor, 'read-letter-books')

const readsBooks: Needs = (actor) => may(actor, 'read-population-books')

const MENU: readonly { title: string; links: readonly (MenuEntry & { needs: Needs })[] }[] = [
  { title: NAV_GROUPS.today, links: [{ href: '/admin', label: NAV_LINKS.today, needs: everybody }] },
  {
    title: NAV_GROUPS.requests,
    links: [
      { href: '/admin/permohonan', label: NAV_LINKS.requests, needs: to('read', 'letter-requests') },
      { href: '/kantor/tanda-tangan', label: NAV_LINKS.signingQueue, needs: (actor, { signs }) => signs || hasRole(actor, 'kades') },
    ],
  },
  {
    title: NAV_GROUPS.letters,
    links: [
      { href: '/admin/collections/letters', label: NAV_LINKS.letters, needs: to('read', 'letters') },
      { href: '/admin/tulis-surat', label: NAV_LINKS.officeLetters, needs: (actor) => may(actor, 'write-office-letters') },
      { href: '/admin/surat-masuk', label: NAV_LINKS.incomingLetters, needs: to('read', 'incoming-letters') },
      { href: '/admin/arsip-surat', label: NAV_LINKS.letterArchive, needs: (actor) => may(actor, 'read-letter-archive') },
      { href: '/admin/nomor-surat', label: NAV_LINKS.letterNumbers, needs: (actor) => may(actor, 'read-letter-books') },
      { href: '/admin/collections/letter-types', label: NAV_LINKS.letterTypes, covers: '/admin/jenis-surat', needs: to('update', 'letter-types') },
    ],
  },
  {
    title: NAV_GROUPS.people,
    links: [
      { href: '/admin/penduduk', label: NAV_LINKS.residents, covers: '/admin/collections/residents', needs: to('read', 'residents') },
      { href: '/admin/peristiwa', label: NAV_LINKS.populationEvents, needs: (actor) => rightOf(actor, 'residents', 'read') === true },
      { href: '/admin/keluarga', label: NAV_LINKS.families, covers: '/admin/collections/families', needs: to('read', 'families') },
      { href: '/admin/penduduk-sementara', label: NAV_LINKS.guests, covers: '/admin/collections/temporary-residents', needs: (actor) => rightOf(actor, 'temporary-residents', 'read') === true },
      { href: '/admin/daftar-penduduk', label: NAV_LINKS.populationList, needs: readsBooks },
      { href: '/admin/laporan-penduduk', label: NAV_LINKS.ageReport, needs: readsBooks },
      { href: '/admin/collections/hamlets', label: NAV_LINKS.hamlets, needs: to('update', 'hamlets') },
      { href: '/admin/statistik', label: NAV_LINKS.statistics, needs: (actor) => may(actor, 'read-population-books') },
      { href: '/admin/impor-penduduk', label: NAV_LINKS.importResidents, needs: (actor) => may(actor, 'import-residents') },
      { href: '/admin/penduduk/ekspor', label: NAV_LINKS.exportResidents, needs: (actor) => may(actor, 'export-residents') },
      { href: '/admin/penduduk/kembar', label: NAV_LINKS.twins, needs: (actor) => may(actor, 'record-population-events') },
    ],
  },
  {
    title: NAV_GROUPS.books,
    links: [
      { href: '/admin/buku/agenda', label: NAV_LINKS.booksAgenda, needs: to('read', 'letters') },
      { href: '/admin/buku/surat/a7', label: NAV_LINKS.booksLetters, needs: readsLetterBooks },
      { href: '/admin/buku/surat/a8', label: NAV_LINKS.booksDispatch, needs: readsLetterBooks },
      { href: '/admin/buku/penduduk/b1', label: NAV_LINKS.booksResidents, needs: readsBooks },
      { href: '/admin/buku/penduduk/b2', label: NAV_LINKS.booksMutations, needs: readsBooks },
      { href: '/admin/buku/penduduk/b3', label: NAV_LINKS.booksRecap, needs: readsBooks },
      { href: '/admin/buku/penduduk/b4', label: NAV_LINKS.booksGuests, needs: readsBooks },
      { href: '/admin/buku/penduduk/b5', label: NAV_LINKS.booksFamilies, needs: readsBooks },
      { href: '/admin/buku/penduduk/bulan', label: NAV_LINKS.booksMonths, needs: readsBooks },
    ],
  },
  {
    title: NAV_GROUPS.complaints,
    links: [
      { href: '/admin/pengaduan', label: NAV_LINKS.complaints, needs: to('read', 'complaints') },
      { href: '/admin/collections/complaint-categories', label: NAV_LINKS.complaintCategories, needs: to('update', 'complaint-categories') },
    ],
  },
  {
    title: NAV_GROUPS.site,
    links: [
      { href: '/admin/collections/news', label: NAV_LINKS.news, needs: to('update', 'news') },
      { href: '/admin/collections/pages', label: NAV_LINKS.pages, needs: to('update', 'pages') },
      { href: '/admin/collections/media', label: NAV_LINKS.media, needs: to('update', 'media') },
    ],
  },
  {
    title: NAV_GROUPS.settings,
    links: [
      { href: '/admin/globals/village-profile', label: NAV_LINKS.profile, needs: to('update', 'village-profile') },
      { href: '/admin/globals/working-calendar', label: NAV_LINKS.calendar, needs: to('update', 'working-calendar') },
      { href: '/admin/collections/officials', label: NAV_LINKS.officials, needs: to('update', 'officials') },
      { href: '/admin/collections/staff', label: NAV_LINKS.staff, needs: (actor) => may(actor, 'manage-accounts') },
      { href: '/admin/jejak-audit', label: NAV_LINKS.audit, needs: (actor) => may(actor, 'read-audit-trail') },
      { href: '/admin/account', label: NAV_LINKS.account, needs: everybody },
    ],
  },
]
