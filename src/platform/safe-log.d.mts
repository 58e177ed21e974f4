export type SafeError = { type: string; message: string; code?: string | number; status?: number; constraint?: string; table?: string; stack?: string[]; cause?: SafeError }

export function withoutNumbers(text: string): string

export function safeError(problem: unknown): SafeError

export function makeConsoleSafe(): void
