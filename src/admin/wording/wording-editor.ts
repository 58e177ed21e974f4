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

import { identityTableBlock, mergeFieldBlock, signaturesBlock } from './letter-blocks'

/**
 * The editor in which staff word a letter: only what `renderWording` can set on paper, and two things a letter
 * is made of: merge fields inside a sentence and the table of the resident's identity.
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
    BlocksFeature({ blocks: [identityTableBlock, signaturesBlock], inlineBlocks: [mergeFieldBlock] }),
  ],
})
