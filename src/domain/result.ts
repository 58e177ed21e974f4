/** The outcome of a rule: either a value, or a problem that says what is wrong. Rules return problems; they do not throw. */
export type Result<Value, Problem> = { ok: true; value: Value } | { ok: false; problem: Problem }

export const succeed = <Value>(value: Value): { ok: true; value: Value } => ({ ok: true, value })

export const fail = <Problem>(problem: Problem): { ok: false; problem: Problem } => ({ ok: false, problem })
