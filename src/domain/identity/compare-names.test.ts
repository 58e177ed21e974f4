import { describe, expect, it } from 'vitest'

import { compareNames } from './compare-names'

describe('a name that was typed beside the name in the register', () => {
  it.each([
    ['siti aminah', 'SITI AMINAH'],
    ['Aminah Siti', 'SITI AMINAH'],
    ['H. Ahmad Yani', 'AHMAD YANI'],
    ['Ahmad Yani, S.Pd.', 'AHMAD YANI'],
  ])('%s is the same as %s', (claimed, registered) => {
    expect(compareNames(claimed, registered)).toBe('same')
  })

  it.each([
    ['Siti Aminah', 'SITI RAHMAH'],
    ['Siti', 'SITI AMINAH'],
  ])('%s is only like %s', (claimed, registered) => {
    expect(compareNames(claimed, registered)).toBe('similar')
  })

  it.each([
    ['Budi Santoso', 'SITI AMINAH'],
    ['', 'SITI AMINAH'],
    // One shared short word (br, bin) says nothing.
    ['Br Ginting', 'Br Tarigan'],
  ])('“%s” is another name than %s', (claimed, registered) => {
    expect(compareNames(claimed, registered)).toBe('different')
  })
})
