import { randomBytes } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'

import type { Payload } from 'payload'

import { ROLES, type Role, systemActor } from '@/access/actor'
import { query } from '@/platform/database'
import { inTransaction } from '@/platform/transaction'

import { seedComplaintCategories } from './complaint-categories'
import { seedLetterTypes } from './letter-types/seed'
import { seedSampleComplaints } from './sample/complaints'
import { seedBookFacts, seedGuests } from './sample/book-facts'
import { seedSampleIncoming } from './sample/incoming'
import { SAMPLE_CALENDAR, SAMPLE_OFFICIALS, SAMPLE_PROFILE } from './sample/office'
import { SAMPLE_OPENING, seedSamplePeople } from './sample/people'
import { seedSampleYear } from './sample/population-year'
import { seedSampleRequests } from './sample/requests'
import { seedSampleWebsite } from './sample/website-seed'

type Progress = (step: string) => void

const SEEDER = systemActor('sample-village')

/**
 * Fills an empty database with the invented village: hamlets, people, officials, an account for every role,
 * letter types, news, requests and complaints in every state. Writes the accounts with their random
 * passwords to `<dataDir>/akun-contoh.json` (0600). Each part checks whether it is there already, so that a
 * start that died half-way goes on where it stopped.
 */
export const seedSampleVillage = async (
  payload: Payload,
  { dataDir, progress = () => {} }: { dataDir: string; progress?: Progress },
): Promise<void> => {
  await seedLetterTypes(payload)
  await seedComplaintCategories(payload)
  progress('profil desa')
  await payload.updateGlobal({ slug: 'village-profile', data: SAMPLE_PROFILE, overrideAccess: true, context: { actor: SEEDER } })
  await payload.updateGlobal({ slug: 'working-calendar', data: SAMPLE_CALENDAR, overrideAccess: true, context: { actor: SEEDER } })
  progress('penduduk')
  await seedSamplePeople(payload)
  await seedBookFacts(payload, SAMPLE_OPENING)
  await seedGuests(payload)
  progress('peristiwa penduduk')
  await seedSampleYear(payload)
  progress('akun petugas')
  await seedAccounts(payload, dataDir)
  await seedOfficials(payload)
  progress('berita dan halaman')
  await seedSampleWebsite(payload)
  progress('permohonan dan pengaduan contoh')
  await seedSampleRequests(payload)
  await seedSampleIncoming(payload)
  await seedSampleComplaints(payload)
}

/** What every village needs before anybody works: the letter types. Used for an empty village too. */
export const seedEmptyVillage = async (payload: Payload): Promise<void> => {
  await seedLetterTypes(payload)
  await seedComplaintCategories(payload)
}

const ACCOUNT_NAMES: Record<Role, string> = {
  kadus: 'Ngatiman',
  operator: 'Rina Marlina',
  sekdes: 'Hendra Sembiring',
  kades: 'Bambang Prayitno',
  editor: 'Dewi Lestari',
  bpd: 'Suparno Ginting',
  admin: 'Fitri Handayani',
  auditor: 'Rudi Tarigan',
}

const seedAccounts = async (payload: Payload, dataDir: string): Promise<void> => {
  const [existing] = await query<{ count: string }>(payload, 'SELECT count(*) AS count FROM staff')
  if (Number(existing?.count ?? 0) > 0) return
  const [hamlet] = await query<{ id: string }>(payload, 'SELECT id FROM hamlets ORDER BY sequence LIMIT 1')
  const accounts = ROLES.map((role) => ({ role, email: `${role}@contoh.desa.id`, password: randomPassword() }))
  // The file first: accounts whose passwords nobody knows would be of no use.
  await writeFile(path.join(dataDir, 'akun-contoh.json'), `${JSON.stringify(accounts, null, 2)}\n`, { mode: 0o600 })
  await inTransaction(payload, SEEDER, async (tx) => {
    for (const { role, email, password } of accounts) {
      await payload.create({
        collection: 'staff',
        data: { name: ACCOUNT_NAMES[role], email, password, roles: [role], active: true, hamlet: role === 'kadus' ? hamlet?.id : null },
        req: tx.req,
        overrideAccess: true,
      })
    }
  })
}

const seedOfficials = async (payload: Payload): Promise<void> => {
  const { totalDocs } = await payload.count({ collection: 'officials', overrideAccess: true })
  if (totalDocs > 0) return
  await inTransaction(payload, SEEDER, async (tx) => {
    for (const { role, ...official } of SAMPLE_OFFICIALS) {
      const [account] = await tx.query<{ id: string }>(`SELECT s.id FROM staff s JOIN staff_roles r ON r.parent_id = s.id AND r.value::text = $1 ORDER BY s.created_at LIMIT 1`, [role])
      await payload.create({ collection: 'officials', data: { ...official, account: account?.id ?? null }, req: tx.req, overrideAccess: true })
    }
  })
}

const randomPassword = (): string => randomBytes(15).toString('base64url')
