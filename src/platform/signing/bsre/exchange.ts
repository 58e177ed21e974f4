import http from 'node:http'
import https from 'node:https'

import type { BsreSettings } from '../settings'

export type Question = { method: 'GET' | 'POST'; path: string; contentType?: string; body?: Buffer }

/** `not-sent`: nothing has reached the service. `cut`: it has, and no whole answer came back. */
export type Reply =
  | { kind: 'answer'; status: number; contentType: string; documentId: string | null; body: Buffer }
  | { kind: 'cut'; documentId: string | null }
  | { kind: 'not-sent' }

const MAX_ANSWER = 40 * 1024 * 1024

/**
 * Asks the service once, over a connection that serves nothing else, so that a late or second answer to another question is never
 * taken for this one's. Never throws, and never asks twice.
 */
export const exchange = ({ url, username, password, timeoutMs }: BsreSettings, { method, path, contentType, body }: Question): Promise<Reply> =>
  new Promise((resolve) => {
    let isSent = false
    let documentId: string | null = null
    const end = (reply: Reply): void => {
      clearTimeout(timer)
      resolve(reply)
      request.destroy()
    }
    const lost = (): void => end(isSent ? { kind: 'cut', documentId } : { kind: 'not-sent' })
    const request = (url.startsWith('https:') ? https : http).request(`${url}${path}`, {
      method,
      agent: false,
      headers: {
        Authorization: `Basic ${Buffer.from(`${username}:${password}`, 'utf8').toString('base64')}`,
        Accept: '*/*',
        Connection: 'close',
        ...(contentType ? { 'Content-Type': contentType } : {}),
        'Content-Length': body?.length ?? 0,
      },
    })
    const timer = setTimeout(lost, timeoutMs)
    request.on('error', lost)
    request.on('socket', (socket) => {
      socket.once(url.startsWith('https:') ? 'secureConnect' : 'connect', () => {
        isSent = true
      })
    })
    request.on('response', (response) => {
      documentId = headerOf(response, 'id_dokumen') ?? headerOf(response, 'id-dokumen')
      const pieces: Buffer[] = []
      let size = 0
      response.on('data', (piece: Buffer) => {
        size += piece.length
        if (size > MAX_ANSWER) lost()
        else pieces.push(piece)
      })
      response.on('error', lost)
      response.on('close', () => {
        if (!response.complete) return lost()
        end({ kind: 'answer', status: response.statusCode ?? 0, contentType: headerOf(response, 'content-type') ?? '', documentId, body: Buffer.concat(pieces) })
      })
    })
    request.end(body)
  })

const headerOf = (response: http.IncomingMessage, name: string): string | null => {
  const value = response.headers[name]
  return typeof value === 'string' && value !== '' ? value : null
}
