import type { IncomingMessage, ServerResponse } from 'node:http'

export function isPage(request: IncomingMessage): boolean
export function answerPage(request: IncomingMessage, response: ServerResponse, make: () => void): void
