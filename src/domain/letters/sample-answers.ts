import { columnsOf, FAMILY_COLUMNS, isAsked, isTable, type LetterField, rowNamesOf } from './answers'
import { headingOf, isOfNiks, writeTable } from './answers-table'
import { INVENTED_FAMILY } from './invented-people'
import type { LetterAnswer } from './letter-facts'

type Question = LetterField & { label: string; hint?: string | null }

/**
 * An answer that somebody could have given to a question, for trying a letter out: the example in the question's own hint
 * (`Contoh: Warung Bu Sri`) where it has one. In the normal form of `checkAnswers`, so that it prints as a real one.
 */
export const sampleAnswer = (question: Question): string => {
  const { type, label, options } = question
  switch (type) {
    case 'date':
      return '2026-11-20'
    case 'datetime':
      return '2026-11-30 10:00'
    case 'number':
      return /^\d{1,9}$/u.exec(exampleIn(question))?.[0] ?? (/tahun/iu.test(label) ? '2020' : '3')
    case 'decimal':
      return '1,5'
    case 'rupiah':
      return exampleIn(question).replace(/\D/gu, '') || '1500000'
    case 'select':
      return options[0] ?? ''
    case 'phone':
      return '+628000000000'
    case 'nik':
      return '1205215506010003'
    case 'nokk':
      return '1205210101120001'
    case 'person':
      return 'Rani Puspita Sari'
    case 'resident':
      return writeTable([['RANI PUSPITA SARI', '1205215506010003', 'Sirapit, 15 Juni 2001', 'Karyawan Swasta', 'Gang Mawar Nomor 3, Dusun I']])
    case 'people':
      return writeTable(INVENTED_FAMILY.members)
    case 'table':
      return sampleTable(question)
    case 'text':
    case 'textarea':
      return exampleIn(question) || sampleText(label)
  }
}

/** `Contoh: Warung Bu Sri, Toko Jaya` → `Warung Bu Sri, Toko Jaya`. */
const exampleIn = ({ hint }: Question): string => (/contoh\s*:?\s*(.+?)\.?$/iu.exec(hint ?? '')?.[1] ?? '').trim()

const sampleText = (label: string): string => WORDS.find(([about]) => about.test(label))?.[1] ?? `(${label.toLowerCase()})`

/** By what the question or the column is about; the first that fits. */
const WORDS: readonly (readonly [about: RegExp, words: string])[] = [
  [/jenis.*(ternak|hewan)|ternak|hewan/iu, 'Sapi'],
  [/jumlah|banyak|ekor/iu, '3'],
  [/ciri|warna|tanda/iu, 'Merah bata, tanduk pendek'],
  [/alamat|letak|lokasi|tempat tinggal/iu, 'Jalan Melati Nomor 5, Dusun II'],
  [/lahir/iu, 'Stabat, 1 Januari 1990'],
  [/pekerjaan/iu, 'Petani'],
  [/hubungan/iu, 'anak'],
  [/jenis kelamin|l\/p/iu, 'Laki-laki'],
  [/umur|usia/iu, '3 tahun'],
  [/nama|saksi|ayah|ibu|suami|istri|anak|ketua/iu, 'Joko Santoso'],
  [/nomor|no\./iu, '0123/2026'],
  [/tanggal/iu, '20 November 2026'],
]

/** Two rows, or those that have names. */
const sampleTable = (question: Question): string => {
  const rows = rowNamesOf(question).length || 2
  return writeTable(Array.from({ length: rows }, (_, row) => columnsOf(question).map((column) => sampleCell(headingOf(column), row))))
}

const OTHERS: Readonly<Record<string, string>> = { 'Joko Santoso': 'Erwin Ginting', Sapi: 'Kambing', '3': '5', 'Merah bata, tanduk pendek': 'Putih, telinga panjang' }

const sampleCell = (column: string, row: number): string => {
  if (isOfNiks(column)) return row === 0 ? '1205212209780002' : '1205211510850004'
  const words = sampleText(column)
  return row === 0 ? words : (OTHERS[words] ?? words)
}

/** The letter's answers: what was typed for trying, and a sample wherever nothing was. An empty text leaves an answer open. */
export const triedAnswers = (questions: readonly Question[], tried: Readonly<Record<string, string>>): LetterAnswer[] => {
  const values: Record<string, string> = Object.fromEntries(questions.map((question) => [question.key, tried[question.key] ?? sampleAnswer(question)]))
  return questions.filter((question) => isAsked(question, values)).flatMap((question) => {
    const { key, label, type } = question
    const value = values[key]?.trim() ?? ''
    if (value === '') return []
    if (!isTable(type)) return [{ key, label, type, value }]
    return [{ key, label, type, value, columns: type === 'people' ? FAMILY_COLUMNS : columnsOf(question), rows: rowNamesOf(question) }]
  })
}
