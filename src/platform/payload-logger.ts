import type { Config } from 'payload'

import { type SafeError, safeError, withoutNumbers } from './safe-log.mjs'

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
      logMethod(parameters, method, level) {
        const line = lineOf(parameters)
        // A refusal that a person was told in a sentence is no fault of the portal.
        if (level > INFO && (line.err?.status ?? 500) < 500) this.info(line)
        else method.apply(this, [line])
      },
    },
  },
  destination: process.stdout,
}

/** pino's number for it. */
const INFO = 30

const lineOf = (parameters: readonly unknown[]): { msg?: string; err?: SafeError } => {
  const things = parameters.map((thing) => (thing instanceof Error ? { err: thing } : typeof thing === 'string' ? { msg: thing } : thing))
  const found: Record<string, unknown> = Object.assign({}, ...things.filter((thing) => typeof thing === 'object'))
  const problem = found.err ?? found.error
  return {
    ...(typeof found.msg === 'string' ? { msg: withoutNumbers(found.msg) } : {}),
    ...(problem === undefined ? {} : { err: isSafe(problem) ? problem : safeError(problem) }),
  }
}

/** Made safe by this logger the first time, when it came as a mistake. */
const isSafe = (problem: unknown): problem is SafeError =>
  typeof problem === 'object' && problem !== null && !(problem instanceof Error) && 'type' in problem && 'message' in problem
