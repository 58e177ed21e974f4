import type { AbsenceForm } from './absence'
import type { ArrivalForm } from './arrival'
import type { BirthForm } from './birth'
import type { DataChangeForm } from './data-change'
import type { DeathForm } from './death'
import type { DepartureForm } from './departure'
import type { HamletMoveForm } from './hamlet-move'
import type { HeadChangeForm } from './head-change'
import type { JoinForm } from './join-families'
import type { SplitForm } from './split-family'

/** Everything that an officer can record, with what was typed. Taking an act back is its own matter (`reversal.ts`). */
export type PopulationForm =
  | { act: 'birth'; form: BirthForm }
  | { act: 'death'; form: DeathForm }
  | { act: 'departure'; form: DepartureForm }
  | { act: 'hamlet-move'; form: HamletMoveForm }
  | { act: 'arrival'; form: ArrivalForm }
  | { act: 'split'; form: SplitForm }
  | { act: 'join'; form: JoinForm }
  | { act: 'head-change'; form: HeadChangeForm }
  | { act: 'absence'; form: AbsenceForm }
  | { act: 'data-change'; form: DataChangeForm }

export type PopulationActName = PopulationForm['act']
