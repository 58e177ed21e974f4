'use client'
import { RESIDENT_SCREEN } from '@/messages/resident-screen'
import type { HamletChoice } from '@/use-cases/office/hamlets'

import { findResident } from '../parts/find-resident'
import { RecordSearchForm } from '../parts/record-search-form'

type Props = { name: string; hamletId: string | null; hamlets: HamletChoice[]; isFiltered: boolean }

/** One box for a name or a NIK, and a hamlet. */
export const ResidentSearchForm = (props: Props) => (
  <RecordSearchForm {...props} label={RESIDENT_SCREEN.searchLabel} hint={RESIDENT_SCREEN.searchHint} list="/admin/penduduk" find={findResident} recordAt={(id) => `/admin/penduduk?warga=${id}`} />
)
