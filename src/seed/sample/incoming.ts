import type { Payload } from 'payload'
import sharp from 'sharp'

import { actorOfUser, type Role, type StaffActor } from '@/access/actor'
import { query } from '@/platform/database'
import { disposeIncoming, finishIncoming, reportDisposition } from '@/use-cases/incoming-letters/dispositions'
import { loadIncoming } from '@/use-cases/incoming-letters/incoming-detail'
import { recordIncoming } from '@/use-cases/incoming-letters/record-incoming'
import { addScan } from '@/use-cases/incoming-letters/scans'

import { SAMPLE_DRAWINGS } from './drawings'

const DAY = 86_400_000

/** Invented letters to the village: one that waits for the kades, one with an officer, one that is done. */
const SCENES = [
  { sender: 'Camat Sirapit', letterNumber: '005/412/Sir', subject: 'Undangan rapat koordinasi kepala desa', classification: '005', daysAgo: 9, note: 'Hadiri rapatnya dan laporkan hasilnya.', days: 4, result: 'Sudah dihadiri. Notulen ada di map rapat.', outcome: 'Rapat dihadiri, hasilnya disampaikan pada rapat desa.' },
  { sender: 'Dinas Pemberdayaan Masyarakat dan Desa Kabupaten Langkat', letterNumber: '400/1093/DPMD', subject: 'Permintaan data kelompok tani', classification: '400', daysAgo: 6, note: 'Siapkan datanya, kirim lewat surel dinas.', days: 3, result: null, outcome: null },
  { sender: 'SD Negeri Aman Damai', letterNumber: null, subject: 'Pemberitahuan kerja bakti sekolah', classification: null, daysAgo: 1, note: null, days: 0, result: null, outcome: null },
] as const

/** Plays the scenes through the same use cases that officers use. */
export const seedSampleIncoming = async (payload: Payload, now: Date = new Date()): Promise<void> => {
  const [existing] = await query(payload, 'SELECT 1 AS one FROM incoming_letters LIMIT 1')
  if (existing) return
  const [operator, kades] = [await officerOf(payload, 'operator'), await officerOf(payload, 'kades')]
  if (!operator || !kades) return
  const scan = await sharp(Buffer.from(SAMPLE_DRAWINGS.find(({ name }) => name === 'surat')?.svg ?? '')).resize({ width: 720 }).flatten({ background: '#ffffff' }).jpeg().toBuffer()
  for (const [position, { daysAgo, note, days, result, outcome, ...letter }] of SCENES.entries()) {
    const moment = new Date(now.getTime() - daysAgo * DAY)
    const day = (distance: number): string => new Date(moment.getTime() + distance * DAY).toISOString().slice(0, 10)
    const typed = { sender: letter.sender, subject: letter.subject, letterNumber: letter.letterNumber ?? '', classification: letter.classification ?? '', receivedOn: day(-1) }
    const { id } = await recordIncoming(payload, operator, { key: `contoh-${position}`, typed }, () => moment)
    await addScan(payload, operator, { letterId: id, bytes: scan })
    if (note === null) continue
    await disposeIncoming(payload, kades, { letterId: id, seen: 0, to: [operator.id], note, dueOn: day(days) }, () => moment)
    if (result === null) continue
    const [given] = (await loadIncoming(payload, operator, id, () => moment)).dispositions
    const later = (): Date => new Date(moment.getTime() + 2 * DAY)
    await reportDisposition(payload, operator, { letterId: id, dispositionId: given?.id ?? '', result }, later)
    await finishIncoming(payload, operator, { letterId: id, words: outcome }, later)
  }
}

const officerOf = async (payload: Payload, role: Role): Promise<StaffActor | null> => {
  const { docs } = await payload.find({ collection: 'staff', where: { roles: { contains: role } }, limit: 1, pagination: false, depth: 0, overrideAccess: true })
  const [found] = docs
  const actor = found ? actorOfUser({ ...found, collection: 'staff' }) : null
  return actor?.kind === 'staff' ? actor : null
}
