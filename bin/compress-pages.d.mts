import type { IncomingMessage, ServerResponse } from 'node:http'

export function compressPages(request: IncomingMessage, response: ServerResponse): void
