/**
 * The official forms that a village prints with its letters: models N of the decision of the Director General of Bimas Islam
 * 473/2020, F of Permendagri 109/2019 (withdrawn ones, F-1.08, F-1.15, F-1.16, F-2.12 and their like, are not among them), and
 * the travel sheet behind an order to travel.
 */
export const FORM_KINDS = ['n1', 'n2', 'n4', 'n5', 'n6', 'f-1.02', 'f-1.03', 'f-1.06', 'f-2.01', 'spd'] as const

export type FormKind = (typeof FORM_KINDS)[number]

/** Of the forms that a letter type prints those that stay when some are left out, in their official order. */
export const formsToPrint = (ofType: readonly FormKind[] | null | undefined, leftOut: readonly FormKind[]): FormKind[] =>
  FORM_KINDS.filter((kind) => (ofType ?? []).includes(kind) && !leftOut.includes(kind))

/** Somebody in a form. Null is what neither the register nor the asker told: an empty place to be filled in by hand. Days `YYYY-MM-DD`. */
export type FormPerson = {
  name: string | null
  nik: string | null
  nokk: string | null
  sex: string | null
  birthPlace: string | null
  birthDate: string | null
  citizenship: string | null
  religion: string | null
  occupation: string | null
  address: string | null
  fatherName: string | null
}

/** A couple and its plan, for all of the models N. `asker` is whose letter it is. */
export type MarriageFacts = {
  asker: 'groom' | 'bride'
  groom: FormPerson
  bride: FormPerson
  /** Of the asker; the other side's come from the other side's village. */
  father: FormPerson
  mother: FormPerson
  /** The asker's status before the wedding, in the words of N1: `Jejaka`, `Duda`, `Beristri ke 2`, `Perawan`, `Janda`. */
  status: string | null
  /** To whom N2 is addressed, such as `KUA Kecamatan Stabat`. */
  office: string | null
  /** `YYYY-MM-DD HH:MM`. */
  when: string | null
  place: string | null
  /** The spouse who died, for N6. */
  lost: { person: FormPerson; on: string | null; at: string | null } | null
}

/** What F-1.02 asks for, as the places of its table: group, letter and number. */
export const REGISTRATIONS = [
  'kk-baru-1', 'kk-baru-2', 'kk-baru-3', 'kk-baru-4', 'kk-baru-5', 'kk-baru-6', 'kk-perubahan-1', 'kk-perubahan-2', 'kk-perubahan-3', 'kk-hilang', 'kk-rusak',
  'ktp-baru', 'ktp-datang', 'ktp-hilang', 'ktp-rusak', 'perubahan-kk', 'perubahan-ktp',
] as const

export type Registration = (typeof REGISTRATIONS)[number]

export type FormAddress = {
  street: string | null
  rt: string | null
  rw: string | null
  village: string | null
  district: string | null
  regency: string | null
  province: string | null
  postalCode: string | null
}

/** A member of the family as forms list one; `role` is the code of the official list. */
export type FormMember = { name: string; nik: string | null; role: string | null; roleWord: string | null }

/** One change of F-1.06. `member` is the member's line in the form's own list, null where the name is none of the family. */
export type DataChange = { member: number | null; name: string; element: string; from: string; to: string; basis: string }

/** One of the things that F-2.01 reports, with the answers of its own part; choices as their number in the form. */
export type CivilEvent =
  | { kind: 'birth'; child: { name: string | null; sex: number | null; place: number | null; town: string | null; day: string | null; hour: string | null; count: number | null; order: string | null; helper: number | null; weight: string | null; length: string | null } }
  | { kind: 'stillbirth'; months: string | null; sex: number | null; day: string | null; place: number | null; town: string | null; helper: number | null; cause: string | null; order: string | null; count: number | null; stated: number | null }
  | { kind: 'death'; person: FormPerson; day: string | null; hour: string | null; cause: number | null; place: string | null; stated: number | null }
  | { kind: 'marriage'; groomParents: [FormPerson, FormPerson]; brideParents: [FormPerson, FormPerson]; statusBefore: number | null; day: string | null; religion: number | null; leader: string | null }

/** Somebody of the office who travels, as the order names them. */
export type Traveller = { name: string; position: string | null }

/** One journey for the office. `first` is whose sheet it is; null where the order names nobody. `days` counts both the first and the last. */
export type Journey = {
  first: Traveller | null
  followers: Traveller[]
  purpose: string | null
  transport: string | null
  rate: string | null
  from: string
  to: string | null
  leaving: string | null
  back: string | null
  days: number | null
}

export type PrintedForm =
  | { kind: 'n1' | 'n2' | 'n4' | 'n5' | 'n6'; marriage: MarriageFacts }
  | { kind: 'f-1.02'; applicant: FormPerson; registrations: Registration[] }
  | { kind: 'f-1.03'; applicant: FormPerson; from: FormAddress; to: FormAddress; distance: number | null; reason: string | null; movers: number | null; staying: number | null; leaving: number | null; members: FormMember[] }
  | { kind: 'f-1.06'; applicant: FormPerson; members: FormMember[]; changes: DataChange[] }
  | { kind: 'f-2.01'; event: CivilEvent; reporter: FormPerson; first: FormPerson; second: FormPerson | null; witnesses: [FormPerson, FormPerson]; father: FormPerson; mother: FormPerson }
  | { kind: 'spd'; journey: Journey }

export const NOBODY: FormPerson = {
  name: null, nik: null, nokk: null, sex: null, birthPlace: null, birthDate: null, citizenship: null, religion: null, occupation: null, address: null, fatherName: null,
}
