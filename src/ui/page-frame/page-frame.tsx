import Head from 'next/head'
import type { ReactNode } from 'react'

import { SITE } from '@/messages/site'
import type { SiteFrame } from '@/use-cases/website/site-frame'

import { HelpLine } from '../help-line/help-line'

type Props = {
  frame: SiteFrame
  title: string
  description?: string
  /** Pages that only one person may see are not for search engines. */
  isPrivate?: boolean
  children: ReactNode
}

/** What surrounds every page of the citizen site: name, menu, woven band, the page, and help in the same place. */
export const PageFrame = ({ frame, title, description, isPrivate = false, children }: Props) => (
  <>
    <Head>
      <title>{`${title} · ${frame.name}`}</title>
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      {description ? <meta name="description" content={description} /> : null}
      {isPrivate ? <meta name="robots" content="noindex" /> : null}
      <link rel="icon" href="/icon.svg" type="image/svg+xml" />
      <link rel="alternate" type="application/rss+xml" title={SITE.newsFeed} href="/kabar.xml" />
    </Head>
    <a className="skip" href="#isi">
      {SITE.skip}
    </a>
    <header>
      <div className="top">
        <div className="wrap">
          <a className="brand" href="/">
            <Emblem />
            <span>
              {frame.name}
              {frame.place ? <small>{frame.place}</small> : null}
            </span>
          </a>
          <nav className="menu" aria-label={SITE.mainMenu}>
            {SITE.menu.map(({ href, label }) => (
              <a key={href} href={href}>
                {label}
              </a>
            ))}
          </nav>
        </div>
      </div>
      <div className="band" />
      {frame.isSample ? (
        <div className="sample">
          <p className="wrap">{SITE.sampleMark}</p>
        </div>
      ) : null}
    </header>
    <main id="isi" className="wrap" tabIndex={-1}>
      {children}
    </main>
    <HelpLine frame={frame} />
  </>
)

const Emblem = () => (
  <svg width="40" height="40" viewBox="0 0 40 40" aria-hidden="true">
    <path fill="#f2b632" d="M20 2 38 12v4H2v-4z" />
    <path fill="#fbf8f1" d="M6 18h28v14H6z" />
    <path fill="#8f1d17" d="M16 22h8v10h-8zM2 34h36v4H2z" />
  </svg>
)
