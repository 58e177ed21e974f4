import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'

import { P12Signer, PDF } from '@libpdf/core'
import { toBuffer } from 'qrcode'
import { z } from 'zod'

import { makeTrialCertificate } from '@/platform/signing/trial-certificate'

import { formFields } from './form-fields'

/** What the service does with the next order instead of signing it and answering at once. */
export type Mood =
  | { kind: 'refuse'; status: number; body: string; contentType?: string }
  /** Signs, and answers when it is let go. */
  | { kind: 'late'; until: Promise<unknown> }
  /** Signs, and says nothing, or breaks off before or within its answer, or never signs and breaks off. */
  | { kind: 'silent' | 'cut-answer' | 'half-answer' | 'cut-order' }
  /** Answers twice: the same file, and that file signed once more. */
  | { kind: 'twice' }
  /** Answers with another letter that is signed, or with this one as it came. */
  | { kind: 'other-letter'; pdf: Buffer }
  | { kind: 'unsigned' }

export type Order = { nik: string; passphrase: string; pdf: Buffer; page: number; x: number; y: number; width: number; height: number; link: string | null; image: Buffer | null; reason: string }

export type TestEsign = {
  version: 1 | 2
  url: string
  /** The variables that make a portal use it. */
  variables: Record<string, string>
  /** Everything that it was asked to sign, in order. */
  orders: Order[]
  /** Everything that it has signed. */
  signed: Buffer[]
  /** For the next orders, one each. */
  moods: Mood[]
  /** The state of the signer's certificate; everybody's. */
  userStatus: string
  /** Paths that were asked for, with the NIK left out. */
  asked: string[]
  close: () => Promise<void>
}

export const ESIGN_PASSPHRASE = 'rahasia kades: #1 & "dua"'

/** The e-sign client service of a regency as the portal knows it, on 127.0.0.1, in one of its two versions. It really signs, with a certificate for trying. */
export const openEsign = async (version: 1 | 2, port = 0): Promise<TestEsign> => {
  const sign = await (signing ??= signerOf())
  const kept = new Map<string, Buffer>()
  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy())
  })
  const listening = server.listen(port, '127.0.0.1')
  await once(listening, 'listening')
  const address = listening.address()
  const url = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`
  const own: TestEsign = {
    version, url, orders: [], signed: [], moods: [], userStatus: 'ISSUE', asked: [],
    variables: { BSRE_URL: url, BSRE_VERSION: String(version), BSRE_USERNAME: 'desa', BSRE_PASSWORD: 'sandi-layanan', BSRE_TIMEOUT_SECONDS: '2' },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await readAll(request)
    const path = request.url ?? ''
    own.asked.push(path.replace(/\d{16}/u, 'NIK'))
    if (request.headers.authorization !== `Basic ${Buffer.from('desa:sandi-layanan').toString('base64')}`) return say(response, 401, { error: 'Unauthorized' })
    if (path === '/api/v2/user/check/status' || path.startsWith('/api/user/status/')) return say(response, 200, { status_code: 1111, status: own.userStatus, message: 'User' })
    if (version === 1 && path.startsWith('/api/sign/download/')) return file(response, kept.get(decodeURIComponent(path.slice('/api/sign/download/'.length))) ?? null, null)
    if (path !== (version === 1 ? '/api/sign/pdf' : '/api/v2/sign/pdf')) return say(response, 404, { error: 'Not Found' })
    const order = version === 1 ? await orderOfForm(request, body) : orderOfJson(body)
    own.orders.push(order)
    const mood = own.moods.shift()
    if (mood?.kind === 'cut-order') return void response.destroy()
    if (mood?.kind === 'refuse') return void response.writeHead(mood.status, { 'Content-Type': mood.contentType ?? 'application/json' }).end(mood.body)
    if (order.passphrase !== ESIGN_PASSPHRASE) return say(response, 400, { status_code: 2031, error: 'Passphrase anda salah' })
    const pdf = mood?.kind === 'other-letter' ? await sign({ ...order, pdf: mood.pdf }) : mood?.kind === 'unsigned' ? order.pdf : await sign(order)
    if (mood?.kind !== 'unsigned') own.signed.push(pdf)
    const documentId = `dok-${own.signed.length}`
    kept.set(documentId, pdf)
    if (mood?.kind === 'silent') return
    if (mood?.kind === 'cut-answer') return void response.destroy()
    if (mood?.kind === 'late') await mood.until
    const files = mood?.kind === 'twice' ? [pdf, await sign({ ...order, pdf })] : [pdf]
    if (mood?.kind === 'half-answer') {
      response.writeHead(200, { 'Content-Type': version === 1 ? 'application/pdf' : 'application/json', 'Content-Length': pdf.length, id_dokumen: documentId })
      response.write(pdf.subarray(0, 2000), () => response.destroy())
      return
    }
    if (version === 2) return say(response, 200, { time: 12, file: files.map((one) => one.toString('base64')) })
    if (mood?.kind === 'twice') return twice(response, files, documentId)
    file(response, pdf, documentId)
  }
  return own
}

/** Making a certificate takes a second: one for all services of a test file. */
let signing: ReturnType<typeof signerOf> | null = null

const signerOf = async (): Promise<(order: Order) => Promise<Buffer>> => {
  const { p12 } = await makeTrialCertificate({ name: 'Pejabat Percobaan', organization: 'Balai Percobaan', passphrase: 'uji', from: new Date('2020-01-01T00:00:00Z'), until: new Date('2099-01-01T00:00:00Z') })
  const signer = await P12Signer.create(new Uint8Array(p12), 'uji')
  return async ({ pdf, page, x, y, width, height, reason, link, image }) => {
    const document = await PDF.load(new Uint8Array(pdf))
    const drawn = image ?? (await toBuffer(link ?? '', { margin: 4, scale: 6 }))
    document.getPage(page - 1)?.drawImage(document.embedImage(new Uint8Array(drawn)), { x, y, width, height })
    return Buffer.from((await document.sign({ signer, reason, subFilter: 'ETSI.CAdES.detached' })).bytes)
  }
}

const json = z.object({
  nik: z.string(),
  passphrase: z.string(),
  file: z.array(z.string()).length(1),
  signatureProperties: z.array(z.object({ tampilan: z.literal('VISIBLE'), imageBase64: z.string(), page: z.number(), originX: z.number(), originY: z.number(), width: z.number(), height: z.number(), reason: z.string(), location: z.string() })).length(1),
})

const orderOfJson = (body: Buffer): Order => {
  const { nik, passphrase, file: [pdf = ''], signatureProperties: [place] } = json.parse(JSON.parse(body.toString('utf8')))
  if (!place) throw new Error('no place')
  const { page, originX, originY, width, height, reason, imageBase64 } = place
  return { nik, passphrase, pdf: Buffer.from(pdf, 'base64'), page, x: originX, y: originY, width, height, link: null, image: Buffer.from(imageBase64, 'base64'), reason }
}

const orderOfForm = async (request: IncomingMessage, body: Buffer): Promise<Order> => {
  const { values, file: pdf } = await formFields(request.headers['content-type'] ?? '', body)
  const number = (name: string): number => Number(values[name])
  if (values.tampilan !== 'visible' || values.image !== 'false') throw new Error('not a visible signature')
  return {
    nik: values.nik ?? '', passphrase: values.passphrase ?? '', pdf, page: number('page'), x: number('xAxis'), y: number('yAxis'), width: number('width'), height: number('height'),
    link: values.linkQR ?? '', image: null, reason: values.reason ?? '',
  }
}

const readAll = async (request: IncomingMessage): Promise<Buffer> => {
  const pieces: Buffer[] = []
  for await (const piece of request) pieces.push(Buffer.from(piece))
  return Buffer.concat(pieces)
}

const say = (response: ServerResponse, status: number, content: object): void => void response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(content))

const file = (response: ServerResponse, pdf: Buffer | null, documentId: string | null): void => {
  if (!pdf) return say(response, 404, { error: 'Dokumen tidak ada' })
  response.writeHead(200, { 'Content-Type': 'application/pdf', 'Content-Length': pdf.length, ...(documentId ? { id_dokumen: documentId } : {}) }).end(pdf)
}

/** Two whole answers on one connection. */
const twice = (response: ServerResponse, files: readonly Buffer[], documentId: string): void => {
  const socket = response.socket
  for (const pdf of files) {
    socket?.write(`HTTP/1.1 200 OK\r\nContent-Type: application/pdf\r\nid_dokumen: ${documentId}\r\nContent-Length: ${pdf.length}\r\n\r\n`)
    socket?.write(pdf)
  }
  socket?.end()
}
