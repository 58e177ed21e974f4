import { COMPLAINT_SCREEN } from '@/messages/complaint-screen'

import { officeView } from '../parts/office-view'

/** One complaint: what was reported, the conversation, and the acts that are possible now. */
export const ComplaintView = officeView(async () => ({ title: COMPLAINT_SCREEN.title, body: <h1>{COMPLAINT_SCREEN.title}</h1> }))
