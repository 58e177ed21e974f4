import {
  BLOOD_TYPE, CITIZENSHIP, type CodeList, DISABILITY, EDUCATION_CURRENT, EDUCATION_KK, FAMILY_ROLE, KTP_STATUS, LITERACY, MARITAL_STATUS, OCCUPATION,
  RELIGION, RESIDENCY_STATUS,
} from '../population/code-lists'
import { AGE_CATEGORIES, AGE_RANGES, type AgeGroup, categoryOfRange } from './ages'

/** What a statistic is made of: a dimension of the kept figures, and how its values become lines. */
export type Making =
  | { from: 'list'; dimension: string; list: CodeList }
  | { from: 'answers'; dimension: string; answers: readonly string[] }
  | { from: 'ages'; groups: readonly AgeGroup[] }
  | { from: 'ktp' }
  | { from: 'sex' }
  | { from: 'hamlets'; dimension: 'all' | 'family-role'; value: string }
  | { from: 'movements' }

export type Definition = {
  /** Its place in addresses: /statistik/<slug>. */
  slug: string
  making: Making
  chart: 'bars' | 'pyramid' | 'line'
  /** The figures are not kept by hamlet. */
  ofVillageOnly?: boolean
  /** The public sees no men and women: a husband is a man and a wife a woman, and so the others could be worked out. */
  withoutSexes?: boolean
  /** Each line is a part of a line of another table, so what is hidden there must not be read off here. */
  within?: { table: 'age-category' | 'marital-status' | 'family-role'; lineOf: (key: string) => string }
}

/**
 * Every statistic of the village. All are read from the figures that the database keeps (docs/decisions/0015), never
 * counted from residents; names and descriptions are in src/messages/statistics.ts.
 */
export const STATISTICS = {
  'age-range': { slug: 'rentang-umur', making: { from: 'ages', groups: AGE_RANGES }, chart: 'pyramid', ofVillageOnly: true, within: { table: 'age-category', lineOf: categoryOfRange } },
  'age-category': { slug: 'kelompok-umur', making: { from: 'ages', groups: AGE_CATEGORIES }, chart: 'bars', ofVillageOnly: true },
  sex: { slug: 'jenis-kelamin', making: { from: 'sex' }, chart: 'bars' },
  hamlet: { slug: 'dusun', making: { from: 'hamlets', dimension: 'all', value: '' }, chart: 'bars' },
  families: { slug: 'keluarga', making: { from: 'hamlets', dimension: 'family-role', value: '1' }, chart: 'bars', within: { table: 'family-role', lineOf: () => '1' } },
  growth: { slug: 'pertumbuhan', making: { from: 'movements' }, chart: 'line' },
  education: { slug: 'pendidikan', making: { from: 'list', dimension: 'education', list: EDUCATION_KK }, chart: 'bars' },
  'education-current': { slug: 'pendidikan-ditempuh', making: { from: 'list', dimension: 'education-current', list: EDUCATION_CURRENT }, chart: 'bars' },
  occupation: { slug: 'pekerjaan', making: { from: 'list', dimension: 'occupation', list: OCCUPATION }, chart: 'bars' },
  'marital-status': { slug: 'status-perkawinan', making: { from: 'list', dimension: 'marital-status', list: MARITAL_STATUS }, chart: 'bars' },
  religion: { slug: 'agama', making: { from: 'list', dimension: 'religion', list: RELIGION }, chart: 'bars' },
  'family-role': { slug: 'hubungan-keluarga', making: { from: 'list', dimension: 'family-role', list: FAMILY_ROLE }, chart: 'bars', withoutSexes: true },
  citizenship: { slug: 'kewarganegaraan', making: { from: 'list', dimension: 'citizenship', list: CITIZENSHIP }, chart: 'bars' },
  residency: { slug: 'status-penduduk', making: { from: 'list', dimension: 'residency', list: RESIDENCY_STATUS }, chart: 'bars' },
  'blood-type': { slug: 'golongan-darah', making: { from: 'list', dimension: 'blood-type', list: BLOOD_TYPE }, chart: 'bars' },
  disability: { slug: 'disabilitas', making: { from: 'list', dimension: 'disability', list: DISABILITY }, chart: 'bars' },
  ktp: { slug: 'kepemilikan-ktp', making: { from: 'ktp' }, chart: 'bars' },
  'ktp-status': { slug: 'perekaman-ktp', making: { from: 'list', dimension: 'ktp-status', list: KTP_STATUS }, chart: 'bars' },
  nik: { slug: 'kepemilikan-nik', making: { from: 'answers', dimension: 'nik', answers: ['official', 'temporary', ''] }, chart: 'bars' },
  'birth-certificate': { slug: 'akta-kelahiran', making: { from: 'answers', dimension: 'birth-certificate', answers: ['yes', 'no'] }, chart: 'bars' },
  'marriage-certificate': {
    slug: 'akta-perkawinan',
    making: { from: 'answers', dimension: 'marriage-certificate', answers: ['yes', 'no'] },
    chart: 'bars',
    within: { table: 'marital-status', lineOf: () => '2' },
  },
  literacy: { slug: 'kemampuan-membaca', making: { from: 'list', dimension: 'literacy', list: LITERACY }, chart: 'bars' },
} as const satisfies Record<string, Definition>

export type StatisticId = keyof typeof STATISTICS

export const isStatisticId = (text: string): text is StatisticId => Object.hasOwn(STATISTICS, text)

export const STATISTIC_IDS: readonly StatisticId[] = Object.keys(STATISTICS).filter(isStatisticId)

export const definitionOf = (id: StatisticId): Definition => STATISTICS[id]

/** The statistic of an address, or null. */
export const statisticOfSlug = (slug: string): StatisticId | null => STATISTIC_IDS.find((id) => STATISTICS[id].slug === slug) ?? null
