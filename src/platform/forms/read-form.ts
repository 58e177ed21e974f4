import type { IncomingMessage } from 'node:http'

import Busboy from '@fastify/busboy'

import { DomainError } from '@/domain/errors'

import { requireSameSite } from './same-site'
import { sniffType } from './sniff-type'

export type FormFile = { name: string; bytes: Buffer; contentType: string }

export type SubmittedForm = { values: Record<string, string>; files: FormFile[] }

export type FormLimits = { fileBytes: number; files: number }

const MAX_TEXT_BYTES = 256 * 1024
const MAX_FIELDS = 120
const MAX_FIELD_BYTES = 16 * 1024

const NO_FILES: FormLimits = { fileBytes: 1, files: 0 }

/**
 * Reads a posted form, urlencoded or multipart, as a stream and within limits. Refuses forms that another site
 * sent (`cross-site-form`), files that are too large (`file-too-large`) and bodies that cannot be read
 * (`invalid-input`). What a file is is told from its content, never from its name. An empty file field is none.
 */
export const readForm = async (request: IncomingMessage, limits: FormLimits = NO_FILES): Promise<SubmittedForm> => {
  requireSameSite(request.headers)
  const type = request.headers['content-type'] ?? ''
  if (type.startsWith('application/x-www-form-urlencoded')) return { values: parsePairs(await readText(request)), files: [] }
  if (type.startsWith('multipart/form-data')) return readMultipart(request, type, limits)
  throw new DomainError('invalid-input')
}

const parsePairs = (text: string): Record<string, string> => {
  const values = Object.create(null)
  let count = 0
  for (const [name, value] of new URLSearchParams(text)) {
    count += 1
    if (count > MAX_FIELDS) throw new DomainError('invalid-input')
    values[name] = cleanText(value)
  }
  return { ...values }
}

const readText = async (request: IncomingMessage): Promise<string> => {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of request) {
    const bytes = Buffer.from(part)
    size += bytes.length
    if (size > MAX_TEXT_BYTES) throw new DomainError('file-too-large')
    parts.push(bytes)
  }
  return Buffer.concat(parts).toString('utf8')
}

const readMultipart = (request: IncomingMessage, type: string, limits: FormLimits): Promise<SubmittedForm> =>
  new Promise((resolve, reject) => {
    const values: Record<string, string> = {}
    const pending: Promise<FormFile | null>[] = []
    const refuse = (code: 'file-too-large' | 'invalid-input') => {
      request.unpipe()
      request.resume()
      reject(new DomainError(code))
    }
    const parser = parserFor(type, limits)
    if (!parser) return refuse('invalid-input')
    parser.on('field', (name, value) => {
      values[name] = cleanText(value)
    })
    parser.on('file', (name, stream) => {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('limit', () => refuse('file-too-large'))
      pending.push(
        new Promise((done) => stream.on('end', () => done(describeFile(name, Buffer.concat(parts)))).on('error', () => done(null))),
      )
    })
    for (const event of ['partsLimit', 'filesLimit', 'fieldsLimit'] as const) parser.on(event, () => refuse('invalid-input'))
    parser.on('error', () => refuse('invalid-input'))
    request.on('aborted', () => refuse('invalid-input'))
    parser.on('finish', () => {
      void Promise.all(pending).then((files) => resolve({ values, files: files.filter((file) => file !== null) }), reject)
    })
    request.pipe(parser)
  })

const parserFor = (type: string, { fileBytes, files }: FormLimits) => {
  try {
    return new Busboy({
      headers: { 'content-type': type },
      limits: { fileSize: fileBytes, files, fields: MAX_FIELDS, fieldSize: MAX_FIELD_BYTES, parts: MAX_FIELDS + files, headerPairs: 50 },
    })
  } catch {
    return null
  }
}

const describeFile = async (name: string, bytes: Buffer): Promise<FormFile | null> =>
  bytes.length === 0 ? null : { name, bytes, contentType: await sniffType(bytes) }

/** Line ends as one sign, and no NUL, which PostgreSQL cannot keep. */
const cleanText = (text: string): string => text.replace(/\r\n?/gu, '\n').replace(/\0/gu, '')
