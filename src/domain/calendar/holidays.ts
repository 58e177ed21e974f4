/**
 * National holidays that fall on the same day every year. The others (Idulfitri, Nyepi, Waisak …) are announced
 * each year by a joint decree of three ministers and are entered by the office.
 */
export const FIXED_HOLIDAYS = [
  { monthDay: '01-01', name: 'Tahun Baru Masehi' },
  { monthDay: '05-01', name: 'Hari Buruh Internasional' },
  { monthDay: '06-01', name: 'Hari Lahir Pancasila' },
  { monthDay: '08-17', name: 'Hari Kemerdekaan Republik Indonesia' },
  { monthDay: '12-25', name: 'Hari Raya Natal' },
] as const

/**
 * Whether the office rests on a day (`YYYY-MM-DD`): a holiday that the office has entered, or one of the fixed
 * ones, so that a village that has entered none does not promise a letter for 17 August.
 */
export const isHoliday = (day: string, entered: ReadonlySet<string>): boolean => entered.has(day) || FIXED.has(day.slice(5))

const FIXED: ReadonlySet<string> = new Set(FIXED_HOLIDAYS.map(({ monthDay }) => monthDay))
