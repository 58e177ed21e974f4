import { expect, it } from 'vitest'

import { chooseSigner } from './letter-signer'

const KADES = { name: 'Bambang', position: 'Kepala Desa', signsAs: 'kades' as const, from: '2024-01-01' }
const SEKDES = { name: 'Hendra', position: 'Sekretaris Desa', signsAs: 'an' as const, from: '2022-03-01' }
const KASI = { name: 'Rina', position: 'Kasi Pelayanan', signsAs: 'ub' as const, nip: '' }
const PLH = { name: 'Hendra', position: 'Sekretaris Desa', signsAs: 'plh' as const, from: '2026-11-20', until: '2026-11-24' }

it.each([
  ['the head', [KADES, SEKDES], 'kades', '2026-11-25', 'kades'],
  ['who acts for the head on these days', [KADES, PLH], 'kades', '2026-11-24', 'plh'],
  ['the head again the day after', [KADES, PLH], 'kades', '2026-11-25', 'kades'],
  ['the one with the mandate', [KADES, SEKDES, KASI], 'an', '2026-11-25', 'an'],
  ['the head when nobody has a mandate', [KADES], 'an', '2026-11-25', 'kades'],
] as const)('lets %s sign', (_, officials, wanted, day, form) => {
  expect(chooseSigner(officials, wanted, day)?.form).toBe(form)
})

it('lets nobody sign before the first day of office', () => {
  expect(chooseSigner([KADES, SEKDES], 'kades', '2023-12-31')).toBeNull()
})

it('names the office that hands the mandate on', () => {
  expect(chooseSigner([KASI], 'an', '2026-11-25')).toEqual({ name: 'Rina', position: 'Kasi Pelayanan', nip: null, form: 'ub', through: 'Sekretaris Desa' })
})
