import type { BookRow } from '@/domain/registers/column'

import type { Numbers, Run } from './ledger-rows'

/** Which part of a book: its month's day, all or one hamlet, and from where on (`next` of the page before; null for the beginning). */
export type BookRequest = { month: string; day: string; hamletId: string | null; after: string | null; numbers: Numbers }

/** `next`: from where the following page goes on; null at the end. */
export type BookPage = { rows: BookRow[]; next: string | null }

export type ReadBookPage = (run: Run, request: BookRequest) => Promise<BookPage>

/** A statement as the screens run it: exported beside each book for the test that looks at its plan. */
export type Statement = { text: string; values: readonly unknown[] }

/** A whole number at the beginning of a cursor; 0 for the beginning of the book. */
export const numberIn = (cursor: string | null): number => (cursor !== null && /^\d{1,9}$/u.test(cursor) ? Number(cursor) : 0)
