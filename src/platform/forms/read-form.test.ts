import { IncomingMessage } from 'node:http'
import { Socket } from 'node:net'

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { DomainError } from '@/domain/errors'

import type { FormLimits } from './form-limits'
import { readBody } from './read-form'

const URLENCODED = 'application/x-www-form-urlencoded'
const BOUNDARY = 'batas-7f3a'
const MULTIPART = `multipart/form-data; boundary=${BOUNDARY}`
const PNG = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64')

/** A request as the server sees it, its body coming in pieces of `size` bytes. */
const requestWith = (contentType: string, body: Buffer, size = 1024): IncomingMessage => {
  const request = new IncomingMessage(new Socket())
  request.headers['content-type'] = contentType
  for (let from = 0; from < body.length; from += size) request.push(body.subarray(from, from + size))
  request.push(null)
  request.complete = true
  return request
}

type Part = { name: string; value: string } | { name: string; fileName: string; bytes: Buffer; type?: string }

const multipart = (parts: readonly Part[], { isClosed = true } = {}): Buffer =>
  Buffer.concat([
    ...parts.flatMap((part) => [
      Buffer.from(`--${BOUNDARY}\r\nContent-Disposition: form-data; name="${part.name}"`),
      'bytes' in part
        ? Buffer.concat([Buffer.from(`; filename="${part.fileName}"\r\nContent-Type: ${part.type ?? 'image/jpeg'}\r\n\r\n`), part.bytes])
        : Buffer.from(`\r\n\r\n${part.value}`),
      Buffer.from('\r\n'),
    ]),
    ...(isClosed ? [Buffer.from(`--${BOUNDARY}--\r\n`)] : []),
  ])

const read = (contentType: string, body: Buffer, limits?: FormLimits, size?: number) => readBody(requestWith(contentType, body, size), limits)

const PHOTOS: FormLimits = { fileBytes: 2000, files: 3 }

const words = fc.string({ unit: 'grapheme', maxLength: 200 }).filter((text) => !/\p{Surrogate}/u.test(text))
const asKept = (text: string): string => text.replace(/\r\n?/gu, '\n').replace(/\0/gu, '')

describe('a posted form', () => {
  it('keeps every urlencoded answer, however the body is cut on its way', async () => {
    await fc.assert(
      fc.asyncProperty(fc.dictionary(fc.stringMatching(/^[a-z]{1,12}$/u), words, { maxKeys: 20 }), fc.integer({ min: 1, max: 40 }), async (answers, size) => {
        const form = await read(URLENCODED, Buffer.from(new URLSearchParams(answers).toString()), undefined, size)
        expect(form.values).toEqual(Object.fromEntries(Object.entries(answers).map(([name, value]) => [name, asKept(value)])))
      }),
    )
  })

  it('keeps every multipart answer and the bytes of every file, however the body is cut on its way', async () => {
    await fc.assert(
      fc.asyncProperty(words, fc.uint8Array({ minLength: 1, maxLength: 1500 }), fc.integer({ min: 1, max: 70 }), async (story, content, size) => {
        const body = multipart([{ name: 'foto', fileName: 'a.jpg', bytes: Buffer.from(content) }, { name: 'cerita', value: story }])
        const form = await read(MULTIPART, body, PHOTOS, size)
        expect(form.values).toEqual({ cerita: asKept(story) })
        expect(form.files.map(({ bytes }) => bytes)).toEqual([Buffer.from(content)])
      }),
      { numRuns: 60 },
    )
  })

  it('either reads or refuses any bytes whatever: nothing else comes out', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(URLENCODED, MULTIPART), fc.uint8Array({ maxLength: 600 }), async (type, bytes) => {
        const outcome = await read(type, Buffer.from(bytes), PHOTOS).then(() => 'read', (error: unknown) => error)
        expect(outcome).toSatisfy((one: unknown) => one === 'read' || one instanceof DomainError)
      }),
    )
  })

  it('refuses a multipart body that breaks off, wherever it does', async () => {
    const whole = multipart([{ name: 'cerita', value: 'Jembatan putus' }, { name: 'foto', fileName: 'a.png', bytes: PNG }])
    for (let end = 1; end < whole.length - 8; end += 7) {
      await expect(read(MULTIPART, whole.subarray(0, end), PHOTOS), `cut at ${end}`).rejects.toMatchObject({ code: 'invalid-input' })
    }
  })

  it('refuses a body whose connection was lost', async () => {
    const request = new IncomingMessage(new Socket())
    request.headers['content-type'] = URLENCODED
    request.push(Buffer.from('nama=Si'))
    const reading = readBody(request)
    request.destroy(new Error('aborted'))
    await expect(reading).rejects.toMatchObject({ code: 'invalid-input' })
  })

  it.each(['application/json', 'text/plain', '', 'multipart/form-data', 'multipart/form-data; boundary='])('refuses a body of kind “%s”', async (type) => {
    await expect(read(type, Buffer.from('{"a":1}'))).rejects.toMatchObject({ code: 'invalid-input' })
  })

  it('marks a photo that is too large and keeps all answers, also those after it', async () => {
    const body = multipart([
      { name: 'jenis', value: 'jalan' },
      { name: 'foto', fileName: 'besar.jpg', bytes: Buffer.alloc(9000, 1) },
      { name: 'cerita', value: 'Jembatan putus' },
      { name: 'foto', fileName: 'kecil.png', bytes: PNG },
    ])
    const { values, files } = await read(MULTIPART, body, PHOTOS)
    expect(values).toEqual({ jenis: 'jalan', cerita: 'Jembatan putus' })
    expect(files.map(({ isTooLarge, bytes }) => [isTooLarge, bytes.length])).toEqual([[true, 0], [false, PNG.length]])
  })

  it('refuses an answer over the limit rather than keeping half of it', async () => {
    const long = 'a'.repeat(17 * 1024)
    await expect(read(URLENCODED, Buffer.from(`cerita=${long}`))).rejects.toMatchObject({ code: 'file-too-large' })
    await expect(read(MULTIPART, multipart([{ name: 'cerita', value: long }]), PHOTOS)).rejects.toMatchObject({ code: 'file-too-large' })
    await expect(read(URLENCODED, Buffer.from(`a=${'b'.repeat(300 * 1024)}`))).rejects.toMatchObject({ code: 'file-too-large' })
  })

  it('refuses more files or fields than a form of ours has', async () => {
    const photo = { name: 'foto', fileName: 'a.png', bytes: PNG }
    await expect(read(MULTIPART, multipart([photo, photo, photo, photo]), PHOTOS)).rejects.toMatchObject({ code: 'invalid-input' })
    const many = Array.from({ length: 301 }, (_, position) => `f${position}=1`).join('&')
    await expect(read(URLENCODED, Buffer.from(many))).rejects.toMatchObject({ code: 'invalid-input' })
  })

  it('tells what a file is from its content, not from its name or the type it claims', async () => {
    const script = Buffer.from('<script>alert(1)</script>')
    const body = multipart([
      { name: 'foto', fileName: 'foto.jpg', bytes: script, type: 'image/jpeg' },
      { name: 'foto', fileName: 'surat.pdf', bytes: PNG, type: 'application/pdf' },
      { name: 'foto', fileName: '', bytes: Buffer.alloc(0) },
    ])
    const { files } = await read(MULTIPART, body, PHOTOS)
    expect(files.map(({ contentType }) => contentType)).toEqual(['application/octet-stream', 'image/png'])
  })

  it('takes a field named like a part of every object as an answer like any other', async () => {
    const { values } = await read(URLENCODED, Buffer.from('__proto__=x&constructor=y&nama=Siti'))
    expect(Object.getPrototypeOf(values)).toBe(Object.prototype)
    expect(Object.entries(values)).toEqual([['__proto__', 'x'], ['constructor', 'y'], ['nama', 'Siti']])
  })
})
