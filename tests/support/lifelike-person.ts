/**
 * Invented people as a village has them: couples with children, widows, people alone; ages, schools and work that go
 * together. Everything follows from a person's position alone, so that the same register is made every time.
 */
export type LifelikePerson = {
  name: string
  nik: string
  sex: '1' | '2'
  birthDate: string
  familyRole: '1' | '3' | '4' | '7'
  religion: string
  maritalStatus: '1' | '2' | '3' | '4'
  citizenship: '1' | '2'
  educationKk: string
  educationCurrent: string
  occupation: string
  bloodType: string
  birthCertificate: string
  marriageCertificate: string
  disability: string
  ktpStatus: string
  ktpElectronic: boolean
  literacy: string
  residency: '1' | '2'
}

/** Everybody is of the ages that they have in this year. */
const YEAR = 2025

/** Sizes of families, over and over; on the average 3.5 people. */
const SIZES = [4, 3, 5, 2, 4, 1, 6, 3, 4, 3] as const
const IN_ALL_SIZES = SIZES.reduce<number>((sum, size) => sum + size, 0)

/** Which family the n-th person belongs to (both from 0), and who in it: 0 is the head. */
export const familyPlace = (position: number): { family: number; member: number; size: number } => {
  let rest = position % IN_ALL_SIZES
  for (const [place, size] of SIZES.entries()) {
    if (rest < size) return { family: Math.floor(position / IN_ALL_SIZES) * SIZES.length + place, member: rest, size }
    rest -= size
  }
  throw new Error('no place')
}

export const lifelikePerson = (position: number): LifelikePerson => {
  const { family, member, size } = familyPlace(position)
  const chance = (what: string): number => chanceOf(`${what}:${position}`)
  const ofFamily = (what: string): number => chanceOf(`${what}:family:${family}`)
  const headAge = 22 + Math.floor(ofFamily('head') ** 1.4 * 62)
  const isCouple = size > 1 && ofFamily('couple') < 0.88
  const role = member === 0 ? '1' : member === 1 && isCouple ? '3' : headAge < 45 && member === size - 1 && size > 4 ? '7' : '4'
  const age = ageOf(role, headAge, member, chance('age'))
  const isHeadMan = isCouple || ofFamily('head-sex') < 0.55
  const sex = role === '1' ? (isHeadMan ? '1' : '2') : role === '3' ? '2' : chance('sex') < 0.51 ? '1' : '2'
  const maritalStatus = role === '3' || (role === '1' && isCouple) ? '2' : role === '7' ? '4' : role === '1' ? (headAge > 50 ? '4' : chance('single') < 0.5 ? '3' : '1') : '1'
  const birthDate = `${YEAR - age}-${pad(1 + Math.floor(chance('month') * 12))}-${pad(1 + Math.floor(chance('day') * 28))}`
  const isGrown = age >= 18
  return {
    name: nameOf(position),
    nik: nikOf(position, birthDate, sex),
    sex,
    birthDate,
    familyRole: role,
    religion: pick(['1', '1', '1', '1', '1', '1', '1', '2', '2', '3', '5', '4'], ofFamily('religion')),
    maritalStatus,
    citizenship: chance('foreign') < 0.001 ? '2' : '1',
    educationKk: age < 6 ? '1' : age < 13 ? '2' : age < 16 ? '3' : pick(['3', '3', '4', '4', '5', '5', '5', '6', '7', '8', '9'], chance('education')),
    educationCurrent: age >= 4 && age < 22 ? String(2 + Math.floor((age - 4) / 3)) : '',
    occupation: occupationOf(age, chance('work')),
    bloodType: pick(['1', '2', '3', '4', '4', '13', '13', ''], chance('blood')),
    birthCertificate: chance('certificate') < 0.7 ? `AL-${position}` : '',
    marriageCertificate: maritalStatus === '2' && chance('married') < 0.6 ? `AN-${family}` : '',
    disability: chance('disability') < 0.02 ? String(1 + Math.floor(chance('kind') * 6)) : '7',
    ktpStatus: age < 17 ? '8' : chance('ktp') < 0.93 ? '7' : '1',
    ktpElectronic: age >= 17 && chance('ktp') < 0.93,
    literacy: age < 7 ? 'T' : pick(['L', 'L', 'L', 'AL', 'AL', 'ALD'], chance('literacy')),
    residency: isGrown && chance('residency') < 0.03 ? '2' : '1',
  }
}

const ageOf = (role: LifelikePerson['familyRole'], headAge: number, member: number, chance: number): number => {
  if (role === '1') return headAge
  if (role === '3') return Math.max(18, headAge - 4 + Math.floor(chance * 6))
  if (role === '7') return headAge + 20 + Math.floor(chance * 15)
  return Math.max(0, Math.min(35, headAge - 22 - 3 * member + Math.floor(chance * 4)))
}

const occupationOf = (age: number, chance: number): string =>
  age < 6 ? '1' : age < 18 ? '3' : age > 65 && chance < 0.4 ? '4' : chance < 0.2 ? '2' : chance < 0.55 ? '9' : chance < 0.7 ? '15' : chance < 0.8 ? '88' : String(5 + Math.floor(chance * 400) % 80)

const FIRST = [
  'Siti', 'Muhammad', 'Nur', 'Agus', 'Dewi', 'Rahmat', 'Sri', 'Ahmad', 'Putri', 'Bambang', 'Ratna', 'Suparno', 'Wati', 'Joko', 'Rukmini', 'Ngadimin',
  'Yusuf', 'Fitri', 'Hendra', 'Lina', 'Rudi', 'Mariana', 'Paimin', 'Sulastri', 'Dedi', 'Junaidi', 'Elisabet', 'Robert', 'Tuti', 'Zainal', 'Kasih', 'Bastian',
] as const
const SECOND = [
  'Aminah', 'Ginting', 'Sembiring', 'Hasibuan', 'Wijaya', 'Lestari', 'Kurniawan', 'Sitepu', 'Rahayu', 'Nasution', 'Hidayat', 'Saragih', 'Susanti', 'Tarigan', 'Purba', 'Siregar',
  'Harahap', 'Pohan', 'Barus', 'Manurung', 'Simanjuntak', 'Pranata', 'Utomo', 'Setiawan', 'Syahputra', 'Anggraini', 'Maulana', 'Permata', 'Handayani', 'Sinulingga', 'Bangun', 'Matondang',
] as const
const THIRD = ['', '', '', ' Br Karo', ' Putra', ' Sari', ' Lubis', ' Utami', ' Hakim', ' Jaya', ' Ningsih', ' Fauzi'] as const

/** Some ten thousand full names, so that of 300,000 people two or three dozen share one, as in life. */
const nameOf = (position: number): string =>
  `${pick(FIRST, chanceOf(`first:${position}`))} ${pick(SECOND, chanceOf(`second:${position}`))}${pick(THIRD, chanceOf(`third:${position}`))}`

/** No two people have one: region and serial follow from the position. */
const nikOf = (position: number, birthDate: string, sex: '1' | '2'): string => {
  const [year = '', month = '', day = ''] = birthDate.split('-')
  const date = `${pad(Number(day) + (sex === '2' ? 40 : 0))}${month}${year.slice(2)}`
  return `12${String(1000 + Math.floor(position / 9000)).padStart(4, '0')}${date}${String(1 + (position % 9000)).padStart(4, '0')}`
}

const pick = <Value>(values: readonly [Value, ...Value[]], chance: number): Value => values[Math.floor(chance * values.length)] ?? values[0]

const pad = (value: number): string => String(value).padStart(2, '0')

/** A number from 0 up to 1 that always is the same for the same text (FNV-1a, then mixed). */
const chanceOf = (text: string): number => {
  let hash = 2_166_136_261
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 16_777_619)
  hash = Math.imul(hash ^ (hash >>> 16), 2_246_822_507)
  hash = Math.imul(hash ^ (hash >>> 13), 3_266_489_909)
  return ((hash ^ (hash >>> 16)) >>> 0) / 4_294_967_296
}
