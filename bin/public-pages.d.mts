import type { IncomingMessage, ServerResponse } from 'node:http'

export function answerPage(request: IncomingMessage, response: ServerResponse): boolean
