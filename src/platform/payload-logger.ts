import type { Config } from 'payload'

import { safeError, withoutNumbers } from './safe-log.mjs'

/**
 * Payload's own logger: one JSON line for each message, as everything else in the portal logs. Only a sentence
 * and an error (stripped, see safe-log.mjs) are ever written, whatever a library hands over.
 */
export const payloadLogger: NonNullable<Config['logger']> = {
  options: {
    base: undefined,
    formatters: { level: (level) => ({ level }) },
    // Made safe below already; pino's own serializer would add what a plain object lacks.
    serializers: { err: (kept: unknown) => kept },
    hooks: {
      logMethod(parameters, method) {
        method.apply(this, [lineOf(parameters)])
      },
    },
  },
  destination: process.stdout,
}

const lineOf = (parameters: readonly unknown[]): object => {
  const things = parameters.map((thing) => (thing instanceof Error ? { err: thing } : typeof thing === 'string' ? { msg: thing } : thing))
  const found: Record<string, unknown> = Object.assign({}, ...things.filter((thing) => typeof thing === 'object'))
  const problem = found.err ?? found.error
  return {
    ...(typeof found.msg === 'string' ? { msg: withoutNumbers(found.msg) } : {}),
    ...(problem === undefined ? {} : { err: safeError(problem) }),
  }
}
