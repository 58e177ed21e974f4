'use client'
import { NavHamburger } from '@payloadcms/next/client'
import { useNav } from '@payloadcms/ui'
import { type ReactNode, useEffect, useState } from 'react'

/** From here on there is room for menu and work side by side; the same width stands in admin.css. */
const WIDE = '(min-width: 1025px)'

/** The menu stands open beside the work on a desk's screen, and opens over it on a phone's. */
export const NavFrame = ({ children }: { children: ReactNode }) => {
  const { hydrated, navOpen, navRef, shouldAnimate } = useNav()
  const isWide = useIsWide()
  const classes = ['nav', navOpen && 'nav--nav-open', shouldAnimate && 'nav--nav-animate', hydrated && 'nav--nav-hydrated']
  return (
    <aside className={classes.filter(Boolean).join(' ')} inert={!isWide && !navOpen}>
      <div className="nav__scroll" ref={navRef}>
        {children}
        <div className="nav__header">
          <div className="nav__header-content">
            <NavHamburger baseClass="nav" />
          </div>
        </div>
      </div>
    </aside>
  )
}

const useIsWide = (): boolean => {
  const [isWide, setWide] = useState(true)
  useEffect(() => {
    const query = window.matchMedia(WIDE)
    const follow = (): void => setWide(query.matches)
    follow()
    query.addEventListener('change', follow)
    return () => query.removeEventListener('change', follow)
  }, [])
  return isWide
}
