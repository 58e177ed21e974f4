'use client'
import { $createInlineBlockNode, INSERT_INLINE_BLOCK_COMMAND } from '@payloadcms/richtext-lexical/client'
import {
  $createParagraphNode,
  $getPreviousSelection,
  $getRoot,
  $getSelection,
  $insertNodes,
  $isRootOrShadowRoot,
  $setSelection,
  COMMAND_PRIORITY_LOW,
  type LexicalEditor,
} from '@payloadcms/richtext-lexical/lexical'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { useDocumentForm } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { createPortal } from 'react-dom'

import { questionsIn } from './letter-type-form'
import { mergeFieldChoices } from './merge-field-choices'
import { MergeFieldSearch } from './merge-field-search'

type Place = { top: number; left: number }

/**
 * Opens where the cursor stands whenever a merge field is asked for (`/`, toolbar), and puts the chosen one into the
 * sentence at once; the writing goes on behind it.
 */
export const InsertFieldMenu = () => {
  const [editor] = useLexicalComposerContext()
  const { getData } = useDocumentForm()
  const [place, setPlace] = useState<Place | null>(null)

  useEffect(
    () =>
      editor.registerCommand(
        INSERT_INLINE_BLOCK_COMMAND,
        (fields) => {
          if (fields.blockType !== 'mergeField') return false
          setPlace(cursorPlace(editor))
          return true
        },
        COMMAND_PRIORITY_LOW,
      ),
    [editor],
  )

  if (!place) return null
  const close = (): void => {
    setPlace(null)
    editor.focus()
  }
  return createPortal(
    <MergeFieldSearch
      choices={mergeFieldChoices(questionsIn(getData()))}
      style={place}
      choose={(field) => {
        insertField(editor, field)
        close()
      }}
      close={close}
      leave={() => setPlace(null)}
    />,
    document.body,
  )
}

const insertField = (editor: LexicalEditor, field: string): void =>
  editor.update(() => {
    // The search box has the focus now: the place is where the cursor stood before.
    const selection = $getSelection() ?? $getPreviousSelection()
    if (selection) $setSelection(selection.clone())
    else $getRoot().selectEnd()
    // Payload makes the id of one that has none.
    const node = $createInlineBlockNode({ id: '', blockName: '', blockType: 'mergeField', field })
    $insertNodes([node])
    const parent = node.getParent()
    if (!parent || !$isRootOrShadowRoot(parent)) return
    const paragraph = $createParagraphNode()
    node.insertBefore(paragraph)
    paragraph.append(node)
    paragraph.selectEnd()
  })

const WIDTH = 400

const MARGIN = 16

/** Below the line that is written, in measures of the whole page; an empty line has no rectangle of its own. */
const cursorPlace = (editor: LexicalEditor): Place => {
  const selection = window.getSelection()
  const range = selection && selection.rangeCount > 0 ? selection.getRangeAt(0) : null
  const root = editor.getRootElement()
  const inside = range && root?.contains(range.startContainer) ? range : null
  const own = inside?.getBoundingClientRect()
  const line = own && own.bottom > 0 ? own : (elementOf(inside?.startContainer) ?? root)?.getBoundingClientRect()
  const most = document.documentElement.clientWidth - MARGIN - Math.min(WIDTH, document.documentElement.clientWidth - 2 * MARGIN)
  return { top: (line?.bottom ?? 0) + window.scrollY + 4, left: Math.max(MARGIN, Math.min(line?.left ?? 0, most)) + window.scrollX }
}

const elementOf = (node: Node | undefined): Element | null => (node instanceof Element ? node : (node?.parentElement ?? null))
