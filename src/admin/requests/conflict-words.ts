import { REQUEST_STATUSES } from '@/domain/letters/request-workflow'
import { STATUS_FOR_OFFICE } from '@/messages/admin'
import { REQUEST_SCREEN } from '@/messages/request-screen'

type Details = Readonly<Record<string, string | number | boolean>>

/** What the second of two officers reads: who was first, what they did and when. */
export const conflictWords = {
  title: REQUEST_SCREEN.conflictTitle,
  sentence: (details: Details): string => {
    const status = REQUEST_STATUSES.find((known) => known === details.status)
    return REQUEST_SCREEN.conflict({
      status: status ? STATUS_FOR_OFFICE[status] : '',
      by: String(details.by ?? ''),
      at: String(details.at ?? ''),
    })
  },
}
