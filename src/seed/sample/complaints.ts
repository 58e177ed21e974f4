import type { Payload } from 'payload'

import { type Actor, ANONYMOUS } from '@/access/actor'
import { query } from '@/platform/database'
import { actOnComplaint, type ComplaintAct } from '@/use-cases/complaints/act-on-complaint'
import { submitComplaint } from '@/use-cases/complaints/submit-complaint'

type Step = Omit<ComplaintAct, 'complaintId'> & { by: 'office' | 'bpd' | 'reporter' }

/** Invented complaints in several states, played through the same use cases that people use. */
const SCENES: readonly { category: string; place: string; story: string; identity: 'office' | 'hidden' | 'anonymous'; hoursAgo: number; steps: readonly Step[] }[] = [
  { category: 'Lampu jalan dan listrik', place: 'Simpang tiga dekat musala', story: 'Lampu jalan mati sudah tiga malam.', identity: 'office', hoursAgo: 3, steps: [] },
  {
    category: 'Jalan, jembatan dan parit', place: 'Jembatan kecil menuju kebun', story: 'Papan jembatan patah dua. Anak sekolah lewat situ setiap hari.', identity: 'office', hoursAgo: 50,
    steps: [
      { by: 'office', action: 'verify', seen: 'new' },
      { by: 'office', action: 'start', seen: 'verified' },
      { by: 'office', action: 'ask', seen: 'in-progress', words: 'Apakah sepeda motor masih bisa lewat?' },
    ],
  },
  {
    category: 'Air bersih dan sampah', place: 'Belakang pasar', story: 'Sampah menumpuk dan berbau.', identity: 'hidden', hoursAgo: 120,
    steps: [
      { by: 'office', action: 'verify', seen: 'new' },
      { by: 'office', action: 'start', seen: 'verified' },
      { by: 'office', action: 'resolve', seen: 'in-progress', words: 'Sampah sudah diangkut hari ini. Bak sampah ditambah satu.' },
    ],
  },
  {
    category: 'Perilaku Kepala Desa atau perangkat', place: 'Kantor desa', story: 'Saya diminta uang untuk surat yang seharusnya gratis.', identity: 'hidden', hoursAgo: 30,
    steps: [{ by: 'bpd', action: 'verify', seen: 'new' }],
  },
]

export const seedSampleComplaints = async (payload: Payload, now: Date = new Date()): Promise<void> => {
  const [existing] = await query(payload, 'SELECT 1 AS one FROM complaints LIMIT 1')
  if (existing) return
  const [hamlet] = await query<{ id: string }>(payload, 'SELECT id FROM hamlets ORDER BY sequence LIMIT 1')
  const actors = { office: await staffOf(payload, 'operator'), bpd: await staffOf(payload, 'bpd'), reporter: ANONYMOUS }
  for (const [position, scene] of SCENES.entries()) {
    const [category] = await query<{ id: string }>(payload, 'SELECT id FROM complaint_categories WHERE name = $1', [scene.category])
    if (!category) continue
    const started = now.getTime() - scene.hoursAgo * 3_600_000
    const clockAt = (step: number) => () => new Date(started + step * 1_800_000)
    const { trackingCode } = await submitComplaint(
      payload,
      { key: `contoh-${position}`, categoryId: category.id, hamletId: hamlet?.id ?? null, place: scene.place, story: scene.story, identity: scene.identity, name: 'Warga Contoh', phone: null, photos: [] },
      clockAt(0),
    )
    const [complaint] = await query<{ id: string }>(payload, 'SELECT id FROM complaints WHERE tracking_code = $1', [trackingCode])
    if (!complaint) continue
    for (const [place, { by, ...step }] of scene.steps.entries()) {
      await actOnComplaint(payload, actors[by], { ...step, complaintId: complaint.id }, clockAt(place + 1))
    }
  }
}

const staffOf = async (payload: Payload, role: 'operator' | 'bpd'): Promise<Actor> => {
  const { docs } = await payload.find({ collection: 'staff', where: { roles: { contains: role } }, limit: 1, pagination: false, depth: 0, overrideAccess: true })
  const [doc] = docs
  return doc ? { kind: 'staff', id: String(doc.id), name: doc.name, roles: doc.roles, hamletId: null } : ANONYMOUS
}
