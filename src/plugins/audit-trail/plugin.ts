import type { CollectionConfig, GlobalConfig, PayloadRequest, Plugin } from 'payload'

import { actorOf } from '@/access/actor'
import { txOf } from '@/platform/transaction'

import { appendAudit, type AuditEntry } from './append'

/** Fields whose new value is recorded too: what an account may do, and who may sign when, is no secret, and has to be found again. */
const WITH_VALUE: Readonly<Record<string, readonly string[]>> = { staff: ['roles', 'active', 'hamlet'], officials: ['signsAs', 'from', 'until', 'account'] }

const NOT_A_CHANGE = new Set(['updatedAt', 'createdAt', 'sessions', 'loginAttempts', 'lockUntil', 'salt', 'hash'])

/**
 * Records every change of every collection and global, and every sign-in, in the append-only audit trail:
 * who, what, which record, when, and the names of the fields that changed (not their values, but for the rights of
 * an account and the mandates to sign). A use case
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
        await record(req, { action: operation, object: { collection: collection.slug, id: String(doc.id) }, details: { fields, ...valuesOf(collection.slug, doc, operation === 'create' ? null : fields) } })
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

/** The recorded values of a new record (`changed` null), or of those fields of it that changed. */
const valuesOf = (slug: string, doc: Record<string, unknown>, changed: readonly string[] | null): Record<string, string | boolean> =>
  Object.fromEntries(
    (WITH_VALUE[slug] ?? [])
      .filter((field) => changed === null || changed.includes(field))
      .map((field) => {
        const value = doc[field]
        return [field, typeof value === 'boolean' ? value : Array.isArray(value) ? value.join(' ') : textOf(value)]
      }),
  )

/** A record that another one names is recorded by its id. */
const textOf = (value: unknown): string => String((typeof value === 'object' && value !== null && 'id' in value ? value.id : value) ?? '')
