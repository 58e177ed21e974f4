import { SIGNING as WORDS } from '@/messages/signing'
import type { SiteFrame } from '@/use-cases/website/site-frame'

import { PageFrame } from '../page-frame/page-frame'

/** For whoever signs no letters today, or is not signed in: why, and where to go. */
export const SignInFirst = ({ frame, visitor, why }: { frame: SiteFrame; visitor: 'stranger' | 'other'; why?: string }) => (
  <PageFrame frame={frame} title={WORDS.title} isPrivate>
    <h1>{WORDS.title}</h1>
    <p className="lead">{visitor === 'stranger' ? WORDS.signInLead : (why ?? WORDS.notYours)}</p>
    <a className="btn" href={visitor === 'stranger' ? `/admin/login?redirect=${encodeURIComponent('/kantor/tanda-tangan')}` : '/admin'}>
      {visitor === 'stranger' ? WORDS.signIn : WORDS.office}
    </a>
  </PageFrame>
)
