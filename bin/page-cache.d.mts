import type { IncomingMessage, ServerResponse } from 'node:http'

export function isPage(request: IncomingMessage): boolean
export function answerFromCache(request: IncomingMessage, response: ServerResponse, now?: number): boolean
