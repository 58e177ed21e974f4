import type { CollectionConfig, GlobalConfig, PayloadRequest, Plugin } from 'payload'

import { actorOf } from '@/access/actor'
import { txOf } from '@/platform/transaction'

import { appendAudit, type AuditEntry } from './append'

const NOT_A_CHANGE = new Set(['updatedAt', 'createdAt', 'sessions', 'loginAttempts', 'lockUntil', 'salt', 'hash'])

/**
 * Records every change of every collection and global, and every sign-in, in the append-only audit trail:
 * who, what, which record, when, and the names of the fields that changed (never their values). A use case
 * that records its own act in better words sets `context.auditedByUseCase`.
 */
export const auditTrail = (): Plugin => (config) => ({
  ...config,
  collections: config.collections?.map(withCollectionAudit),
  globals: config.globals?.map(withGlobalAudit),
})

const withCollectionAudit = (collection: CollectionConfig): CollectionConfig => ({
  ...collection,
  hooks: {
    ...collection.hooks,
    afterChange: [
      ...(collection.hooks?.afterChange ?? []),
      async ({ doc, previousDoc, operation, req }) => {
        const fields = operation === 'update' ? changedFields(previousDoc, doc) : []
        if (operation === 'update' && fields.length === 0) return
        await record(req, { action: operation, object: { collection: collection.slug, id: String(doc.id) }, details: { fields } })
      },
    ],
    afterDelete: [
      ...(collection.hooks?.afterDelete ?? []),
      ({ id, req }) => record(req, { action: 'delete', object: { collection: collection.slug, id: String(id) } }),
    ],
    ...(collection.auth
      ? {
          afterLogin: [
            ...(collection.hooks?.afterLogin ?? []),
            async ({ req, user }) => {
              const tx = await txOf(req.payload, req, actorOf({ context: {}, user }))
              await appendAudit(tx, { action: 'sign-in', object: { collection: collection.slug, id: String(user.id) } })
            },
          ],
          afterLogout: [
            ...(collection.hooks?.afterLogout ?? []),
            ({ req }) => record(req, { action: 'sign-out', object: { collection: collection.slug, id: req.user?.id ? String(req.user.id) : null } }),
          ],
        }
      : {}),
  },
})

const withGlobalAudit = (global: GlobalConfig): GlobalConfig => ({
  ...global,
  hooks: {
    ...global.hooks,
    afterChange: [
      ...(global.hooks?.afterChange ?? []),
      ({ doc, previousDoc, req }) =>
        record(req, { action: 'update', object: { collection: global.slug, id: null }, details: { fields: changedFields(previousDoc, doc) } }),
    ],
  },
})

const record = async (req: PayloadRequest, entry: AuditEntry): Promise<void> => {
  if (req.context.auditedByUseCase === true) return
  const reason = typeof req.context.reason === 'string' ? req.context.reason : undefined
  const tx = await txOf(req.payload, req, actorOf(req))
  await appendAudit(tx, { ...entry, ...(reason ? { reason } : {}) })
}

const changedFields = (before: Record<string, unknown> | undefined, after: Record<string, unknown>): string[] =>
  Object.keys(after).filter(
    (key) => !NOT_A_CHANGE.has(key) && JSON.stringify(before?.[key] ?? null) !== JSON.stringify(after[key] ?? null),
  )
