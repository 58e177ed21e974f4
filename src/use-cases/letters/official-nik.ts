import { isTemporaryNik } from '@/domain/identity/nik'
import type { Resident } from '@/payload-types'

/**
 * The NIK of somebody of the register for a letter or form; null for whoever has none yet. The number that the village gave them
 * meanwhile is its own: another office would look it up and find nobody, or take it for a mistake.
 */
export const officialNik = ({ nik, nikKind }: Pick<Resident, 'nik' | 'nikKind'>): string | null => (nik && nikKind !== 'temporary' && !isTemporaryNik(nik) ? nik : null)
