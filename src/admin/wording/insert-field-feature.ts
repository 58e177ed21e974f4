import { createServerFeature } from '@payloadcms/richtext-lexical'

/**
 * Merge fields are put into a sentence by one choice from a menu at the cursor: Payload's own way, a drawer over the
 * whole screen that has to be saved, takes three steps more for each of them. Its drawer stays for changing one.
 */
export const InsertFieldFeature = createServerFeature({
  feature: { ClientFeature: '@/admin/wording/insert-field-client#InsertFieldFeatureClient' },
  key: 'insertField',
})
