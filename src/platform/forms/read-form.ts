import type { IncomingMessage } from 'node:http'

import { DomainError } from '@/domain/errors'

import { env } from '../env'
import { cleanText } from './clean-text'
import { type FormLimits, MAX_FIELD_BYTES, MAX_FIELDS, MAX_TEXT_BYTES } from './form-limits'
import { readMultipart } from './read-multipart'
import { hostOf, requireSameSite } from './same-site'
import type { SubmittedForm } from './submitted-form'

const NO_FILES: FormLimits = { fileBytes: 1, files: 0 }

/**
 * Reads a posted form, urlencoded or multipart, as a stream and within limits. Refuses forms that another site
 * sent (`cross-site-form`), texts over the limits (`file-too-large`: better than keeping half an answer) and
 * bodies that cannot be read or that break off (`invalid-input`). A file over the limit is only marked, so that
 * the page can keep all other answers. What a file is is told from its content, never from its name. An empty
 * file field is none.
 */
export const readForm = async (request: IncomingMessage, limits: FormLimits = NO_FILES): Promise<SubmittedForm> => {
  requireSameSite(request.headers, [hostOf(env().serverUrl)].filter((host) => host !== null))
  return readBody(request, limits)
}

/** The body alone, for readers that have checked where it comes from. */
export const readBody = async (request: IncomingMessage, limits: FormLimits = NO_FILES): Promise<SubmittedForm> => {
  const type = request.headers['content-type'] ?? ''
  const kind = type.split(';')[0]?.trim().toLowerCase()
  if (kind === 'application/x-www-form-urlencoded') return { values: parsePairs(await readText(request)), files: [] }
  if (kind === 'multipart/form-data') return readMultipart(request, type, limits)
  throw new DomainError('invalid-input')
}

const parsePairs = (text: string): Record<string, string> => {
  const values = new Map<string, string>()
  let count = 0
  for (const [name, value] of new URLSearchParams(text)) {
    count += 1
    if (count > MAX_FIELDS) throw new DomainError('invalid-input')
    if (Buffer.byteLength(value) > MAX_FIELD_BYTES) throw new DomainError('file-too-large')
    values.set(name, cleanText(value))
  }
  return Object.fromEntries(values)
}

const readText = async (request: IncomingMessage): Promise<string> => {
  const parts: Buffer[] = []
  let size = 0
  try {
    for await (const part of request) {
      const bytes = Buffer.from(part)
      size += bytes.length
      if (size > MAX_TEXT_BYTES) throw new DomainError('file-too-large')
      parts.push(bytes)
    }
  } catch (error) {
    // Whatever else ends a body early is a connection that broke off.
    throw error instanceof DomainError ? error : new DomainError('invalid-input')
  }
  return Buffer.concat(parts).toString('utf8')
}
