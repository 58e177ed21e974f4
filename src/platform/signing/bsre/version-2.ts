import { toBuffer } from 'qrcode'
import { z } from 'zod'

import type { BsreSettings } from '../settings'
import { exchange, type Question, type Reply } from './exchange'
import { jsonOf, refusalOf } from './refusals'
import type { EsignService, SignOutcome } from './service'
import { isPdf, statusAnswer } from './version-1'

/** The second version: JSON in and out, files as base64. It cannot be asked what became of an order. */
export const esignVersion2 = (settings: BsreSettings): EsignService => ({
  userStatus: async (nik) => statusAnswer(await exchange(settings, post('/api/v2/user/check/status', { nik }))),
  sign: async ({ pdf, nik, passphrase, place, link, reason, location }) => {
    const image = await toBuffer(link, { errorCorrectionLevel: 'M', margin: 4, scale: 8 })
    const properties = { tampilan: 'VISIBLE', imageBase64: image.toString('base64'), page: place.page, originX: place.x, originY: place.y, width: place.size, height: place.size, reason, location }
    return signAnswer(await exchange(settings, post('/api/v2/sign/pdf', { nik, passphrase, signatureProperties: [properties], file: [pdf.toString('base64')] })))
  },
  download: null,
})

const post = (path: string, content: object): Question => ({ method: 'POST', path, contentType: 'application/json', body: Buffer.from(JSON.stringify(content), 'utf8') })

const files = z.looseObject({ file: z.array(z.string()).min(1) })

const signAnswer = (reply: Reply): SignOutcome => {
  if (reply.kind === 'not-sent') return { kind: 'refused', problem: 'bsre-unreachable', service: null }
  if (reply.kind === 'cut') return { kind: 'unknown', documentId: null }
  const read = files.safeParse(jsonOf(reply.body))
  if (reply.status === 200 && read.success) {
    const pdf = Buffer.from(read.data.file[0] ?? '', 'base64')
    return isPdf(pdf) ? { kind: 'signed', pdf, documentId: null } : { kind: 'unknown', documentId: null }
  }
  const refusal = refusalOf(reply.status, reply.body)
  return refusal.kind === 'refused' ? refusal : { kind: 'unknown', documentId: null }
}
