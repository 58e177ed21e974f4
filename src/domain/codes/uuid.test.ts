import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { isUuid, readDayCursor } from './uuid'

describe('an id in an address', () => {
  it('is one as the database writes it, and nothing else of its length', () => {
    fc.assert(fc.property(fc.uuid(), (id) => isUuid(id)))
    expect(['-'.repeat(36), '0'.repeat(36), '', 'x', '0198c1c0-0000-7000-8000-00000000000g', '0198c1c0-0000-7000-8000-000000000000\n'].filter(isUuid)).toEqual([])
  })

  it('stands behind its day', () => {
    const id = '0198c1c0-0000-7000-8000-000000000000'
    expect(readDayCursor(`2026-11-26.${id}`)).toEqual({ day: '2026-11-26', id })
    expect([null, '', id, `2026-11-26.${'-'.repeat(36)}`, `26-11-2026.${id}`].map(readDayCursor)).toEqual([null, null, null, null, null])
  })
})
