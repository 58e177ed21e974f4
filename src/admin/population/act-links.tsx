import Link from 'next/link'

import { ACT_SLUGS, type ActSlug, isActSlug } from '@/domain/population/acts/act-slugs'
import { ACT_WORDS } from '@/messages/population-events'

/** What can be recorded, as big buttons; for one person where there is one. */
export const ActLinks = ({ slugs, personId }: { slugs: readonly ActSlug[]; personId?: string }) => (
  <ul className="act-links">
    {slugs.map((slug) => (
      <li key={slug}>
        <Link className="office-button office-button--quiet" href={`/admin/peristiwa/catat/${slug}${personId ? `?penduduk=${personId}` : ''}`} prefetch={false}>
          {ACT_WORDS[slug].button}
        </Link>
      </li>
    ))}
  </ul>
)

export const EVERY_ACT: readonly ActSlug[] = Object.keys(ACT_SLUGS).filter(isActSlug)

/** What can happen to somebody who stands so. */
export const actsFor = ({ lifeStatus, familySize }: { lifeStatus: string; familySize: number }): readonly ActSlug[] => {
  if (lifeStatus === '3') return ['datang', 'ubah-data']
  if (lifeStatus === '4' || lifeStatus === '6') return ['hilang-pergi', 'kematian', 'ubah-data']
  if (lifeStatus !== '1') return ['ubah-data']
  if (familySize === 0) return ['kematian', 'hilang-pergi', 'ubah-data']
  return familySize > 1 ? EVERY_ACT : EVERY_ACT.filter((slug) => slug !== 'pecah-kk')
}
