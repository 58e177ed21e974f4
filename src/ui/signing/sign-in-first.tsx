import { SIGNING as WORDS } from '@/messages/signing'
import type { SiteFrame } from '@/use-cases/website/site-frame'

import { PageFrame } from '../page-frame/page-frame'

/** For whoever is not the kades, or not signed in: where to go. */
export const SignInFirst = ({ frame, visitor }: { frame: SiteFrame; visitor: 'stranger' | 'other' }) => (
  <PageFrame frame={frame} title={WORDS.title} isPrivate>
    <h1>{WORDS.title}</h1>
    <p className="lead">{visitor === 'stranger' ? WORDS.signInLead : WORDS.notYours}</p>
    <a className="btn" href={visitor === 'stranger' ? `/admin/login?redirect=${encodeURIComponent('/kantor/tanda-tangan')}` : '/admin'}>
      {visitor === 'stranger' ? WORDS.signIn : WORDS.office}
    </a>
  </PageFrame>
)
