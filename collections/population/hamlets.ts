import { type CollectionBeforeChangeHook, type CollectionBeforeDeleteHook, type CollectionConfig, ValidationError } from 'payload'

import { actorOf } from '@/access/actor'
import { accessTo } from '@/access/rules'
import { hamletKey } from '@/domain/population/hamlet-name'
import { PEOPLE_MESSAGES } from '@/messages/people'
import type { Hamlet } from '@/payload-types'
import { txOf } from '@/platform/transaction'

/** A hamlet in which somebody lives or has lived has its line in the books of those months. */
const staysInBooks: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const tx = await txOf(req.payload, req, actorOf(req))
  const used = await tx.query(`SELECT 1 AS one FROM population_counts WHERE hamlet_id::text = $1 LIMIT 1`, [String(id)])
  if (used.length > 0) throw new ValidationError({ collection: 'hamlets', errors: [{ path: 'name', message: PEOPLE_MESSAGES.hamletInBooks }], req }, req.t)
}

/** Names that differ in capitals or spaces alone are one hamlet, as an import takes them. */
const isNamedOnce: CollectionBeforeChangeHook<Hamlet> = async ({ data, originalDoc, req }) => {
  const { name } = data
  if (typeof name !== 'string' || name === originalDoc?.name) return data
  const tx = await txOf(req.payload, req, actorOf(req))
  const others = await tx.query<{ id: string; name: string }>('SELECT id, name FROM hamlets')
  const other = others.find(({ id, name: known }) => id !== originalDoc?.id && hamletKey(known) === hamletKey(name))
  if (other) throw new ValidationError({ collection: 'hamlets', errors: [{ path: 'name', message: PEOPLE_MESSAGES.hamletTwice(other.name) }], req }, req.t)
  return { ...data, name: name.replace(/\s+/gu, ' ').trim() }
}

/** A dusun. */
export const Hamlets: CollectionConfig = {
  slug: 'hamlets',
  labels: { singular: 'Dusun', plural: 'Dusun' },
  admin: { useAsTitle: 'name', defaultColumns: ['name', 'headName'], group: 'Penduduk', hideAPIURL: true },
  access: accessTo('hamlets'),
  defaultSort: 'sequence',
  hooks: { beforeChange: [isNamedOnce], beforeDelete: [staysInBooks] },
  fields: [
    { name: 'name', type: 'text', label: 'Nama dusun', required: true, unique: true },
    { name: 'sequence', type: 'number', label: 'Urutan', required: true, defaultValue: 1 },
    { name: 'headName', type: 'text', label: 'Kepala Dusun' },
  ],
  versions: false,
}
