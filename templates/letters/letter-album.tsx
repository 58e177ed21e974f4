import { Document, type DocumentProps } from '@react-pdf/renderer'
import { Fragment, type ReactElement } from 'react'

import type { ComposedLetter } from '@/domain/letters/wording'
import { LETTER_DOCUMENT as WORDS } from '@/messages/letter-document'

import { FormSheets } from './forms/form-sheets'
import { LetterPage, type Setting } from './letter-document'

export type AlbumPage = { letter: ComposedLetter; label: string; setting: Setting; isLong: boolean }

/** Several letters one after the other, each with its forms, for looking through them. */
export const LetterAlbum = ({ title, pages }: { title: string; pages: readonly AlbumPage[] }): ReactElement<DocumentProps> => (
  <Document language="id-ID" title={title} creator={WORDS.creator} producer={WORDS.creator}>
    {pages.map((page) => (
      <Fragment key={page.label}>
        <LetterPage {...page} />
        <FormSheets letter={page.letter} numbering="own" label={page.label} />
      </Fragment>
    ))}
  </Document>
)
