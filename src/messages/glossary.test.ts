import { readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

import { describe, expect, it } from 'vitest'

import { LETTER_STATUSES } from '@/domain/letters/letter-status'

import { ROLE_LABELS } from './accounts'
import { COMPLAINT_STATUS_LABELS } from './complaints-status'
import { REQUEST_STATUS_LABELS } from './requests-status'

const glossary = readFileSync(path.join(path.dirname(fileURLToPath(import.meta.url)), '../../docs/glossary.md'), 'utf8')

/** The rows under one heading: the code name and the word beside it. */
const pairsUnder = (heading: string): Record<string, string> => {
  const chapter = glossary.split(/^##+ /mu).find((text) => text.startsWith(heading)) ?? ''
  return Object.fromEntries([...chapter.matchAll(/^\| `([^`]+)` \| ([^|]+?) \|/gmu)].map(([, code = '', words = '']) => [code, words]))
}

describe('docs/glossary.md', () => {
  it('calls every role and status what the screen calls it', () => {
    expect(pairsUnder('Roles')).toMatchObject(ROLE_LABELS)
    expect(pairsUnder('Status of a request')).toEqual(REQUEST_STATUS_LABELS)
    expect(pairsUnder('Status of a complaint')).toEqual(COMPLAINT_STATUS_LABELS)
    expect(Object.keys(pairsUnder('Status of a letter'))).toEqual(expect.arrayContaining([...LETTER_STATUSES]))
  })
})
