'use client'
import Link from 'next/link'
import { usePathname } from 'next/navigation'

/** A link of the menu that knows when its screen, or one below it, is open. */
export const MenuLink = ({ href, label, covers }: { href: string; label: string; covers?: string }) => {
  const here = usePathname() ?? ''
  const isBelow = (address: string): boolean => address !== '/admin' && here.startsWith(`${address}/`)
  const isOpen = here === href || isBelow(href) || (covers !== undefined && isBelow(covers))
  return (
    <Link href={href} aria-current={isOpen ? 'page' : undefined} prefetch={false}>
      {label}
    </Link>
  )
}
