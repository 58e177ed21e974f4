import { randomInt } from 'node:crypto'
import { insist } from './insist'

const FORM = '/layanan/keterangan-domisili/ajukan'

type Visitor = { address: string; cookie: string }

export type Receipt = { key: string; trackingCode: string }

/**
 * Asks for a letter as a resident without script does: opens the form, sends page after page, and reads the
 * receipt; sends the last page twice, as after a double tap, and loads the receipt again.
 * @throws Error when a page is not as it should be, or the two receipts differ.
 */
export async function askForLetter(portal: string): Promise<Receipt> {
  const form = await insist(`${portal}${FORM}`)
  const cookie = form.cookie ?? ''
  const key = /name="d" value="([\w-]{22})"/u.exec(form.text)?.[1]
  if (key === undefined) throw new Error(`the form has no key: ${form.status}`)
  const from: Visitor = { address: addressOfSomebody(), cookie }
  await send(portal, from, { d: key, langkah: 'diri', nik: '1205210101900001', nama: 'Siti Aminah', hp: '' })
  await send(portal, from, { d: key, langkah: 'keperluan', keperluan: `Keperluan ${key}` })
  await send(portal, from, { d: key, langkah: 'foto' })
  const code = await receiptOf(portal, from, await send(portal, from, { d: key, langkah: 'periksa' }))
  const again = await receiptOf(portal, from, await send(portal, from, { d: key, langkah: 'periksa' }))
  if (code !== again) throw new Error('two receipts for one form')
  return { key, trackingCode: code }
}

async function send(portal: string, from: Visitor, answers: Record<string, string>): Promise<string> {
  const { status, location, text } = await insist(`${portal}${FORM}`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', origin: portal, 'x-forwarded-for': from.address, cookie: from.cookie },
    body: new URLSearchParams(answers).toString(),
  })
  if (status !== 303 || location === null) throw new Error(`step ${answers.langkah}: ${status} ${alertIn(text)}`)
  return location
}

async function receiptOf(portal: string, from: Visitor, place: string): Promise<string> {
  const { text } = await insist(new URL(place, portal).href, { headers: { cookie: from.cookie } })
  const code = /class="code">([A-Z]{2}-[\w*~$=]+-[\w*~$=]+-[\w*~$=])</u.exec(text)?.[1]
  if (code === undefined) throw new Error(`no receipt: ${alertIn(text)}`)
  return code
}

const alertIn = (page: string): string => /role="alert"[^>]*>([^<]*)/u.exec(page)?.[1] ?? page.slice(0, 200)

/** Everybody asks from an address of their own: what is tried here is not the limit of each. */
const addressOfSomebody = (): string => `10.${randomInt(256)}.${randomInt(256)}.${randomInt(1, 255)}`
