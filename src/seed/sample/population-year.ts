import type { Payload } from 'payload'
import { v7 as uuidv7 } from 'uuid'

import { systemActor } from '@/access/actor'
import { NO_NEW_HEAD } from '@/domain/population/acts/new-head'
import type { PopulationForm } from '@/domain/population/acts/population-form'
import { systemClock } from '@/platform/clock'
import { query } from '@/platform/database'
import { type Papers, recordAct } from '@/use-cases/population/acts/record-act'

/**
 * What happened in the sample village in 2026, through the same acts that its officers use: births, deaths, moves, a
 * split family. So no book and no statistic of it is empty. Families are taken from the end of the register, so that
 * the first ones stay as the sample file has them.
 */
export const seedSampleYear = async (payload: Payload): Promise<void> => {
  const [event] = await query(payload, `SELECT 1 AS one FROM population_events WHERE kind = 'birth' LIMIT 1`)
  if (event) return
  const couples = await query<Couple>(payload, COUPLES)
  const hamlets = await query<{ id: string }>(payload, 'SELECT id FROM hamlets ORDER BY sequence')
  for (const { typed, papers } of scenes(couples, hamlets.map(({ id }) => id))) {
    const done = await recordAct(payload, systemActor('sample-village'), { key: uuidv7(), typed, papers }, systemClock)
    if (!done.ok) throw new Error(`sample ${typed.act}: ${done.problem.map(({ field, code }) => `${field} ${code}`).join(', ')}`)
  }
}

/** A family with husband, wife and a child of its own. */
type Couple = { family: string; husband: string; wife: string; child: string; hamlet: string; members: string[] }

const COUPLES = `
SELECT f.id AS family, h.id AS husband, w.id AS wife, c.id AS child, f.hamlet_id AS hamlet,
       (SELECT array_agg(m.id::text) FROM residents m WHERE m.family_id = f.id AND m.life_status = '1' AND m.deleted_at IS NULL) AS members
  FROM families f
  JOIN residents h ON h.family_id = f.id AND h.family_role = '1' AND h.life_status = '1' AND h.sex = '1' AND h.marital_status = '2' AND h.birth_date < '1999-01-01'
  JOIN residents w ON w.family_id = f.id AND w.family_role = '3' AND w.life_status = '1' AND w.sex = '2' AND w.marital_status = '2' AND w.birth_date BETWEEN '1984-01-01' AND '2001-01-01'
  JOIN LATERAL (SELECT id FROM residents c WHERE c.family_id = f.id AND c.family_role = '4' AND c.life_status = '1' ORDER BY c.birth_date LIMIT 1) c ON true
 ORDER BY f.register_no DESC LIMIT 14`

type Scene = { typed: PopulationForm; papers: Papers }

const scenes = (couples: readonly Couple[], hamlets: readonly string[]): Scene[] => {
  const couple = (at: number): Couple => {
    const found = couples[at]
    if (!found) throw new Error('the sample has too few families')
    return found
  }
  const born = (at: number, happenedOn: string, name: string, sex: '1' | '2'): Scene => {
    const { family, husband, wife } = couple(at)
    return {
      typed: {
        act: 'birth',
        form: { id: uuidv7(), happenedOn, familyId: family, name, nik: '', sex, birthPlace: 'Langkat', role: '4', motherId: wife, fatherId: husband, motherName: null, fatherName: null, religion: null, birthCertificate: null },
      },
      papers: { reporter: 'Ayah', document: 'Surat keterangan lahir dari bidan', place: 'Langkat' },
    }
  }
  return [
    born(0, '2026-01-19', 'ALYA SAFITRI', '2'),
    born(1, '2026-02-27', 'RAKA PRATAMA', '1'),
    {
      typed: { act: 'death', form: { personId: couple(6).husband, happenedOn: '2026-03-11', ...NO_NEW_HEAD, head: couple(6).wife, nokk: '1205211703260001' } },
      papers: { reporter: 'Istri', document: 'Surat kematian dari puskesmas', place: 'Desa Aman Damai' },
    },
    born(2, '2026-04-08', 'NADIA PUTRI', '2'),
    {
      typed: {
        act: 'arrival',
        form: {
          happenedOn: '2026-05-04', from: 'Binjai', family: { id: uuidv7(), nokk: '1205210405260001', hamlet: hamlets[1] ?? null, address: 'Jalan Kelapa Nomor 7', rt: null, rw: null },
          strangers: [
            { id: uuidv7(), key: '1', name: 'DIMAS PRAYOGA', nik: '1275041208900003', role: '1', sex: '1', birthPlace: 'Binjai', birthDate: '1990-08-12', religion: '1', maritalStatus: '2', citizenship: '1', educationKk: '5', occupation: '88', fatherName: 'SUTRISNO', motherName: 'RUKIYAH' },
            { id: uuidv7(), key: '2', name: 'MAYA ANGGRAINI', nik: '1275046303930002', role: '3', sex: '2', birthPlace: 'Binjai', birthDate: '1993-03-23', religion: '1', maritalStatus: '2', citizenship: '1', educationKk: '5', occupation: '2', fatherName: 'HENDRI', motherName: 'NURHAYATI' },
            { id: uuidv7(), key: '3', name: 'KIRANA PRAYOGA', nik: '1275044506170001', role: '4', sex: '2', birthPlace: 'Binjai', birthDate: '2017-06-05', religion: '1', maritalStatus: '1', citizenship: '1', educationKk: '2', occupation: '3', fatherName: 'DIMAS PRAYOGA', motherName: 'MAYA ANGGRAINI' },
          ],
          returning: [],
        },
      },
      papers: { reporter: 'Kepala keluarga', document: 'Surat pindah SKPWNI/1275/04052026/0007', place: 'Binjai' },
    },
    {
      typed: { act: 'hamlet-move', form: { familyId: couple(7).family, happenedOn: '2026-06-15', hamlet: hamlets.find((id) => id !== couple(7).hamlet) ?? '', address: 'Jalan Melati Nomor 3', rt: null, rw: null } },
      papers: { reporter: 'Kepala keluarga' },
    },
    born(3, '2026-07-02', 'FAJAR NUGRAHA', '1'),
    {
      typed: { act: 'departure', form: { familyId: couple(8).family, leaving: [couple(8).child], happenedOn: '2026-08-10', destination: 'Kota Medan', classification: '3', ...NO_NEW_HEAD } },
      papers: { reporter: 'Ayah', document: 'Surat pengantar pindah', place: 'Kota Medan', reason: 'Ikut keluarga untuk bersekolah' },
    },
    {
      typed: {
        act: 'split',
        form: {
          familyId: couple(9).family, leaving: [couple(9).wife, couple(9).child], happenedOn: '2026-09-01',
          opened: { id: uuidv7(), nokk: '1205210109260001', hamlet: couple(9).hamlet, address: 'Jalan Besar Nomor 21', rt: null, rw: null, head: couple(9).wife, roles: { [couple(9).child]: '4' } },
          rest: NO_NEW_HEAD,
        },
      },
      papers: { reporter: 'Yang bersangkutan', reason: 'Pisah KK' },
    },
    {
      typed: { act: 'death', form: { personId: couple(10).child, happenedOn: '2026-10-05', ...NO_NEW_HEAD } },
      papers: { reporter: 'Ayah', document: 'Surat kematian dari rumah sakit', place: 'Stabat' },
    },
    born(4, '2026-10-21', 'SALSABILA AZZAHRA', '2'),
    born(5, '2026-11-09', 'GILANG RAMADHAN', '1'),
    {
      typed: { act: 'absence', form: { personId: couple(11).husband, what: 'absence', happenedOn: '2026-11-12', role: null, ...NO_NEW_HEAD, head: couple(11).wife } },
      papers: { reporter: 'Istri', reason: 'Bekerja di perkebunan luar daerah' },
    },
    {
      typed: {
        act: 'departure',
        form: { familyId: couple(12).family, leaving: couple(12).members, happenedOn: '2026-11-16', destination: 'Kecamatan Bahorok', classification: '2', ...NO_NEW_HEAD },
      },
      papers: { reporter: 'Kepala keluarga', document: 'Surat pengantar pindah', place: 'Kecamatan Bahorok', reason: 'Pekerjaan' },
    },
  ]
}
