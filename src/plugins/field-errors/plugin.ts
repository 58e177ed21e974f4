import type { AfterErrorHook, Plugin } from 'payload'
import { z } from 'zod'

/**
 * Tells the form which field was refused and why. Payload knows its own errors by their class; in a production build
 * the pages and the admin each carry a copy of it, and an error made by the one is a stranger to the other: of
 * "NIK harus 16 angka", beside the field, only "these fields are not valid: NIK" would be left.
 */
export const fieldErrors = (): Plugin => (config) => ({
  ...config,
  hooks: { ...config.hooks, afterError: [...(config.hooks?.afterError ?? []), withFieldErrors] },
})

const refusal = z.looseObject({ name: z.literal('ValidationError'), message: z.string(), data: z.looseObject({ errors: z.array(z.unknown()) }) })

const withFieldErrors: AfterErrorHook = ({ error }) => {
  const parsed = refusal.safeParse({ ...error, name: error.name, message: error.message })
  if (!parsed.success) return
  const { name, message, data } = parsed.data
  return { response: { errors: [{ name, message, data }] } }
}
