import type { Actor } from '@/access/actor'
import { requireAct } from '@/access/acts'
import { type BookCode, isLetterBook } from '@/domain/registers/books'

/** Throws `not-allowed` unless the actor may read this book. */
export const requireBookReader = (actor: Actor, book: BookCode): void => requireAct(actor, isLetterBook(book) ? 'read-letter-books' : 'read-population-books')
