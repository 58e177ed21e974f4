import type { ImportedPerson } from '@/domain/population/import/imported-person'

import type { KnownPerson } from './register'

/** Whether somebody is among the living once a row is saved; of whom neither sheet nor register says it is taken to be. */
export const livesAfter = ({ facts }: ImportedPerson, known: KnownPerson | null): boolean => (facts.life_status ?? known?.facts.life_status ?? '1') === '1'

export const willHead = (person: ImportedPerson, known: KnownPerson | null): boolean => person.familyRole === '1' && livesAfter(person, known)

export const isLivingHeadNow = ({ familyRole, facts }: KnownPerson): boolean => familyRole === '1' && facts.life_status === '1'
