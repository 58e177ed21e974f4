import type { CollectionConfig } from 'payload'

import { accessTo } from '@/access/rules'

/** One step in the life of a complaint: an act, with words that the code's holder reads. */
export const ComplaintUpdates: CollectionConfig = {
  slug: 'complaint-updates',
  labels: { singular: 'Langkah pengaduan', plural: 'Langkah pengaduan' },
  admin: { hidden: true, hideAPIURL: true },
  access: accessTo('complaint-updates'),
  defaultSort: 'at',
  fields: [
    { name: 'complaint', type: 'relationship', relationTo: 'complaints', required: true, index: true },
    { name: 'at', type: 'date', required: true },
    { name: 'action', type: 'text', required: true },
    { name: 'status', type: 'text', required: true },
    { name: 'role', type: 'text', required: true },
    { name: 'actorId', type: 'text' },
    { name: 'reason', type: 'text' },
    { name: 'sealedWords', type: 'text', access: { read: () => false } },
  ],
  versions: false,
}
