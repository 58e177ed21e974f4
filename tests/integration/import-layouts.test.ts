import { readFile } from 'node:fs/promises'
import path from 'node:path'

import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'

import type { Actor } from '@/access/actor'
import { systemClock } from '@/platform/clock'
import { importResidents, previewImport } from '@/use-cases/import-residents'
import { showImport } from '@/use-cases/residents-import/find-import'
import { keepPreview } from '@/use-cases/residents-import/keep-preview'

import { staffWith } from '@tests/support/office'
import { testPortal } from '@tests/support/portal'

/** The first families of the shared samples: the same people in three layouts. */
const sample = (layout: string): Promise<Buffer> => readFile(path.resolve(`tests/fixtures/penduduk-${layout}-sebagian.xlsx`))

let payload: Payload
let operator: Actor

beforeAll(async () => {
  payload = await testPortal()
  operator = (await staffWith(payload, ['operator'])).actor
})

/** People of the sample whom SIAK and BIP call teachers (65) and the OpenSID sheet lecturers (64): the samples' own fault. */
const isTeacher = (fields: readonly { field: string; from: string; to: string }[]): boolean =>
  fields.length === 1 && fields[0]?.field === 'occupation' && [fields[0].from, fields[0].to].toSorted().join() === '64,65'

describe('the three samples', () => {
  it('say the same of the same people: what one brought the others do not change', async () => {
    const first = await importResidents(payload, operator, { bytes: await sample('opensid'), fileName: 'opensid.xlsx' }, systemClock)
    expect(first.summary.error).toBe(0)
    for (const layout of ['siak', 'bip2016']) {
      const { id } = await keepPreview(payload, operator, { bytes: await sample(layout), fileName: `${layout}.xlsx` }, systemClock)
      const shown = await showImport(payload, operator, id)
      expect(shown.summary, layout).toMatchObject({ new: 0, error: 0 })
      expect(shown.changes.filter(({ fields }) => !isTeacher(fields)), layout).toEqual([])
    }
    expect((await previewImport(payload, operator, await sample('opensid'), systemClock)).summary).toMatchObject({ new: 0, changed: 0 })
  })
})
