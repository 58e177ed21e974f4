import { randomBytes } from 'node:crypto'

import type { BsreSettings } from '../settings'
import { exchange, type Reply } from './exchange'
import { refusalOf, statusOf } from './refusals'
import type { EsignService, SignOrder, SignOutcome } from './service'

/** The first version of the service's interface: forms in, the file out, and a file can be asked for again by its id. */
export const esignVersion1 = (settings: BsreSettings): EsignService => ({
  userStatus: async (nik) => statusAnswer(await exchange(settings, { method: 'GET', path: `/api/user/status/${encodeURIComponent(nik)}` })),
  sign: async (order) => {
    const { contentType, body } = formOf(order)
    return signAnswer(await exchange(settings, { method: 'POST', path: '/api/sign/pdf', contentType, body }))
  },
  download: async (documentId) => {
    const reply = await exchange(settings, { method: 'GET', path: `/api/sign/download/${encodeURIComponent(documentId)}` })
    return reply.kind === 'answer' && reply.status === 200 && isPdf(reply.body) ? reply.body : null
  },
})

/** The same for both versions. */
export const statusAnswer = (reply: Reply): Awaited<ReturnType<EsignService['userStatus']>> => {
  if (reply.kind !== 'answer') return { kind: 'refused', problem: 'bsre-unreachable', service: null }
  const status = statusOf(reply.body)
  if (status !== null) return { kind: 'status', status }
  const refusal = refusalOf(reply.status, reply.body)
  return refusal.kind === 'refused' ? refusal : { kind: 'refused', problem: 'bsre-unreachable', service: null }
}

const signAnswer = (reply: Reply): SignOutcome => {
  if (reply.kind === 'not-sent') return { kind: 'refused', problem: 'bsre-unreachable', service: null }
  if (reply.kind === 'cut') return { kind: 'unknown', documentId: reply.documentId }
  if (reply.status === 200 && isPdf(reply.body)) return { kind: 'signed', pdf: reply.body, documentId: reply.documentId }
  const refusal = refusalOf(reply.status, reply.body)
  return refusal.kind === 'refused' ? refusal : { kind: 'unknown', documentId: reply.documentId }
}

export const isPdf = (bytes: Buffer): boolean => bytes.subarray(0, 5).toString('latin1') === '%PDF-'

const formOf = ({ pdf, fileName, nik, passphrase, place, link, reason, location }: SignOrder): { contentType: string; body: Buffer } => {
  const boundary = `desa-${randomBytes(16).toString('hex')}`
  const fields = {
    nik, passphrase, tampilan: 'visible', image: 'false', linkQR: link,
    page: String(place.page), xAxis: String(place.x), yAxis: String(place.y), width: String(place.size), height: String(place.size), reason, location,
  }
  const parts = Object.entries(fields).map(([name, value]) => `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`)
  const file = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${fileName}"\r\nContent-Type: application/pdf\r\n\r\n`
  return { contentType: `multipart/form-data; boundary=${boundary}`, body: Buffer.concat([Buffer.from(parts.join('') + file, 'utf8'), pdf, Buffer.from(`\r\n--${boundary}--\r\n`)]) }
}
