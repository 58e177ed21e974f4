import type { Payload } from 'payload'
import sharp from 'sharp'

import { type Actor, actorOfUser, type Role, systemActor } from '@/access/actor'
import { parseNik } from '@/domain/identity/nik'
import { decryptField } from '@/platform/crypto'
import { query } from '@/platform/database'
import { placeOf } from '@/plugins/privacy/encrypted-number'
import { actOnRequest, type RequestActInput } from '@/use-cases/act-on-request'
import { handOverLetter } from '@/use-cases/hand-over-letter'
import { signLetter } from '@/use-cases/sign-letter'
import { submitLetterRequest } from '@/use-cases/submit-letter-request'

import { SAMPLE_DRAWINGS } from './drawings'

type Step = Omit<RequestActInput, 'requestId' | 'residentId'> | 'sign' | 'hand-over'

const MATCH: readonly Step[] = [
  { action: 'open', seen: 'submitted' },
  { action: 'match', seen: 'in-review' },
]

const TO_KADUS: readonly Step[] = [...MATCH, { action: 'pass-on', seen: 'in-review' }]

/** For letters that the kadus checks first. */
const TO_SEKDES: readonly Step[] = [...TO_KADUS, { action: 'confirm-kadus', seen: 'awaiting-kadus' }]

const TO_KADES: readonly Step[] = [...TO_SEKDES, { action: 'approve-check', seen: 'awaiting-check' }]

/** For letters that nobody but the secretary checks. */
const STRAIGHT_TO_KADES: readonly Step[] = [...TO_KADUS, { action: 'approve-check', seen: 'awaiting-check' }]

/** One request for each state, so that no screen of the office is empty on the first day. */
const SCENES: readonly { letterType: string; purpose: string; answers: Record<string, string>; hoursAgo: number; steps: readonly Step[] }[] = [
  { letterType: 'keterangan-domisili', purpose: 'Membuka rekening bank', answers: {}, hoursAgo: 2, steps: [] },
  { letterType: 'pengantar-skck', purpose: 'Melamar pekerjaan di kebun', answers: {}, hoursAgo: 5, steps: [] },
  { letterType: 'keterangan-tidak-mampu', purpose: 'Keringanan biaya sekolah', answers: {}, hoursAgo: 26, steps: MATCH },
  {
    letterType: 'keterangan-usaha',
    purpose: 'Mengajukan pinjaman usaha',
    answers: { nama_usaha: 'Warung Bu Sri', jenis_usaha: 'Warung sembako', alamat_usaha: 'Dusun I', sejak: '2019' },
    hoursAgo: 30,
    steps: [...MATCH, { action: 'ask-correction', seen: 'in-review', reason: 'photo-unclear', words: 'Foto tempat usaha gelap. Mohon difoto lagi pada siang hari.' }],
  },
  { letterType: 'keterangan-domisili', purpose: 'Mengurus rekening listrik', answers: {}, hoursAgo: 27, steps: TO_KADUS },
  { letterType: 'keterangan-belum-menikah', purpose: 'Syarat melamar kerja', answers: {}, hoursAgo: 28, steps: TO_SEKDES },
  { letterType: 'keterangan-domisili', purpose: 'Mendaftar sekolah anak', answers: {}, hoursAgo: 49, steps: TO_KADES },
  { letterType: 'keterangan-domisili', purpose: 'Mengurus BPJS Kesehatan', answers: {}, hoursAgo: 72, steps: [...TO_KADES, 'sign'] },
  { letterType: 'pengantar-skck', purpose: 'Melamar menjadi satpam', answers: {}, hoursAgo: 96, steps: [...STRAIGHT_TO_KADES, 'sign', 'hand-over'] },
  {
    letterType: 'keterangan-domisili', purpose: 'Keperluan bank', answers: {}, hoursAgo: 50,
    steps: [{ action: 'open', seen: 'submitted' }, { action: 'reject', seen: 'in-review', reason: 'not-resident', words: 'Data tidak ditemukan di desa ini. Silakan datang ke kantor membawa KK.' }],
  },
]

/** Plays the scenes through the same use cases that residents and officers use; nothing is written past them. */
export const seedSampleRequests = async (payload: Payload, now: Date = new Date()): Promise<void> => {
  const [existing] = await query(payload, 'SELECT 1 AS one FROM letter_requests LIMIT 1')
  if (existing) return
  // Unmarried people of the first hamlet, whose kadus has an account: each of the scenes may be played with any of them.
  const people = await query<{ id: string; name: string; nik: string }>(
    payload,
    `SELECT r.id, r.name, r.nik FROM residents r LEFT JOIN families f ON f.id = r.family_id
      WHERE r.nik_kind = 'official' AND r.life_status = '1' AND r.marital_status = '1' AND r.birth_date < '2005-01-01'
        AND COALESCE(r.hamlet_id, f.hamlet_id) = (SELECT id FROM hamlets ORDER BY sequence LIMIT 1)
      ORDER BY r.id LIMIT ${SCENES.length}`,
  )
  const office = await loadOffice(payload)
  // The oldest first: numbers of letters follow their days.
  for (const [position, scene] of SCENES.toSorted((a, b) => b.hoursAgo - a.hoursAgo).entries()) {
    const person = people[position]
    const nik = person ? parseNik(decryptField(person.nik, placeOf('residents', 'nik', person.id))) : null
    if (!person || !nik?.ok) continue
    const started = now.getTime() - scene.hoursAgo * 3_600_000
    const clockAt = (step: number) => () => new Date(started + step * 600_000)
    const { trackingCode } = await submitLetterRequest(
      payload,
      { key: `contoh-${position}`, letterType: scene.letterType, nik: nik.value, name: person.name, phone: null, purpose: scene.purpose, answers: scene.answers, photos: await photosFor(payload, scene.letterType) },
      clockAt(0),
    )
    const [request] = await query<{ id: string }>(payload, 'SELECT id FROM letter_requests WHERE tracking_code = $1', [trackingCode])
    if (!request) continue
    for (const [place, step] of scene.steps.entries()) {
      await play(payload, office, { requestId: request.id, residentId: person.id, step }, clockAt(place + 1))
    }
  }
}

const play = async (
  payload: Payload,
  office: ReadonlyMap<Role, Actor>,
  { requestId, residentId, step }: { requestId: string; residentId: string; step: Step },
  clock: () => Date,
): Promise<void> => {
  const as = (role: Role): Actor => office.get(role) ?? systemActor('sample-village')
  if (step === 'sign') return void (await signLetter(payload, as('kades'), { requestId, seen: 'awaiting-signature' }, clock))
  if (step === 'hand-over') return handOverLetter(payload, as('operator'), { requestId, identityChecked: true, receivedBy: 'applicant' }, clock)
  const role = step.action === 'approve-check' ? 'sekdes' : step.action === 'confirm-kadus' ? 'kadus' : 'operator'
  await actOnRequest(payload, as(role), { ...step, requestId, ...(step.action === 'match' ? { residentId } : {}) }, clock)
}

const loadOffice = async (payload: Payload): Promise<ReadonlyMap<Role, Actor>> => {
  const { docs } = await payload.find({ collection: 'staff', limit: 50, pagination: false, depth: 0, overrideAccess: true })
  return new Map(
    docs.flatMap((doc) => {
      const actor = actorOfUser({ ...doc, collection: 'staff' })
      return doc.roles.map((role): [Role, Actor] => [role, actor])
    }),
  )
}

/** A drawn photo for each one that the letter type insists on. */
const photosFor = async (payload: Payload, slug: string): Promise<{ requirement: string; bytes: Buffer; contentType: string }[]> => {
  const { docs } = await payload.find({ collection: 'letter-types', where: { slug: { equals: slug } }, limit: 1, pagination: false, depth: 0, overrideAccess: true })
  const wanted = (docs[0]?.requirements ?? []).filter(({ kind, required }) => kind === 'photo' && required)
  return Promise.all(wanted.map(async ({ text }) => ({ requirement: text, bytes: await drawnPhoto(), contentType: 'image/jpeg' })))
}

const drawnPhoto = (): Promise<Buffer> =>
  sharp(Buffer.from(SAMPLE_DRAWINGS.find(({ name }) => name === 'surat')?.svg ?? '')).resize({ width: 720 }).flatten({ background: '#ffffff' }).jpeg().toBuffer()

