import type { Block } from 'payload'

import { CONDITION_MODES } from '@/domain/letters/wording-conditions'
import { isPlaces } from '@/domain/letters/wording-signatures'
import { WORDING_MESSAGES } from '@/messages/wording'

/*
 * Nothing inside these blocks is required by Payload: its drawer, saved within a moment after a choice, still holds the
 * verdict from before the choice and stays open without a word. What is missing is said where it stands (the red mark,
 * the preview), and the letter type is not saved with it (`findWordingProblems`).
 */

/** A place in a sentence that the system fills in when the letter is made. */
export const mergeFieldBlock: Block = {
  slug: 'mergeField',
  labels: { singular: WORDING_MESSAGES.mergeField, plural: WORDING_MESSAGES.mergeFields },
  admin: { components: { Label: '@/admin/wording/merge-field-label#MergeFieldLabel' } },
  fields: [
    {
      name: 'field',
      type: 'text',
      label: WORDING_MESSAGES.chooseMergeField,
      admin: {
        description: WORDING_MESSAGES.mergeFieldHint,
        components: { Field: '@/admin/wording/merge-field-select#MergeFieldSelect' },
      },
    },
    {
      name: 'form',
      type: 'text',
      label: WORDING_MESSAGES.chooseForm,
      admin: { components: { Field: '@/admin/wording/merge-form-select#MergeFormSelect' } },
    },
  ],
}

/** Stands in a paragraph, or in an item of a list, that is printed only with certain answers. */
export const conditionBlock: Block = {
  slug: 'condition',
  labels: { singular: WORDING_MESSAGES.condition, plural: WORDING_MESSAGES.condition },
  admin: { components: { Label: '@/admin/wording/condition-label#ConditionLabel' } },
  fields: [
    {
      name: 'subject', type: 'text', label: WORDING_MESSAGES.conditionSubject,
      admin: { components: { Field: '@/admin/wording/condition-fields#ConditionSubjectSelect' } },
    },
    {
      name: 'mode', type: 'select', label: WORDING_MESSAGES.conditionMode, defaultValue: 'is',
      options: CONDITION_MODES.map((value) => ({ value, label: WORDING_MESSAGES.conditionModes[value] })),
    },
    { name: 'answers', type: 'textarea', label: WORDING_MESSAGES.conditionAnswers, admin: { components: { Field: '@/admin/wording/condition-fields#ConditionAnswers' } } },
  ],
}

/** The resident's identity as a table of label and value, as letters of Indonesian offices show it. */
export const identityTableBlock: Block = {
  slug: 'identityTable',
  labels: { singular: WORDING_MESSAGES.identityTable, plural: WORDING_MESSAGES.identityTable },
  admin: { disableBlockName: true },
  fields: [
    {
      name: 'rows',
      type: 'select',
      label: WORDING_MESSAGES.identityRows,
      required: true,
      defaultValue: 'full',
      options: [
        { value: 'full', label: WORDING_MESSAGES.identityFull },
        { value: 'short', label: WORDING_MESSAGES.identityShort },
      ],
    },
  ],
}

/** Where others sign beside the village's official, such as the two sides of a mandate or heirs and witnesses. */
export const signaturesBlock: Block = {
  slug: 'signatures',
  labels: { singular: WORDING_MESSAGES.signatures, plural: WORDING_MESSAGES.signatures },
  admin: { disableBlockName: true },
  fields: [
    {
      name: 'people', type: 'textarea', label: WORDING_MESSAGES.signers, required: true,
      validate: (value: unknown) => (typeof value === 'string' && isPlaces(value)) || WORDING_MESSAGES.signersWrong,
      admin: { description: WORDING_MESSAGES.signersHint },
    },
    { name: 'acknowledged', type: 'checkbox', label: WORDING_MESSAGES.acknowledged, defaultValue: false },
  ],
}
