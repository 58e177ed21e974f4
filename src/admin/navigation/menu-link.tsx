'use client'
import Link from 'next/link'
import { usePathname } from 'next/navigation'

type Props = {
  href: string
  label: string
  covers?: string
  /** Addresses below this one that have a link of their own. */
  others?: readonly string[]
}

/** A link of the menu that knows when its screen, or one below it, is open. */
export const MenuLink = ({ href, label, covers, others = [] }: Props) => {
  const here = usePathname() ?? ''
  const isBelow = (address: string): boolean => address !== '/admin' && here.startsWith(`${address}/`)
  const isOthers = others.some((other) => here === other || isBelow(other))
  const isOpen = here === href || (isBelow(href) && !isOthers) || (covers !== undefined && isBelow(covers))
  return (
    <Link href={href} aria-current={isOpen ? 'page' : undefined} prefetch={false}>
      {label}
    </Link>
  )
}
