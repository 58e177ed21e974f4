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

/** Told by what it holds: the name of its class is shortened by the build too. */
const refusal = z.looseObject({ errors: z.array(z.looseObject({ path: z.string(), message: z.string() })).min(1) })

const withFieldErrors: AfterErrorHook = ({ error }) => {
  const parsed = refusal.safeParse('data' in error ? error.data : null)
  if (!parsed.success) return
  return { response: { errors: [{ name: 'ValidationError', message: error.message, data: parsed.data }] } }
}
