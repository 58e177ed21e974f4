import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import type { ImportProblemCode, SheetRow } from './imported-person'
import { readRow } from './read-row'
import { sheetCheck } from './sheet-check'

const TODAY = '2026-11-24'

const GOOD = {
  nama: 'SITI AMINAH',
  no_kk: '1205210101100001',
  nik: '1205215708900001',
  sex: '2',
  tanggallahir: '17-08-1990',
  dusun: 'DUSUN II',
  kk_level: '1',
  agama_id: '1',
}

const read = (cells: Partial<Record<string, string>>) => readRow({ row: 2, cells: { ...GOOD, ...cells } }, TODAY)

const checked = (sheet: readonly Partial<Record<string, string>>[]) => {
  const check = sheetCheck()
  const rows = sheet.map((cells, at) => check.next(readRow({ row: at + 2, cells: { ...GOOD, ...cells } }, TODAY)))
  return rows.map((row) => ({ ...row, problems: [...row.problems, ...(check.late().has(row.row) ? [check.late().get(row.row)] : [])] }))
}

const codes = (cells: Partial<Record<string, string>>): ImportProblemCode[] => read(cells).problems.map(({ code }) => code)

describe('one row of the spreadsheet', () => {
  it('that is right says nothing', () => {
    expect(read({})).toMatchObject({ row: 2, problems: [], person: { name: 'SITI AMINAH', hamlet: 'Dusun II', facts: { birth_date: '1990-08-17' } } })
  })

  it.each<[string, Partial<Record<string, string>>, ImportProblemCode]>([
    ['a NIK of 15 digits', { nik: '120521570890001' }, 'nik-length'],
    ['a letter O for a zero', { nik: '12052157O8900001' }, 'nik-digits'],
    ['a number that Excel has rounded', { nik: '1.20521570890001E+15' }, 'nik-scientific'],
    ['the 32nd day', { nik: '1205217208900001' }, 'nik-date'],
    ['a serial of zeros', { nik: '1205215708900000' }, 'nik-serial'],
    ['no NIK at all', { nik: '' }, 'nik-empty'],
    ['no name', { nama: '  ' }, 'name-empty'],
    ['an invisible character', { nama: 'SITI\u200BAMINAH' }, 'name-invisible'],
    ['a name of 120 letters', { nama: 'A'.repeat(120) }, 'name-too-long'],
    ['a family card of 15 digits', { no_kk: '120521010110001' }, 'nokk-length'],
    ['the 31st of February', { tanggallahir: '31-02-1990' }, 'date-impossible'],
    ['a birth in the future', { tanggallahir: '25-11-2026' }, 'date-in-future'],
    ['a religion that nobody has', { agama_id: '99' }, 'religion-unknown'],
    ['a sex that nobody has', { sex: 'X' }, 'sex-unknown'],
    ['an occupation that nobody has', { pekerjaan_id: '99' }, 'occupation-unknown'],
    ['a marital status that nobody has', { status_kawin: '9' }, 'code-unknown'],
    ['no sex', { sex: '' }, 'code-empty'],
  ])('is refused with %s', (_what, cells, code) => {
    expect(codes(cells)).toContain(code)
    expect(read(cells).person).toBeNull()
  })

  it('asks for a temporary number with 0', () => {
    expect(read({ nik: '0' })).toMatchObject({ problems: [], person: { nik: null } })
  })

  it('asks for one too with the number that another program made up for somebody without a NIK', () => {
    expect(read({ nik: '0120521200500017' })).toMatchObject({ problems: [], person: { nik: null } })
  })

  it('names no family with an empty cell or with 0, and has no place in one then', () => {
    expect(read({ no_kk: '', kk_level: '' })).toMatchObject({ problems: [], person: { nokk: null, isWithoutFamily: false, familyRole: null } })
    expect(read({ no_kk: '0', kk_level: '1' })).toMatchObject({ problems: [], person: { nokk: null, isWithoutFamily: true, familyRole: null } })
    expect(codes({ kk_level: '' })).toEqual(['code-empty'])
  })

  it('warns of the number of a document that cannot be read, and leaves it out', () => {
    expect(read({ dokumen_pasport: 'hilang', dokumen_kitas: '-' })).toMatchObject({
      problems: [{ column: 'dokumen_pasport', code: 'document-unreadable', level: 'warning' }],
      person: { facts: { passport: null, kitas: null } },
    })
    expect(read({ dokumen_pasport: 'x 123-4567' }).person?.facts.passport).toBe('X1234567')
  })

  it('keeps the NIK and warns when birth date or sex differ', () => {
    expect(read({ tanggallahir: '18-08-1990', sex: '1' })).toMatchObject({ person: { nik: GOOD.nik } })
    expect(codes({ tanggallahir: '18-08-1990', sex: '1' })).toEqual(['nik-birth-date-differs', 'nik-sex-differs'])
  })
})

describe('rows of one family', () => {
  const mother = { nik: '1205215708900001', kk_level: '3', nama: 'SITI AMINAH' }
  const child = { nik: '1205210101110001', sex: '1', tanggallahir: '01-01-1980', kk_level: '4', nama: 'BUDI', nama_ibu: 'Siti Aminah' }
  const warnings = (rows: Partial<Record<string, string>>[]) =>
    checked(rows).flatMap(({ row, problems }) => problems.flatMap((found) => (found?.code === 'child-older-than-mother' ? [row] : [])))

  it('are warned of a child older than its mother, whichever row comes first', () => {
    expect(warnings([mother, child])).toEqual([3])
    expect(warnings([child, mother])).toEqual([2])
  })

  it('are not, when there is an older woman of the mother’s name', () => {
    const grandmother = { ...mother, nik: '1205215708300001', tanggallahir: '17-08-1930' }
    for (const rows of [[mother, grandmother, child], [child, mother, grandmother], [grandmother, child, mother]]) expect(warnings(rows)).toEqual([])
  })

  it('hold somebody without a NIK once only', () => {
    const baby = { nik: '0', nama: 'BAYI', kk_level: '4' }
    const second = (rows: Partial<Record<string, string>>[]) => checked(rows).map(({ person }) => person !== null)
    expect(second([baby, baby])).toEqual([true, false])
    expect(second([baby, { ...baby, nik: '1205215708900009' }])).toEqual([true, false])
    expect(second([baby, { ...baby, nama: 'BAYI DUA' }])).toEqual([true, true])
  })
})

const anyCell = fc.oneof(fc.string({ unit: 'binary', maxLength: 150 }), fc.constantFrom('', '0', '-', '=1+1', '###', '1', '31-02-1990', '\u202E'))

const anyRow: fc.Arbitrary<SheetRow> = fc.record({
  row: fc.integer({ min: 2, max: 400_000 }),
  cells: fc.record(
    Object.fromEntries([...Object.keys(GOOD), 'tanggalperkawinan', 'ayah_nik', 'pekerjaan_id', 'rt'].map((name) => [name, fc.oneof(anyCell, fc.constant(Reflect.get(GOOD, name) ?? ''))])),
  ),
})

describe('whatever stands in the cells', () => {
  it('a row is either a person or refused with a reason, never both and never neither', () => {
    fc.assert(
      fc.property(anyRow, (row) => {
        const { person, problems } = readRow(row, TODAY)
        expect(person === null).toBe(problems.some(({ level }) => level === 'error'))
      }),
      { numRuns: 2000 },
    )
  })

  it('a person has what a register cannot do without, in its own forms', () => {
    fc.assert(
      fc.property(anyRow, (row) => {
        const { person } = readRow(row, TODAY)
        if (!person) return
        expect(person.name).toMatch(/\S/u)
        expect(person.nokk ?? '1205210101110001').toMatch(/^\d{16}$/u)
        expect(person.familyRole === null).toBe(person.nokk === null)
        expect(person.nik ?? '1205215708900001').toMatch(/^\d{16}$/u)
        expect(person.facts.birth_date ?? TODAY).toMatch(/^\d{4}-\d{2}-\d{2}$/u)
        expect((person.facts.birth_date ?? TODAY) <= TODAY).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })

  it('of a sheet no NIK comes in twice, no family gets two heads, and no row is lost', () => {
    const fromFew = fc.record({
      nik: fc.constantFrom('1205215708900001', '1205215708900002', '0'),
      no_kk: fc.constantFrom('1205210101100001', '1205210101100002'),
      kk_level: fc.constantFrom('1', '4'),
    })
    fc.assert(
      fc.property(fc.array(fromFew, { maxLength: 12 }), (sheet) => {
        const rows = checked(sheet)
        expect(rows.map(({ row }) => row)).toEqual(sheet.map((_cells, at) => at + 2))
        const people = rows.flatMap(({ person }) => (person ? [person] : []))
        const niks = people.flatMap(({ nik }) => (nik === null ? [] : [nik]))
        const headed = people.filter(({ familyRole }) => familyRole === '1').map(({ nokk }) => nokk)
        expect(new Set(niks).size).toBe(niks.length)
        expect(new Set(headed).size).toBe(headed.length)
      }),
    )
  })
})
