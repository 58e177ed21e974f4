import type { Newcomer, Plan } from '@/domain/population/acts/plan'
import type { FamilyRecord, PersonRecord } from '@/domain/population/acts/village'
import { decryptField, encryptField, keyedHash } from '@/platform/crypto'
import type { Tx } from '@/platform/transaction'
import { placeOf } from '@/plugins/privacy/encrypted-number'

import { temporaryNumbers } from '../temporary-numbers'

/** Writes a plan: families first, then who is new, then who changes. The act must be open; its triggers do the rest. */
export const applyPlan = async (tx: Tx, plan: Plan): Promise<void> => {
  // One series for people and cards: each number is given once.
  const temporary = await temporaryNumbers(tx)([...plan.newcomers.map(({ nik }) => nik), ...plan.openings.map(({ nokk }) => nokk)].filter((number) => number === null).length)
  for (const { id, nokk, issuedOn, ...record } of plan.openings) {
    await insertRow(tx, 'families', { id, ...numberColumns('families', 'nokk', id, nokk ?? temporary.shift() ?? ''), issued_on: issuedOn, ...familyColumns(record) })
  }
  for (const { id, set } of plan.families) {
    const { nokk, issuedOn, ...record } = set
    await updateRow(tx, 'families', id, { ...familyColumns(record), ...(issuedOn === undefined ? {} : { issued_on: issuedOn }), ...(nokk === undefined ? {} : numberColumns('families', 'nokk', id, nokk)) })
  }
  for (const newcomer of plan.newcomers) {
    const { id, nik, record } = newcomer
    const number = nik ?? temporary.shift() ?? ''
    await insertRow(tx, 'residents', {
      id, ...personColumns(record), ...numberColumns('residents', 'nik', id, number), nik_kind: nik === null ? 'temporary' : 'official', ...(await parentNumbers(tx, newcomer)),
    })
  }
  for (const { id, set, nik } of plan.people) {
    await updateRow(tx, 'residents', id, { ...personColumns(set), ...(nik ? { ...numberColumns('residents', 'nik', id, nik), nik_kind: 'official' } : {}) })
  }
}

/** One row by its columns; values take their column's type. Names of columns come from this program, never from outside. */
export const insertRow = async (tx: Tx, table: 'residents' | 'families', row: Columns): Promise<void> => {
  const columns = Object.keys(row).join(', ')
  await tx.query(`INSERT INTO ${table} (${columns}, created_at, updated_at) SELECT ${columns}, now(), now() FROM jsonb_populate_record(NULL::${table}, $1::jsonb)`, [JSON.stringify(row)])
}

export const updateRow = async (tx: Tx, table: 'residents' | 'families', id: string, set: Columns): Promise<void> => {
  const assignments = Object.keys(set).map((column) => `${column} = n.${column}`)
  if (assignments.length === 0) return
  await tx.query(`UPDATE ${table} SET ${assignments.join(', ')}, updated_at = now() FROM jsonb_populate_record(NULL::${table}, $2::jsonb) n WHERE ${table}.id = $1::uuid`, [id, JSON.stringify(set)])
}

type Columns = Readonly<Record<string, unknown>>

const COLUMNS: Readonly<Record<keyof PersonRecord | keyof FamilyRecord, string>> = {
  name: 'name', sex: 'sex', birthPlace: 'birth_place', birthDate: 'birth_date', religion: 'religion', maritalStatus: 'marital_status', citizenship: 'citizenship', educationKk: 'education_kk',
  educationCurrent: 'education_current', occupation: 'occupation', literacy: 'literacy', bloodType: 'blood_type', fatherName: 'father_name', motherName: 'mother_name', birthCertificate: 'birth_certificate',
  marriageCertificate: 'marriage_certificate', marriageDate: 'marriage_date', divorceCertificate: 'divorce_certificate', divorceDate: 'divorce_date', residencyStatus: 'residency_status',
  family: 'family_id', role: 'family_role', hamlet: 'hamlet_id', lifeStatus: 'life_status', arrivedOn: 'arrived_on', address: 'address', rt: 'rt', rw: 'rw',
}

const personColumns = (record: Partial<PersonRecord>): Columns => columnsOf(record)

const familyColumns = (record: Partial<FamilyRecord>): Columns => columnsOf(record)

const columnsOf = (record: object): Columns => {
  const values = new Map<string, unknown>(Object.entries(record))
  return Object.fromEntries(Object.entries(COLUMNS).flatMap(([field, column]) => (values.has(field) ? [[column, values.get(field) ?? null]] : [])))
}

const numberColumns = (table: 'residents' | 'families', column: 'nik' | 'nokk' | 'mother_nik' | 'father_nik', id: string, number: string): Columns => ({
  [column]: encryptField(number, placeOf(table, column, id)),
  [`${column}_hash`]: keyedHash(column === 'nokk' ? 'nokk' : 'nik', number),
})

/** The NIK of parents whom the register knows, written down with their child. */
const parentNumbers = async (tx: Tx, { id, mother, father }: Newcomer): Promise<Columns> => {
  const parents = await tx.query<{ id: string; nik: string }>(`SELECT id, nik FROM residents WHERE id = ANY($1::uuid[]) AND nik IS NOT NULL AND nik_kind = 'official'`, [
    [mother, father].filter((parent) => parent !== null),
  ])
  return Object.assign(
    {},
    ...parents.map((parent) => numberColumns('residents', parent.id === mother ? 'mother_nik' : 'father_nik', id, decryptField(parent.nik, placeOf('residents', 'nik', parent.id)))),
  )
}
