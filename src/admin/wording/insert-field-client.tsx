'use client'
import { createClientFeature, INSERT_BLOCK_COMMAND, INSERT_INLINE_BLOCK_COMMAND } from '@payloadcms/richtext-lexical/client'
import type { LexicalEditor } from '@payloadcms/richtext-lexical/lexical'

import { WORDING_MESSAGES } from '@/messages/wording'

import { InsertFieldMenu } from './insert-field-menu'

const inline = (blockType: string) => ({ editor }: { editor: LexicalEditor }): void => {
  editor.dispatchCommand(INSERT_INLINE_BLOCK_COMMAND, { blockName: '', blockType })
}

const block = (blockType: string) => ({ editor }: { editor: LexicalEditor }): void => {
  editor.dispatchCommand(INSERT_BLOCK_COMMAND, { blockName: '', blockType })
}

const words = (text: string) => () => <span className="wording-insert">{text}</span>

/** What can be put into a wording, as buttons with words on them: nobody guesses what an icon inserts. */
export const InsertFieldFeatureClient = createClientFeature({
  plugins: [{ Component: InsertFieldMenu, position: 'normal' }],
  toolbarFixed: {
    groups: [
      {
        type: 'buttons',
        key: 'wordingInsert',
        order: 1,
        items: [
          { key: 'mergeField', ChildComponent: words(WORDING_MESSAGES.insert.mergeField), label: WORDING_MESSAGES.insert.mergeField, onSelect: inline('mergeField'), order: 1 },
          { key: 'condition', ChildComponent: words(WORDING_MESSAGES.insert.condition), label: WORDING_MESSAGES.insert.condition, onSelect: inline('condition'), order: 2 },
          { key: 'identityTable', ChildComponent: words(WORDING_MESSAGES.insert.identityTable), label: WORDING_MESSAGES.insert.identityTable, onSelect: block('identityTable'), order: 3 },
          { key: 'signatures', ChildComponent: words(WORDING_MESSAGES.insert.signatures), label: WORDING_MESSAGES.insert.signatures, onSelect: block('signatures'), order: 4 },
        ],
      },
    ],
  },
})
