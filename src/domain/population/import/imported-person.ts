import type { Nik } from '../../identity/nik'
import type { Nokk } from '../../identity/nokk'

/** What one row of the spreadsheet says of a person, in the register's own codes and forms. */
export type ImportedPerson = {
  name: string
  /** Null: the row asks for a temporary number (`0`). */
  nik: Nik | null
  /** Null: the row names no family. Who is in none stays in none; `isWithoutFamily` tells whether it says so (`0`) or says nothing. */
  nokk: Nokk | null
  isWithoutFamily: boolean
  /** Null where no family is named. */
  familyRole: string | null
  hamlet: string
  address: string
  rt: string
  rw: string
  facts: PersonFacts
}

/** Columns of the residents' table that an import fills as they are; null where the sheet says nothing. */
export type PersonFacts = {
  sex: string
  birth_place: string | null
  birth_date: string | null
  religion: string | null
  education_kk: string | null
  education_current: string | null
  occupation: string | null
  marital_status: string | null
  citizenship: string | null
  father_name: string | null
  mother_name: string | null
  father_nik: string | null
  mother_nik: string | null
  blood_type: string | null
  birth_certificate: string | null
  passport: string | null
  passport_until: string | null
  kitas: string | null
  marriage_certificate: string | null
  marriage_date: string | null
  divorce_certificate: string | null
  divorce_date: string | null
  disability: string | null
  contraception: string | null
  current_address: string | null
  pregnant: string | null
  ktp_electronic: string | null
  ktp_status: string | null
  /** Null: the sheet does not say; somebody new is alive then. */
  life_status: string | null
}

export type ImportProblemCode =
  | 'nik-empty' | 'nik-length' | 'nik-digits' | 'nik-scientific' | 'nik-date' | 'nik-serial' | 'nik-duplicate'
  | 'nik-birth-date-differs' | 'nik-sex-differs' | 'nik-region-unknown' | 'nik-of-other-person' | 'nik-in-trash' | 'nik-merged'
  | 'nokk-empty' | 'nokk-none' | 'nokk-length' | 'nokk-digits' | 'nokk-scientific' | 'family-in-trash'
  | 'name-empty' | 'name-too-long' | 'name-invisible' | 'name-control' | 'person-duplicate'
  | 'hamlet-empty' | 'date-unreadable' | 'date-impossible' | 'date-in-future'
  | 'sex-unknown' | 'religion-unknown' | 'occupation-unknown' | 'code-unknown' | 'code-empty'
  | 'second-head' | 'second-head-in-register' | 'family-loses-head' | 'family-without-head' | 'family-two-heads' | 'child-older-than-mother' | 'parent-nik-unreadable' | 'document-unreadable'
  | 'recorded-dead' | 'recorded-gone'

export type ImportProblem = { column: string; code: ImportProblemCode; level: 'error' | 'warning'; value: string }

/** Text of a sheet's row by column name, in the words of OpenSID whatever the layout. */
export type SheetRow = { row: number; cells: Readonly<Record<string, string>> }

export type ReadRow = { row: number; person: ImportedPerson | null; problems: ImportProblem[] }
