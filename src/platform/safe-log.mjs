/**
 * What may stand in a log. Plain JavaScript, since bin/server.mjs uses it before anything is compiled.
 *
 * Errors carry more than they say: a database's quotes the row, drizzle's lists every value of the statement,
 * and Node prints all of it. Here an error is its kind, its sentence and where it happened, nothing else; and
 * whatever stands in a log has no long number in it.
 */
import { inspect } from 'node:util'

/** Text without personal numbers (NIK, No. KK, telephone), and without the values of a failed statement. */
export function withoutNumbers(text) {
  const withoutValues = text.replace(/\nparams: [\s\S]*?(?=\n\s+at |$)/g, '')
  return withoutValues.split(ID).map((part, at) => (at % 2 === 1 ? part : part.replace(NUMBER, '…'))).join('')
}

/** Record ids are hexadecimal and may look like numbers in part; without them a log would be of no use. */
const ID = /([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})/

/** Nine digits or more, or groups of them as people write a telephone number or a NIK. */
const NUMBER = /\+?\d{2,4}(?:[ -]\d{3,4}){2,}|\+?\d{9,}/g

/** An error as a log may keep it. An answer to a person (status below 500) needs no stack. */
export function safeError(problem) {
  if (!(problem instanceof Error)) return { type: typeof problem, message: withoutNumbers(String(problem)) }
  const { code, status, constraint, table } = problem
  return {
    // Not the class: a build shortens its name.
    type: problem.name,
    message: withoutNumbers(problem.message.split('\nparams: ')[0] ?? ''),
    ...known({ code, status, constraint, table }),
    ...(status < 500 ? {} : { stack: framesOf(problem) }),
    ...(problem.cause === undefined || problem.cause === null ? {} : { cause: safeError(problem.cause) }),
  }
}

/** From now on this process's console prints errors and texts in the safe form only. */
export function makeConsoleSafe() {
  for (const method of ['log', 'info', 'warn', 'error', 'debug', 'trace']) {
    const print = console[method].bind(console)
    console[method] = (...things) => print(...things.map(safeThing))
  }
  // Node itself would print the whole error.
  process.on('uncaughtException', (problem) => {
    console.error(JSON.stringify({ level: 'error', msg: 'uncaught', err: safeError(problem) }))
    process.exit(1)
  })
  // A promise nobody waited for has failed (a queue that could not note a finished job while PostgreSQL was away):
  // what it did is done again or was told to somebody; no reason to throw everybody out.
  process.on('unhandledRejection', (problem) => {
    console.error(JSON.stringify({ level: 'error', msg: 'unhandled rejection', err: safeError(problem) }))
  })
}

function safeThing(thing) {
  if (thing instanceof Error) return JSON.stringify(safeError(thing))
  if (typeof thing === 'object' && thing !== null) return withoutNumbers(inspect(thing, { depth: 2 }))
  return typeof thing === 'string' ? withoutNumbers(thing) : thing
}

function known(values) {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => typeof value === 'string' || typeof value === 'number'))
}

function framesOf({ stack = '' }) {
  return stack.split('\n').map((line) => line.trim()).filter((line) => line.startsWith('at ')).slice(0, 12)
}
