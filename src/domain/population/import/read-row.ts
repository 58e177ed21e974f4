import { parseDocumentNumber } from '../../identity/document-number'
import { checkNik, isTemporaryNik, type Nik, parseNik } from '../../identity/nik'
import { type Nokk, parseNokk } from '../../identity/nokk'
import { parsePersonName } from '../../identity/person-name'
import { hasInvisible } from '../../identity/visible-text'
import { type CodeList, codeOf, OCCUPATION, RELIGION, SEX } from '../code-lists'
import { CODED_CELLS, type CodedCell } from './coded-cells'
import { parseSheetDate } from './sheet-date'
import type { ImportedPerson, ImportProblem, ImportProblemCode, PersonFacts, ReadRow, SheetRow } from './imported-person'

/** Longest name that a spreadsheet may bring: what fills all 120 places was almost surely cut off or typed for a test. */
const LONGEST_NAME = 119

/**
 * Reads one row, in the cells that its layout's reader gives (`layouts`). Hard errors only for what cannot be; what is
 * odd comes with a warning. A row with an error has no person. `today` is `YYYY-MM-DD`.
 */
export const readRow = ({ row, cells }: SheetRow, today: string): ReadRow => {
  const problems: ImportProblem[] = []
  const reader = readerOf(cells, problems, today)
  const name = readName(cells.nama ?? '', problems)
  const nokk = readNokk(cells.no_kk ?? '', problems)
  const isWithoutFamily = /^0+$/u.test((cells.no_kk ?? '').trim())
  const nik = readNik(cells.nik ?? '', problems)
  const hamlet = (cells.dusun ?? '').trim()
  const familyRole = reader.code('kk_level', { required: nokk.ok && nokk.value !== null })
  const facts = readFacts(reader)
  if (nik.ok && nik.value) warnAboutNik(nik.value, facts, problems)
  if (problems.some(({ level }) => level === 'error') || name === null || !nokk.ok || !nik.ok || facts === null) {
    return { row, person: null, problems }
  }
  const person: ImportedPerson = {
    name,
    nik: nik.value,
    nokk: nokk.value,
    isWithoutFamily,
    familyRole: nokk.value === null ? null : familyRole,
    hamlet: hamletName(hamlet),
    address: reader.text('alamat') ?? '',
    rt: dashless(cells.rt),
    rw: dashless(cells.rw),
    facts,
  }
  return { row, person, problems }
}

const problem = (column: string, code: ImportProblemCode, value: string, level: ImportProblem['level'] = 'error'): ImportProblem => ({
  column,
  code,
  level,
  value: value.slice(0, 120),
})

const readName = (text: string, problems: ImportProblem[]): string | null => {
  if (hasInvisible(text)) {
    problems.push(problem('nama', 'name-invisible', text))
    return null
  }
  const parsed = parsePersonName(text)
  if (!parsed.ok || [...parsed.value].length > LONGEST_NAME) {
    problems.push(problem('nama', parsed.ok ? 'name-too-long' : parsed.problem.code, text))
    return null
  }
  return parsed.value
}

type ReadNokk = { ok: true; value: Nokk | null } | { ok: false }

/** `0` is how villages write "has no KK"; whether somebody may be without one is told when the register is asked. */
const readNokk = (text: string, problems: ImportProblem[]): ReadNokk => {
  const trimmed = text.trim()
  if (trimmed === '' || (/^0+$/u.test(trimmed) && trimmed.length < 16)) return { ok: true, value: null }
  const parsed = parseNokk(text)
  if (parsed.ok) return { ok: true, value: parsed.value }
  problems.push(problem('no_kk', parsed.problem.code, text))
  return { ok: false }
}

type ReadNik = { ok: true; value: Nik | null } | { ok: false }

/** `0` is how villages write "has no NIK yet"; programs write a number of their own that begins with 0. */
const readNik = (text: string, problems: ImportProblem[]): ReadNik => {
  const trimmed = text.trim()
  const isZero = /^0+$/u.test(trimmed)
  if (isZero ? trimmed.length < 16 : isTemporaryNik(trimmed)) return { ok: true, value: null }
  if (trimmed === '') {
    problems.push(problem('nik', 'nik-empty', ''))
    return { ok: false }
  }
  const parsed = parseNik(trimmed)
  if (parsed.ok) return { ok: true, value: parsed.value }
  problems.push(problem('nik', parsed.problem.code, trimmed))
  return { ok: false }
}

const warnAboutNik = (nik: Nik, facts: PersonFacts | null, problems: ImportProblem[]): void => {
  for (const code of checkNik(nik, { birthDate: facts?.birth_date, sex: facts?.sex })) problems.push(problem('nik', code, nik, 'warning'))
}

type Reader = {
  text: (column: string) => string | null
  date: (column: string) => string | null
  code: (column: CodedCell, options?: { required?: boolean }) => string | null
  nik: (column: string) => string | null
  document: (column: string) => string | null
  /** `true` or `false`. */
  yesNo: (column: string, words: YesNo) => string | null
}

type YesNo = { yes: readonly string[]; no: readonly string[] }

/** A child's card is no KTP. */
const HAS_KTP: YesNo = { yes: ['2', 'KTP-EL', 'KTPEL', 'SUDAH', 'ADA', 'YA'], no: ['1', '3', 'BELUM', 'KIA', 'TIDAK', 'TIDAK ADA'] }

const IS_PREGNANT: YesNo = { yes: ['1', 'HAMIL', 'YA'], no: ['2', 'TIDAK HAMIL', 'TIDAK'] }

/** Lists whose words people know by heart get a sentence of their own. */
const UNKNOWN_CODES = new Map<CodeList, ImportProblemCode>([[SEX, 'sex-unknown'], [RELIGION, 'religion-unknown'], [OCCUPATION, 'occupation-unknown']])

const readerOf = (cells: Readonly<Record<string, string>>, problems: ImportProblem[], today: string): Reader => {
  const text = (column: string): string | null => (cells[column] ?? '').replace(/\s+/gu, ' ').trim() || null
  return {
    text,
    date: (column) => {
      const value = text(column)
      if (value === null || value === '-') return null
      // Papers run out in years to come; everything else has happened.
      const isFuture = column === 'tanggal_akhir_paspor'
      const parsed = parseSheetDate(value, Number(today.slice(0, 4)) + (isFuture ? 50 : 0))
      if (!parsed.ok) {
        problems.push(problem(column, parsed.problem.code === 'date-impossible' ? 'date-impossible' : 'date-unreadable', value))
        return null
      }
      if (parsed.value > today && !isFuture) problems.push(problem(column, 'date-in-future', value))
      return parsed.value
    },
    code: (column, { required = false } = {}) => {
      const list = CODED_CELLS[column]
      const value = text(column)
      if (value === null || value === '-') {
        if (required) problems.push(problem(column, 'code-empty', ''))
        return null
      }
      const code = codeOf(list, value)
      if (code === null) problems.push(problem(column, UNKNOWN_CODES.get(list) ?? 'code-unknown', value))
      return code
    },
    nik: (column) => {
      const value = text(column)
      if (value === null || /^[0-]+$/u.test(value)) return null
      const parsed = parseNik(value)
      if (!parsed.ok) problems.push(problem(column, 'parent-nik-unreadable', value, 'warning'))
      return parsed.ok ? parsed.value : null
    },
    yesNo: (column, words) => {
      const value = text(column)?.toUpperCase()
      if (value === undefined || value === '-') return null
      if (words.yes.includes(value)) return 'true'
      if (words.no.includes(value)) return 'false'
      problems.push(problem(column, 'code-unknown', value))
      return null
    },
    document: (column) => {
      const value = text(column)
      if (value === null || /^[0-]+$/u.test(value)) return null
      const parsed = parseDocumentNumber(value)
      if (!parsed.ok) problems.push(problem(column, parsed.problem.code, value, 'warning'))
      return parsed.ok ? parsed.value : null
    },
  }
}

const readFacts = (read: Reader): PersonFacts | null => {
  const sex = read.code('sex', { required: true })
  const facts = {
    birth_place: read.text('tempatlahir'),
    birth_date: read.date('tanggallahir'),
    religion: read.code('agama_id'),
    education_kk: read.code('pendidikan_kk_id'),
    education_current: read.code('pendidikan_sedang_id'),
    occupation: read.code('pekerjaan_id'),
    marital_status: read.code('status_kawin'),
    citizenship: read.code('warganegara_id'),
    father_name: read.text('nama_ayah'),
    mother_name: read.text('nama_ibu'),
    father_nik: read.nik('ayah_nik'),
    mother_nik: read.nik('ibu_nik'),
    blood_type: read.code('golongan_darah_id'),
    birth_certificate: read.text('akta_lahir'),
    passport: read.document('dokumen_pasport'),
    passport_until: read.date('tanggal_akhir_paspor'),
    kitas: read.document('dokumen_kitas'),
    marriage_certificate: read.text('akta_perkawinan'),
    marriage_date: read.date('tanggalperkawinan'),
    divorce_certificate: read.text('akta_perceraian'),
    divorce_date: read.date('tanggalperceraian'),
    disability: read.code('cacat_id'),
    contraception: read.text('cara_kb_id'),
    current_address: read.text('alamat_sekarang'),
    pregnant: read.yesNo('hamil', IS_PREGNANT),
    ktp_electronic: read.yesNo('ktp_el', HAS_KTP),
    ktp_status: read.code('status_rekam'),
    life_status: read.code('status_dasar'),
  }
  return sex === null ? null : { sex, ...facts }
}

/** `DUSUN II` and `dusun ii` are one hamlet: words in capitals stay, others get a capital. */
const hamletName = (text: string): string =>
  text
    .replace(/\s+/gu, ' ')
    .trim()
    .split(' ')
    .map((word) => (/^[IVXLC]+$/iu.test(word) ? word.toUpperCase() : `${word.charAt(0).toUpperCase()}${word.slice(1).toLowerCase()}`))
    .join(' ')

const dashless = (text: string | undefined): string => (text ?? '').trim().replace(/^-+$/u, '')
