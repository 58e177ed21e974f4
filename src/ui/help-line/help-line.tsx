import { SITE } from '@/messages/site'
import type { SiteFrame } from '@/use-cases/website/site-frame'

/** The office's phone and address, at the end of every page (WCAG 3.2.6). */
export const HelpLine = ({ frame }: { frame: SiteFrame }) => (
  <footer className="help">
    <div className="wrap">
      <h2>{SITE.help.title}</h2>
      <p>
        {frame.phone ? <a href={`tel:${digits(frame.phone)}`}>{SITE.help.call(frame.phone)}</a> : null}
        {frame.whatsapp ? <a href={`https://wa.me/${international(frame.whatsapp)}`}>{SITE.help.whatsapp}</a> : null}
      </p>
      {frame.address ? <p>{frame.address}</p> : null}
      <p className="small noprint">
        <a href="/privasi">{SITE.privacy}</a>
        <a href="/pengaduan">{SITE.complain}</a>
      </p>
    </div>
  </footer>
)

const digits = (phone: string): string => phone.replace(/[^\d+]/gu, '')

const international = (phone: string): string => digits(phone).replace(/^\+?(62|0)/u, '62')
