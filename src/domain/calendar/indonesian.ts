/** Dates, moments and amounts as Indonesian letters and pages write them. */

export const MONTHS = ['Januari', 'Februari', 'Maret', 'April', 'Mei', 'Juni', 'Juli', 'Agustus', 'September', 'Oktober', 'November', 'Desember'] as const
const DAYS = ['Minggu', 'Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu'] as const
const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'] as const

/** `2026-11-25` → `25 November 2026`. */
export const formatDate = (date: string): string => {
  const [year = '', month = '1', day = '1'] = date.split('-')
  return `${Number(day)} ${MONTHS[Number(month) - 1] ?? ''} ${year}`
}

/** `2026-11-25` → `Rabu, 25 November 2026`. */
export const formatDateWithDay = (date: string): string =>
  `${DAYS[new Date(`${date}T00:00:00Z`).getUTCDay()] ?? ''}, ${formatDate(date)}`

/** A moment in the office's zone: `Rabu, 25 November 2026, pukul 14.00`. */
export const formatMoment = (moment: Date, zone: string): string => {
  const { date, time } = partsIn(moment, zone)
  return `${formatDateWithDay(date)}, pukul ${time}`
}

/** The hour in the office's zone: `14.00`. */
export const formatHour = (moment: Date, zone: string): string => partsIn(moment, zone).time

/** 1 → `I` … 12 → `XII`. */
export const romanMonth = (month: number): string => ROMAN[month - 1] ?? ''

/** A whole amount of rupiah: 1250000 → `Rp1.250.000`, −5000 → `-Rp5.000`. */
export const formatRupiah = (amount: number): string =>
  `${amount < 0 ? '-' : ''}Rp${String(Math.abs(Math.trunc(amount))).replace(/\B(?=(\d{3})+$)/gu, '.')}`

const UNITS = ['', 'satu', 'dua', 'tiga', 'empat', 'lima', 'enam', 'tujuh', 'delapan', 'sembilan', 'sepuluh', 'sebelas'] as const

/** A whole number below 10^15 in words (terbilang): 1250 → `seribu dua ratus lima puluh`. */
export const spellNumber = (value: number): string => {
  if (value < 0) return `minus ${spellNumber(-value)}`
  return value === 0 ? 'nol' : spell(value).replace(/\s+/gu, ' ').trim()
}

const SCALES = [
  [1_000_000_000_000, 'triliun'],
  [1_000_000_000, 'miliar'],
  [1_000_000, 'juta'],
] as const

const spell = (value: number): string => {
  if (value < 12) return UNITS[value] ?? ''
  if (value < 20) return `${spell(value - 10)} belas`
  if (value < 100) return `${spell(Math.floor(value / 10))} puluh ${spell(value % 10)}`
  if (value < 200) return `seratus ${spell(value - 100)}`
  if (value < 1000) return `${spell(Math.floor(value / 100))} ratus ${spell(value % 100)}`
  if (value < 2000) return `seribu ${spell(value - 1000)}`
  if (value < 1_000_000) return `${spell(Math.floor(value / 1000))} ribu ${spell(value % 1000)}`
  const [size, word] = SCALES.find(([scale]) => value >= scale) ?? SCALES[2]
  return `${spell(Math.floor(value / size))} ${word} ${spell(value % size)}`
}

const partsIn = (moment: Date, zone: string): { date: string; time: string } => {
  const parts = new Map(formatterFor(zone).formatToParts(moment).map(({ type, value }) => [type, value]))
  return {
    date: `${parts.get('year')}-${parts.get('month')}-${parts.get('day')}`,
    time: `${parts.get('hour')}.${parts.get('minute')}`,
  }
}

/** `WIB` and its like behind an hour; null for a zone outside Indonesia. */
export const zoneInWords = (zone: string): string | null => ZONES[zone] ?? null

const ZONES: Readonly<Record<string, string>> = { 'Asia/Jakarta': 'WIB', 'Asia/Pontianak': 'WIB', 'Asia/Makassar': 'WITA', 'Asia/Jayapura': 'WIT' }

const formatters = new Map<string, Intl.DateTimeFormat>()

const formatterFor = (zone: string): Intl.DateTimeFormat => {
  const made =
    formatters.get(zone) ??
    new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
  formatters.set(zone, made)
  return made
}
