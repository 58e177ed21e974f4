import {
  AlignFeature,
  BlocksFeature,
  BoldFeature,
  FixedToolbarFeature,
  IndentFeature,
  ItalicFeature,
  lexicalEditor,
  OrderedListFeature,
  ParagraphFeature,
  UnderlineFeature,
  UnorderedListFeature,
} from '@payloadcms/richtext-lexical'

import { InsertFieldFeature } from './insert-field-feature'
import { conditionBlock, identityTableBlock, mergeFieldBlock, signaturesBlock } from './letter-blocks'

/**
 * The editor in which staff word a letter: only what `renderWording` can set on paper, and what a letter is
 * made of: merge fields and conditions inside a sentence, the table of the resident's identity, places for signatures.
 */
export const wordingEditor = lexicalEditor({
  features: () => [
    FixedToolbarFeature(),
    ParagraphFeature(),
    BoldFeature(),
    ItalicFeature(),
    UnderlineFeature(),
    AlignFeature(),
    IndentFeature(),
    OrderedListFeature(),
    UnorderedListFeature(),
    BlocksFeature({ blocks: [identityTableBlock, signaturesBlock], inlineBlocks: [mergeFieldBlock, conditionBlock] }),
    InsertFieldFeature(),
  ],
})
