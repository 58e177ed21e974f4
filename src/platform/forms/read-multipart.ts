import type { IncomingMessage } from 'node:http'

import Busboy from '@fastify/busboy'

import { DomainError } from '@/domain/errors'

import { cleanText } from './clean-text'
import { type FormLimits, MAX_FIELD_BYTES, MAX_FIELDS } from './form-limits'
import { sniffType } from './sniff-type'
import type { FormFile, SubmittedForm } from './submitted-form'

/** Reads a multipart body as it comes; see `readForm` for what is refused. */
export const readMultipart = (request: IncomingMessage, type: string, limits: FormLimits): Promise<SubmittedForm> =>
  new Promise((resolve, reject) => {
    const values = new Map<string, string>()
    const pending: Promise<FormFile | null>[] = []
    const refuse = (code: 'file-too-large' | 'invalid-input') => {
      request.unpipe()
      request.resume()
      reject(new DomainError(code))
    }
    const parser = parserFor(type, limits)
    if (!parser) return refuse('invalid-input')
    parser.on('field', (name, value, _nameIsCut, valueIsCut) => {
      if (valueIsCut) return refuse('file-too-large')
      values.set(name, cleanText(value))
    })
    parser.on('file', (name, stream) => {
      const parts: Buffer[] = []
      let isTooLarge = false
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('limit', () => {
        isTooLarge = true
        parts.length = 0
      })
      pending.push(
        new Promise((done) => {
          stream.on('end', () => done(isTooLarge ? tooLarge(name) : describeFile(name, Buffer.concat(parts))))
          stream.on('error', () => done(null))
        }),
      )
    })
    for (const event of ['partsLimit', 'filesLimit', 'fieldsLimit'] as const) parser.on(event, () => refuse('invalid-input'))
    parser.on('error', () => refuse('invalid-input'))
    request.on('aborted', () => refuse('invalid-input'))
    request.on('error', () => refuse('invalid-input'))
    parser.on('finish', () => {
      void Promise.all(pending).then(
        (files) => resolve({ values: Object.fromEntries(values), files: files.filter((file) => file !== null) }),
        reject,
      )
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

const tooLarge = (name: string): FormFile => ({ name, bytes: Buffer.alloc(0), contentType: 'application/octet-stream', isTooLarge: true })

const describeFile = async (name: string, bytes: Buffer): Promise<FormFile | null> =>
  bytes.length === 0 ? null : { name, bytes, contentType: await sniffType(bytes), isTooLarge: false }
