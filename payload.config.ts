import { postgresAdapter } from '@payloadcms/db-postgres'
import { en } from '@payloadcms/translations/languages/en'
import { id } from '@payloadcms/translations/languages/id'
import { fileURLToPath } from 'node:url'
import path from 'node:path'
import { buildConfig } from 'payload'
import sharp from 'sharp'

import { officeEndpoints } from '@/admin/endpoints'
import { officeComponents } from '@/admin/office-components'
import { adminTranslations } from '@/admin/translations/all'
import { contentEditor } from '@/admin/content-editor'
import { OFFICE } from '@/messages/admin'
import { env } from '@/platform/env'
import { mailAdapter } from '@/platform/mail/adapter'
import { payloadLogger } from '@/platform/payload-logger'
import { steadfastPg } from '@/platform/steadfast-pool'
import { auditTrail } from '@/plugins/audit-trail/plugin'
import { fieldErrors } from '@/plugins/field-errors/plugin'
import { pageRefresh } from '@/plugins/page-refresh/plugin'
import { rowIds } from '@/plugins/privacy/row-id'

import { ComplaintCategories } from './collections/complaints/complaint-categories'
import { ComplaintUpdates } from './collections/complaints/complaint-updates'
import { Complaints } from './collections/complaints/complaints'
import { IncomingLetters } from './collections/letters/incoming-letters'
import { LetterTypes } from './collections/letters/letter-types'
import { Letters } from './collections/letters/letters'
import { Officials } from './collections/office/officials'
import { Staff } from './collections/office/staff'
import { VillageProfile } from './collections/office/village-profile'
import { WorkingCalendarGlobal } from './collections/office/working-calendar'
import { Families } from './collections/population/families'
import { Hamlets } from './collections/population/hamlets'
import { PopulationImports } from './collections/population/population-imports'
import { PopulationLists } from './collections/population/population-lists'
import { TemporaryResidents } from './collections/population/temporary-residents'
import { Residents } from './collections/population/residents'
import { LetterRequests } from './collections/services/letter-requests'
import { Media } from './collections/website/media'
import { News } from './collections/website/news'
import { Pages } from './collections/website/pages'

const here = path.dirname(fileURLToPath(import.meta.url))
const settings = env()

const NOBODY = { read: () => false, create: () => false, update: () => false, delete: () => false }

export default buildConfig({
  secret: settings.payloadSecret,
  serverURL: settings.serverUrl,
  csrf: [settings.serverUrl, ...settings.otherOrigins],
  cors: [],
  telemetry: false,
  logger: payloadLogger,
  defaultDepth: 0,
  maxDepth: 3,
  graphQL: { disable: true },
  sharp,
  collections: [
    LetterRequests,
    Letters,
    IncomingLetters,
    LetterTypes,
    Residents,
    Families,
    Hamlets,
    TemporaryResidents,
    PopulationImports,
    PopulationLists,
    Complaints,
    ComplaintUpdates,
    ComplaintCategories,
    News,
    Pages,
    Media,
    Staff,
    Officials,
  ],
  globals: [VillageProfile, WorkingCalendarGlobal],
  endpoints: officeEndpoints,
  db: postgresAdapter({
    pg: steadfastPg,
    pool: { connectionString: settings.databaseUrl, max: 10 },
    idType: 'uuidv7',
    allowIDOnCreate: true,
    push: false,
    disableCreateDatabase: true,
    migrationDir: path.resolve(here, 'migrations'),
  }),
  editor: contentEditor,
  email: mailAdapter(),
  i18n: { supportedLanguages: { id, en }, fallbackLanguage: 'id', translations: adminTranslations },
  upload: { limits: { fileSize: 8_000_000 }, abortOnLimit: true, useTempFiles: true, tempFileDir: path.resolve(settings.dataDir, 'tmp') },
  plugins: [rowIds(), auditTrail(), pageRefresh(), fieldErrors()],
  jobs: { tasks: [], access: { run: () => false }, jobsCollectionOverrides: ({ defaultJobsCollection }) => ({ ...defaultJobsCollection, access: NOBODY }) },
  folders: false,
  admin: {
    user: 'staff',
    avatar: 'default',
    components: officeComponents,
    meta: { titleSuffix: ` – ${OFFICE.brand}` },
    dateFormat: 'dd MMM yyyy, HH.mm',
    timezones: { defaultTimezone: 'Asia/Jakarta', supportedTimezones: [{ label: 'WIB', value: 'Asia/Jakarta' }, { label: 'WITA', value: 'Asia/Makassar' }, { label: 'WIT', value: 'Asia/Jayapura' }] },
    importMap: { baseDir: path.resolve(here) },
  },
  typescript: { outputFile: path.resolve(here, 'src/payload-types.ts'), autoGenerate: false },
})
