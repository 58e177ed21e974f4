import { headingOf, isOfNiks, readTable } from './answers-table'
import type { LetterAnswer } from './letter-facts'

/**
 * Somebody whom the answers name besides the asker. `key` is the question's, with `/row` behind it in a table; `row` is what
 * was written under `columns`, and `written` the same as one text, by which a later change of it is noticed.
 */
export type NamedPerson = { key: string; label: string; name: string; nik: string; columns: readonly string[]; row: readonly string[]; written: string; kind: 'alone' | 'in-table' | 'in-forms' }

/** The other people of a letter: those asked for one by one, those in tables of people, and those whose NIK is a question of its own. */
export const peopleIn = (answers: readonly LetterAnswer[]): NamedPerson[] => answers.flatMap((answer) => peopleOf(answer, answers))

/** A table that asks for names and for numbers is one of people. */
export const isOfPeople = ({ type, columns = [] }: LetterAnswer): boolean => type === 'table' && columns.some(isOfNames) && columns.some(isOfNiks)

export const isOfNames = (column: string): boolean => column.startsWith('Nama')

export const keyOfRow = (key: string, row: number): string => `${key}/${row}`

const peopleOf = (answer: LetterAnswer, answers: readonly LetterAnswer[]): NamedPerson[] => {
  const { key, label, type, value, columns = [] } = answer
  if (type === 'nik') return inForms(answer, answers)
  if (type !== 'resident' && !isOfPeople(answer)) return []
  const rows = readTable(value) ?? []
  return rows.flatMap((row, place): NamedPerson[] => {
    const name = (row[columns.findIndex(isOfNames)] ?? '').trim()
    const told = { name, nik: row[columns.findIndex(isOfNiks)] ?? '', columns, row }
    if (name === '') return []
    if (type === 'resident') return [{ ...told, key, label, written: value, kind: 'alone' }]
    return [{ ...told, key: keyOfRow(key, place), label: labelOf(answer, place), written: JSON.stringify(row), kind: 'in-table' }]
  })
}

/** `nik_saksi_1` is the number of whom `saksi_1` names: printed in official forms only. */
const inForms = ({ key, value }: LetterAnswer, answers: readonly LetterAnswer[]): NamedPerson[] => {
  const named = answers.find((other) => key === `nik_${other.key}`)
  if (!named || named.value.trim() === '') return []
  const row = [named.value.trim(), value]
  return [{ key: named.key, label: named.label, name: named.value.trim(), nik: value, columns: ['Nama', 'NIK'], row, written: JSON.stringify(row), kind: 'in-forms' }]
}

const labelOf = ({ label, rows = [] }: LetterAnswer, place: number): string => (rows[place] ? headingOf(rows[place]) : `${label} ${place + 1}`)
