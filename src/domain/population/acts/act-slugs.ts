import type { PopulationActName } from './population-form'

/** The acts as they stand in addresses of the office, in the order in which they are offered. */
export const ACT_SLUGS = {
  kelahiran: 'birth',
  kematian: 'death',
  pindah: 'departure',
  datang: 'arrival',
  'pecah-kk': 'split',
  'gabung-kk': 'join',
  'ganti-kepala-keluarga': 'head-change',
  'pindah-dusun': 'hamlet-move',
  'hilang-pergi': 'absence',
  'ubah-data': 'data-change',
} as const satisfies Record<string, PopulationActName>

export type ActSlug = keyof typeof ACT_SLUGS

export const isActSlug = (text: string): text is ActSlug => Object.hasOwn(ACT_SLUGS, text)
