import type { Role } from './actor'

/**
 * Who may do what to what: the one table of rights over every collection and global. Collections take their
 * access from here, and `tests/integration/access-matrix.test.ts` tries every cell as every actor, over the
 * Local API and over REST. What is not listed is refused.
 *
 * `public` is everybody, signed in or not. A `:word` after a role narrows it to some records; the words are
 * explained in `SCOPES` below. Letters, requests and complaints are written by use cases only, which check
 * the act itself; that is why nobody may create, update or delete them here.
 */
export const MATRIX = {
  staff: { read: ['admin', 'auditor', 'self'], create: ['admin'], update: ['admin', 'self'], delete: [] },
  officials: { read: ['staff'], create: ['admin', 'sekdes', 'kades'], update: ['admin', 'sekdes', 'kades'], delete: [] },
  hamlets: { read: ['public'], create: ['admin', 'operator', 'sekdes'], update: ['admin', 'operator', 'sekdes'], delete: [] },
  families: {
    read: ['operator', 'sekdes', 'kades', 'auditor', 'kadus:own-hamlet'],
    create: ['operator', 'sekdes'],
    update: ['operator', 'sekdes'],
    delete: ['sekdes'],
  },
  residents: {
    read: ['operator', 'sekdes', 'kades', 'auditor', 'kadus:own-hamlet'],
    create: ['operator', 'sekdes'],
    update: ['operator', 'sekdes'],
    delete: ['sekdes'],
  },
  'temporary-residents': {
    read: ['operator', 'sekdes', 'kades', 'auditor', 'kadus:own-hamlet'],
    create: ['operator', 'sekdes'],
    update: ['operator', 'sekdes'],
    delete: ['sekdes'],
  },
  'population-lists': { read: ['operator', 'sekdes', 'kades'], create: [], update: [], delete: ['operator', 'sekdes'] },
  'population-imports': { read: ['operator', 'sekdes', 'auditor'], create: [], update: [], delete: [] },
  'letter-types': {
    read: ['staff', 'public:ready'],
    create: ['operator', 'sekdes', 'admin'],
    update: ['operator', 'sekdes', 'admin'],
    delete: [],
  },
  'letter-requests': { read: ['operator', 'sekdes', 'kades', 'auditor', 'kadus:own-hamlet'], create: [], update: [], delete: [] },
  'incoming-letters': { read: ['operator', 'sekdes', 'kades', 'auditor', 'kadus:for-me'], create: [], update: [], delete: [] },
  letters: { read: ['operator', 'sekdes', 'kades', 'auditor'], create: [], update: [], delete: [] },
  complaints: {
    read: ['operator:not-about-office', 'sekdes:not-about-office', 'kades:not-about-office', 'auditor:not-about-office', 'bpd:about-office'],
    create: [],
    update: [],
    delete: [],
  },
  'complaint-updates': {
    read: ['operator:not-about-office', 'sekdes:not-about-office', 'kades:not-about-office', 'auditor:not-about-office', 'bpd:about-office'],
    create: [],
    update: [],
    delete: [],
  },
  'complaint-categories': { read: ['public'], create: ['admin', 'sekdes'], update: ['admin', 'sekdes'], delete: [] },
  news: { read: ['editor', 'admin', 'auditor', 'public:published'], create: ['editor'], update: ['editor'], delete: ['editor'] },
  pages: { read: ['editor', 'admin', 'auditor', 'public:published'], create: ['editor'], update: ['editor'], delete: ['editor'] },
  media: { read: ['public'], create: ['editor', 'admin'], update: ['editor', 'admin'], delete: ['editor'] },
  'village-profile': { read: ['public'], update: ['admin', 'sekdes'] },
  'working-calendar': { read: ['public'], update: ['admin', 'sekdes'] },
} as const satisfies Record<string, Partial<Record<Operation, readonly Grant[]>>>

export type Operation = 'read' | 'create' | 'update' | 'delete'

/** `staff` = any signed-in member of staff; `self` = the own account. */
export type Grant = Role | 'staff' | 'self' | 'public' | `${Role | 'public'}:${Scope}`

export type Guarded = keyof typeof MATRIX

/** The records that a narrowed right reaches. */
export const SCOPES = {
  'own-hamlet': 'records of the hamlet that the kadus heads; of requests, those that are or were with that kadus',
  'for-me': 'incoming letters with a disposition for that account',
  'not-about-office': 'complaints that are not about the kades or an officer',
  'about-office': 'complaints about the kades or an officer: the village council handles them alone',
  ready: 'letter types that residents can ask for',
  published: 'what is published',
} as const

export type Scope = keyof typeof SCOPES
