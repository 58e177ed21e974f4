'use client'
import { parseNokk } from '@/domain/identity/nokk'
import { FAMILY_LIST } from '@/messages/family-list'
import { nokkSentence } from '@/messages/identity'
import type { HamletChoice } from '@/use-cases/office/hamlets'

import { findByNameOrNumber, type Found } from '../parts/find-by-number'
import { RecordSearchForm } from '../parts/record-search-form'

type Props = { name: string; hamletId: string | null; isHeadless: boolean; hamlets: HamletChoice[]; isFiltered: boolean }

/** One box for a head's name or a No. KK, a hamlet, and the families that have no head. */
export const FamilySearchForm = ({ isHeadless, ...props }: Props) => (
  <RecordSearchForm
    {...props}
    label={FAMILY_LIST.searchLabel}
    hint={FAMILY_LIST.searchHint}
    list="/admin/keluarga"
    find={findFamily}
    recordAt={(id) => `/admin/keluarga/${id}`}
    more={{
      fields: (
        <label className="office-check">
          <input key={String(isHeadless)} type="checkbox" name="tanpa" defaultChecked={isHeadless} />
          <span>{FAMILY_LIST.headless}</span>
        </label>
      ),
      query: headlessQuery,
    }}
  />
)

const headlessQuery = (data: FormData): Record<string, string> => (data.get('tanpa') ? { tanpa: 'kepala' } : {})

const findFamily = (words: string): Promise<Found> => findByNameOrNumber(words, { problem: nokkProblem, path: 'keluarga/cari-kk', field: 'nokk', none: FAMILY_LIST.noNokk })

const nokkProblem = (words: string): string | null => {
  const nokk = parseNokk(words)
  return nokk.ok ? null : nokkSentence(nokk.problem)
}
