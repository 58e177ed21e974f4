'use client'
import Link from 'next/link'
import { usePathname } from 'next/navigation'

/** A link of the menu that knows when its screen, or one below it, is open. */
export const MenuLink = ({ href, label }: { href: string; label: string }) => {
  const here = usePathname() ?? ''
  const isOpen = here === href || (href !== '/admin' && here.startsWith(`${href}/`))
  return (
    <Link href={href} aria-current={isOpen ? 'page' : undefined} prefetch={false}>
      {label}
    </Link>
  )
}
