/** Where a letter of the archive is from: signed here, received, or a number that was taken for one written by hand. */
export const ARCHIVE_SOURCES = ['outgoing', 'incoming', 'by-hand'] as const

export type ArchiveSource = (typeof ARCHIVE_SOURCES)[number]
