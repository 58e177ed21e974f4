import { type CollectionBeforeDeleteHook, type CollectionConfig, ValidationError } from 'payload'

import { actorOf } from '@/access/actor'
import { accessTo } from '@/access/rules'
import { PEOPLE_MESSAGES } from '@/messages/people'
import { txOf } from '@/platform/transaction'

/** A hamlet in which somebody lives or has lived has its line in the books of those months. */
const staysInBooks: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const tx = await txOf(req.payload, req, actorOf(req))
  const used = await tx.query(`SELECT 1 AS one FROM population_counts WHERE hamlet_id::text = $1 LIMIT 1`, [String(id)])
  if (used.length > 0) throw new ValidationError({ collection: 'hamlets', errors: [{ path: 'name', message: PEOPLE_MESSAGES.hamletInBooks }], req }, req.t)
}

/** A dusun. */
export const Hamlets: CollectionConfig = {
  slug: 'hamlets',
  labels: { singular: 'Dusun', plural: 'Dusun' },
  admin: { useAsTitle: 'name', defaultColumns: ['name', 'headName'], group: 'Penduduk', hideAPIURL: true },
  access: accessTo('hamlets'),
  defaultSort: 'sequence',
  hooks: { beforeDelete: [staysInBooks] },
  fields: [
    { name: 'name', type: 'text', label: 'Nama dusun', required: true, unique: true },
    { name: 'sequence', type: 'number', label: 'Urutan', required: true, defaultValue: 1 },
    { name: 'headName', type: 'text', label: 'Kepala Dusun' },
  ],
  versions: false,
}
