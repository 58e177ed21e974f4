import type { SheetCheck } from '@/domain/population/import/sheet-check'

import type { KeyedRow, KnownFamily, KnownPerson } from './register'

/** What the rows so far say of a family, by the hash of its number: numbers of rows, never rows. */
export type Home = {
  isTouched: boolean
  isLivedIn: boolean
  hasHead: boolean
  /** Rows of the family and the name in the first of them, as long as none of them is a head. */
  rows: number[]
  name: string
}

export type Homes = Map<string, Home>

/** `waiting`: to be judged again when the whole sheet has been seen. */
export type Outcome = 'new' | 'changed' | 'unchanged' | 'error' | 'declined' | 'waiting'

export type ComparedRow = KeyedRow & {
  outcome: Outcome
  known: KnownPerson | null
  family: KnownFamily | null
  /** The first row of a family that is not refused speaks for it: a family has one address. Heads come first in every known layout. */
  speaksForFamily: boolean
}

/** What is remembered from row to row of one import. */
export type ImportMemory = {
  sheet: SheetCheck
  /** Hamlets by what tells them apart (`hamletKey`), with the name that the village gave them. */
  hamlets: Map<string, { id: string; name: string }>
  /** The row that speaks for each family, by the hash of the family's number. */
  speakers: Map<string, number>
  /** People who are no longer head of the family that they headed. Known when the whole sheet has been seen: none so far. */
  formerHeads: Set<string>
  /** Which row speaks of whom in the register: two rows cannot both be one person. */
  claimed: Map<string, number>
  /** Those of them who stay as they are all the same: their row is declined, or refused in the end. */
  unheard: Set<string>
  homes: Homes
  /** Families that the register did not have before this sheet, by the hash of their number. */
  made: Set<string>
  /** Whether the officer does not want what this row changes of somebody. */
  declines: (row: number) => boolean
}
