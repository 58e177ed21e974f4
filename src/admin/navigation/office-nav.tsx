import type { PayloadRequest, ServerProps } from 'payload'

import { actorOfUser } from '@/access/actor'
import { NAV_LINKS, OFFICE, ROLE_FOR_OFFICE } from '@/messages/admin'
import { systemClock } from '@/platform/clock'
import { signsToday } from '@/use-cases/signing/signs-today'

import { MenuLink } from './menu-link'
import { menuFor } from './menu'
import { NavFrame } from './nav-frame'

/** The menu beside every screen: groups by work, who is signed in, and the way out. */
export const OfficeNav = async ({ user, req, payload }: ServerProps & { req?: PayloadRequest }) => {
  const actor = actorOfUser(req?.user ?? user)
  if (actor.kind !== 'staff') return null
  const signs = await signsToday(payload, actor, systemClock)
  return (
    <NavFrame>
      <nav className="nav__wrap office-nav" aria-label={NAV_LINKS.menu}>
        {menuFor(actor, { signs }).map(({ title, links }) => (
          <div key={title} className="office-nav__group">
            <h2>{title}</h2>
            <ul>
              {links.map(({ href, label, covers }) => (
                <li key={href}>
                  <MenuLink href={href} label={label} covers={covers} others={links.map((link) => link.href).filter((other) => other.startsWith(`${href}/`))} />
                </li>
              ))}
            </ul>
          </div>
        ))}
        <div className="office-nav__foot">
          <p>
            <strong>{actor.name}</strong>
            <br />
            {actor.roles.map((role) => ROLE_FOR_OFFICE[role]).join(', ')}
          </p>
          <a href="/">{OFFICE.toSite}</a>
          <MenuLink href="/admin/logout" label={NAV_LINKS.logout} />
        </div>
      </nav>
    </NavFrame>
  )
}
