import type { CollectionConfig } from 'payload'
import { APIError } from 'payload'
import { z } from 'zod'

import { actorOf, hasRole, ROLES } from '@/access/actor'
import { accessTo, mayOpenAdmin } from '@/access/rules'
import { ACCOUNT_MESSAGES, ROLE_LABELS } from '@/messages/accounts'
import { MAILS } from '@/messages/mails'
import { env } from '@/platform/env'
import { htmlOf } from '@/platform/mail/plain-mail'
import { requireGoodPassword } from '@/platform/passwords/password-rule'

const LOCK_MINUTES = 15

/** The accounts of the village office. A second factor joins here later (docs/decisions/0013). */
export const Staff: CollectionConfig = {
  slug: 'staff',
  labels: { singular: 'Akun petugas', plural: 'Akun petugas' },
  auth: {
    tokenExpiration: 12 * 60 * 60,
    maxLoginAttempts: 5,
    lockTime: LOCK_MINUTES * 60 * 1000,
    useSessions: true,
    removeTokenFromResponses: true,
    forgotPassword: {
      expiration: 60 * 60 * 1000,
      generateEmailSubject: () => MAILS.passwordReset.subject,
      generateEmailHTML: ({ token, user } = {}) =>
        htmlOf(MAILS.passwordReset.paragraphs({ name: String(user?.name ?? ''), link: `${env().serverUrl}/admin/reset/${token}` })),
    },
    cookies: { sameSite: 'Lax', secure: process.env.SERVER_URL?.startsWith('https:') ?? false },
  },
  admin: { useAsTitle: 'name', defaultColumns: ['name', 'email', 'roles', 'active'], group: 'Pengaturan', hideAPIURL: true },
  disableBulkEdit: true,
  access: {
    ...accessTo('staff'),
    admin: mayOpenAdmin,
    unlock: ({ req }) => hasRole(actorOf(req), 'admin'),
  },
  hooks: {
    // A password that replaces a forgotten one passes none of the hooks of a change.
    beforeOperation: [
      ({ args, operation }) => {
        if (operation !== 'resetPassword') return args
        const { password } = z.object({ password: z.string() }).parse(args.data)
        requireGoodPassword(password, '')
        return args
      },
    ],
    beforeValidate: [
      ({ data, originalDoc }) => {
        const password: unknown = data?.password
        if (typeof password === 'string') requireGoodPassword(password, String(data?.email ?? originalDoc?.email ?? ''))
        return data
      },
    ],
    // Switching an account off ends all its sessions in the same write.
    beforeChange: [({ data }) => (data.active === false ? { ...data, sessions: [] } : data)],
    beforeLogin: [
      ({ user }) => {
        if (user.active === false) throw new APIError(ACCOUNT_MESSAGES.switchedOff, 403, undefined, true)
      },
    ],
  },
  fields: [
    { name: 'name', type: 'text', label: 'Nama', required: true },
    {
      name: 'roles',
      type: 'select',
      label: 'Tugas di portal',
      hasMany: true,
      required: true,
      saveToJWT: true,
      options: ROLES.map((role) => ({ value: role, label: ROLE_LABELS[role] })),
      access: { update: ({ req }) => hasRole(actorOf(req), 'admin') },
    },
    {
      name: 'hamlet',
      type: 'relationship',
      relationTo: 'hamlets',
      label: 'Dusun (untuk Kepala Dusun)',
      access: { update: ({ req }) => hasRole(actorOf(req), 'admin') },
      admin: { condition: (data) => Array.isArray(data?.roles) && data.roles.includes('kadus') },
    },
    {
      name: 'active',
      type: 'checkbox',
      label: 'Akun aktif',
      defaultValue: true,
      admin: { description: ACCOUNT_MESSAGES.activeHint },
      access: { update: ({ req }) => hasRole(actorOf(req), 'admin') },
    },
  ],
  versions: false,
}
