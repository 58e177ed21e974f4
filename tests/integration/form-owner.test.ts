import fc from 'fast-check'
import { expect, it } from 'vitest'

import { isDraftKey } from '@/platform/form-drafts'
import { keyFor } from '@/platform/forms/form-owner'

const anyId = fc.uint8Array({ minLength: 16, maxLength: 16 }).map((bytes) => Buffer.from(bytes).toString('base64url'))
const anyHalf = fc.uint8Array({ minLength: 8, maxLength: 8 }).map((bytes) => Buffer.from(bytes).toString('base64url'))

it('a key belongs to one browser, and is a key of a form', () => {
  fc.assert(
    fc.property(anyId, anyId, anyHalf, (mine, other, random) => {
      expect(isDraftKey(keyFor(mine, random))).toBe(true)
      expect(keyFor(mine, random).slice(0, 11)).toBe(random)
      if (mine !== other) expect(keyFor(other, random)).not.toBe(keyFor(mine, random))
    }),
  )
})
