/** What an act can set of a person. Days are `YYYY-MM-DD`, codes those of `code-lists.ts`; null is "not known". */
export type PersonFacts = {
  name: string
  sex: string
  birthPlace: string | null
  birthDate: string | null
  religion: string | null
  maritalStatus: string | null
  citizenship: string | null
  educationKk: string | null
  educationCurrent: string | null
  occupation: string | null
  literacy: string | null
  bloodType: string | null
  fatherName: string | null
  motherName: string | null
  birthCertificate: string | null
  marriageCertificate: string | null
  marriageDate: string | null
  divorceCertificate: string | null
  divorceDate: string | null
  residencyStatus: string | null
}

/** Where a person belongs. Life status 1 is alive and here; 2 dead, 3 moved, 4 missing, 6 away. */
export type Place = { family: string | null; role: string | null; hamlet: string | null; lifeStatus: string; arrivedOn: string | null }

export type PersonRecord = PersonFacts & Place

export type Person = PersonRecord & {
  id: string
  nikKind: 'official' | 'temporary'
  /** The day of the last thing that was recorded of them; null when nothing was. */
  lastEventOn: string | null
}

export type FamilyRecord = { hamlet: string | null; address: string | null; rt: string | null; rw: string | null }

export type Family = FamilyRecord & {
  id: string
  /** The day on its card, where it is known. */
  issuedOn?: string | null
  /** Those of the family who live here now. */
  members: readonly Person[]
}

/** The part of the village that an act is about. */
export type Village = {
  person: (id: string) => Person | null
  family: (id: string) => Family | null
}

export const ALIVE = '1'
export const DEAD = '2'
export const MOVED = '3'
export const MISSING = '4'
export const AWAY = '6'

export const HEAD = '1'
export const HUSBAND = '2'
export const WIFE = '3'
export const CHILD = '4'
export const GRANDCHILD = '6'
export const PARENT = '7'
export const OTHER_KIN = '9'

export const MAN = '1'
export const WOMAN = '2'

export const isHere = ({ lifeStatus }: Place): boolean => lifeStatus === ALIVE

export const headsOf = ({ members }: Pick<Family, 'members'>): Person[] => members.filter(({ role }) => role === HEAD)
