import { describe, expect, it } from 'vitest'

import type { Signer } from './letter-facts'
import { capacityOf, signatureLines } from './signatory'

const signer = (form: Signer['form'], position: string, through: string | null = null): Signer => ({ name: 'Rina Marlina', position, nip: null, form, through })

describe('the lines above a signature', () => {
  it.each<[string, Signer, string[]]>([
    ['the head in own right', signer('kades', 'Kepala Desa'), ['KEPALA DESA AMAN DAMAI,']],
    ['the secretary by mandate', signer('an', 'Sekretaris Desa'), ['a.n. KEPALA DESA AMAN DAMAI', 'SEKRETARIS DESA,']],
    ['a mandate handed on', signer('ub', 'Kasi Pelayanan', 'Sekretaris Desa'), ['a.n. KEPALA DESA AMAN DAMAI', 'SEKRETARIS DESA', 'u.b. KASI PELAYANAN,']],
    ['a vacant office', signer('plt', 'Sekretaris Desa'), ['Plt. KEPALA DESA AMAN DAMAI,']],
    ['a head who is away', signer('plh', 'Sekretaris Desa'), ['Plh. KEPALA DESA AMAN DAMAI,']],
    ['a head whom the regent appointed', signer('pj', 'Penjabat Kepala Desa'), ['Pj. KEPALA DESA AMAN DAMAI,']],
  ])('say of %s what the office says', (_, by, lines) => expect(signatureLines(by, 'Aman Damai')).toEqual(lines))

  it.each<[Signer, string]>([
    [signer('kades', 'Kepala Desa'), 'Kepala Desa'],
    [signer('an', 'Sekretaris Desa'), 'Sekretaris Desa atas nama Kepala Desa'],
    [signer('ub', 'Kasi Pelayanan', 'Sekretaris Desa'), 'Kasi Pelayanan atas nama Kepala Desa'],
    [signer('plt', 'Sekretaris Desa'), 'Plt. Kepala Desa'],
    [signer('plh', 'Sekretaris Desa'), 'Plh. Kepala Desa'],
    [signer('pj', 'Camat'), 'Pj. Kepala Desa'],
  ])('and the first words of the letter agree with them (%#)', (by, capacity) => expect(capacityOf(by)).toBe(capacity))
})
