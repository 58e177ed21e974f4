import type { Payload } from 'payload'

import { systemActor } from '@/access/actor'
import { query } from '@/platform/database'
import { inTransaction } from '@/platform/transaction'

const CATEGORIES = [
  { name: 'Jalan, jembatan dan parit', hint: 'Jembatan rusak, parit tersumbat', unit: 'Kasi Kesejahteraan', class: 'inspection' as const, aboutOffice: false },
  { name: 'Lampu jalan dan listrik', hint: 'Lampu jalan mati', unit: 'Kasi Kesejahteraan', class: 'no-inspection' as const, aboutOffice: false },
  { name: 'Air bersih dan sampah', hint: 'Sampah menumpuk, air keruh', unit: 'Kasi Kesejahteraan', class: 'no-inspection' as const, aboutOffice: false },
  { name: 'Pelayanan surat', hint: 'Surat terlambat, diminta membayar', unit: 'Sekretaris Desa', class: 'simple' as const, aboutOffice: false },
  { name: 'Bantuan sosial', hint: 'Bantuan tidak diterima', unit: 'Kasi Pelayanan', class: 'no-inspection' as const, aboutOffice: false },
  { name: 'Keamanan dan ketertiban', hint: 'Keributan, ternak lepas', unit: 'Kasi Pemerintahan', class: 'simple' as const, aboutOffice: false },
  { name: 'Perilaku Kepala Desa atau perangkat', hint: 'Langsung ke BPD. Kantor desa tidak dapat melihatnya.', unit: 'BPD', class: 'no-inspection' as const, aboutOffice: true },
  { name: 'Lainnya', hint: null, unit: 'Sekretaris Desa', class: 'no-inspection' as const, aboutOffice: false },
]

/** The kinds of complaints that every village begins with; they can be changed in the admin afterwards. */
export const seedComplaintCategories = async (payload: Payload): Promise<void> => {
  const [existing] = await query(payload, 'SELECT 1 AS one FROM complaint_categories LIMIT 1')
  if (existing) return
  await inTransaction(payload, systemActor('setup'), async ({ req }) => {
    for (const [position, category] of CATEGORIES.entries()) {
      await payload.create({ collection: 'complaint-categories', data: { ...category, sequence: position + 1, active: true }, req, overrideAccess: true })
    }
  })
}
