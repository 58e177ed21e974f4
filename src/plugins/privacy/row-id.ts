import type { Plugin } from 'payload'
import { v7 as uuidv7 } from 'uuid'

/**
 * Gives every new row its id before it is written. Encryption binds a value to its row, so the id must be
 * known first. Only a use case may choose it (`context.chosenId`), never a caller from outside.
 */
export const rowIds = (): Plugin => (config) => ({
  ...config,
  collections: config.collections?.map((collection) => ({
    ...collection,
    hooks: {
      ...collection.hooks,
      beforeChange: [
        ({ data, operation, context }) =>
          operation === 'create' ? { ...data, id: typeof context.chosenId === 'string' ? context.chosenId : uuidv7() } : data,
        ...(collection.hooks?.beforeChange ?? []),
      ],
    },
  })),
})
