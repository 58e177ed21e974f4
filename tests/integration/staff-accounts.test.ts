import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'

import { ACCOUNT_MESSAGES } from '@/messages/accounts'
import { ERROR_SENTENCES } from '@/messages/errors'
import { MAILS } from '@/messages/mails'
import { query } from '@/platform/database'

import { staffWith, type TestStaff } from '@tests/support/office'
import { testPortal } from '@tests/support/portal'
import { rest, signIn } from '@tests/support/rest'

const NEW_PASSWORD = 'jembatan-hujan-lumbung-empat'

let payload: Payload
let admin: TestStaff
let adminCookie: string

beforeAll(async () => {
  payload = await testPortal()
  admin = await staffWith(payload, ['admin'])
  adminCookie = (await signIn(admin)) ?? ''
})

/** From an address of its own, so that the limit on tries stays out of tests about something else. */
const login = (email: string, password: string, address: string = crypto.randomUUID(), headers: Record<string, string> = {}) =>
  rest({ method: 'POST', path: 'staff/login', body: { email, password }, headers: { 'x-desa-peer': address, ...headers } })

const isSignedIn = async (cookie: string | null): Promise<boolean> => {
  const me: { user: { id: string } | null } = await (await rest({ method: 'GET', path: 'staff/me', cookie })).json()
  return me.user !== null
}

const sentence = async (response: Response): Promise<string> => {
  const { errors }: { errors: { message: string; data?: { errors?: { message: string }[] } }[] } = await response.json()
  return [errors[0]?.message, ...(errors[0]?.data?.errors ?? []).map(({ message }) => message)].join(' ')
}

const audited = async (action: string, id: string): Promise<number> =>
  (await query(payload, 'SELECT 1 AS one FROM audit_trail WHERE action = $1 AND object_id = $2', [action, id])).length

describe('sessions', () => {
  it('of ten sign-ins of one account at the same moment all work', async () => {
    const account = await staffWith(payload, ['operator'])
    const cookies = await Promise.all(Array.from({ length: 10 }, () => signIn(account)))
    expect(new Set(cookies).size).toBe(10)
    expect(await Promise.all(cookies.map(isSignedIn))).toEqual(cookies.map(() => true))
  })

  it('outlive sign-outs of others and changes of the account at the same moment', async () => {
    const account = await staffWith(payload, ['operator'])
    const leaving = await Promise.all([signIn(account), signIn(account), signIn(account)])
    const [stays, ...answers] = await Promise.all([
      signIn(account),
      ...leaving.map((cookie) => rest({ method: 'POST', path: 'staff/logout', cookie, body: {} })),
      rest({ method: 'PATCH', path: `staff/${account.id}`, cookie: adminCookie, body: { name: 'Nama Baru' } }),
    ])
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200])
    expect(await isSignedIn(stays)).toBe(true)
    expect(await Promise.all(leaving.map(isSignedIn))).toEqual([false, false, false])
  })

  it('end at once when the account is switched off, and nobody gets in again', async () => {
    const account = await staffWith(payload, ['operator'])
    const cookies = await Promise.all([signIn(account), signIn(account)])
    const answer = await rest({ method: 'PATCH', path: `staff/${account.id}`, cookie: adminCookie, body: { active: false } })
    expect(answer.status).toBe(200)
    expect(await Promise.all(cookies.map(isSignedIn))).toEqual([false, false])
    expect((await rest({ method: 'GET', path: 'residents', cookie: cookies[0] ?? null })).status).toBe(403)
    const refused = await login(account.email, account.password)
    expect([refused.status, await sentence(refused)]).toEqual([403, ACCOUNT_MESSAGES.switchedOff])
  })

  it('are not brought back by a change that the owner makes while the account is switched off', async () => {
    const account = await staffWith(payload, ['operator'])
    const cookie = await signIn(account)
    await Promise.all([
      rest({ method: 'PATCH', path: `staff/${account.id}`, cookie, body: { name: 'Nama Lain' } }),
      rest({ method: 'PATCH', path: `staff/${account.id}`, cookie: adminCookie, body: { active: false } }),
    ])
    const [row] = await query<{ active: boolean }>(payload, 'SELECT active FROM staff WHERE id = $1::uuid', [account.id])
    expect([row?.active, await isSignedIn(cookie)]).toEqual([false, false])
  })

  it('travel in a cookie that scripts and other sites do not get', async () => {
    const [cookie = ''] = (await login(admin.email, admin.password)).headers.getSetCookie()
    expect(cookie).toMatch(/^payload-token=[^;]+;.*HttpOnly/)
    expect(cookie).toMatch(/SameSite=Lax/)
    expect(cookie).not.toMatch(/Secure/)
  })

  it('are not opened by a form of another site', async () => {
    const answer = await login(admin.email, admin.password, '203.0.113.77', { origin: 'https://lain.example', 'sec-fetch-site': 'cross-site' })
    expect([answer.status, await sentence(answer)]).toEqual([403, ERROR_SENTENCES['cross-site-form']])
  })
})

describe('wrong passwords', () => {
  it('lock the account after five, also for the right one, and leave a trace', async () => {
    const account = await staffWith(payload, ['operator'])
    for (let attempt = 1; attempt <= 5; attempt += 1) expect((await login(account.email, 'bukan-kata-sandinya')).status).toBe(401)
    expect((await login(account.email, account.password)).status).toBe(401)
    expect(await audited('sign-in-failed', account.id)).toBe(6)
    expect(await audited('sign-in', account.id)).toBe(0)
  })

  it('lock it also when they come all at once', async () => {
    const account = await staffWith(payload, ['operator'])
    await Promise.all(Array.from({ length: 6 }, () => login(account.email, 'bukan-kata-sandinya')))
    expect((await login(account.email, account.password)).status).toBe(401)
  })

  it('of an account that does not exist are recorded without the address that was typed', async () => {
    const email = `tidak-ada-${crypto.randomUUID()}@contoh.desa.id`
    expect((await login(email, 'bukan-kata-sandinya')).status).toBe(401)
    const rows = await query(payload, 'SELECT 1 AS one FROM audit_trail WHERE entry::text LIKE $1', [`%${email}%`])
    expect(rows).toEqual([])
  })

  it('are counted by address: beyond the limit a sentence and the time to wait', async () => {
    const tries = Array.from({ length: 41 }, (_, at) => at)
    const answers: Response[] = []
    for (const at of tries) answers.push(await login(`siapa-${at}@contoh.desa.id`, 'entah', '198.51.100.20', { 'x-forwarded-for': `192.0.2.${at}` }))
    expect(answers.slice(0, 40).map(({ status }) => status)).not.toContain(429)
    const last = answers.at(-1)
    expect(last?.status).toBe(429)
    expect(Number(last?.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(last && (await sentence(last))).toBe(ERROR_SENTENCES['too-many-requests'])
    expect((await login(admin.email, admin.password, '198.51.100.21')).status).toBe(200)
  })
})

describe('passwords', () => {
  it.each([
    ['too short', 'sebelas-hrf', ACCOUNT_MESSAGES.passwordTooShort],
    ['known to everybody', 'password1234', ACCOUNT_MESSAGES.passwordCommon],
    ['a row of keys', 'qwertyuiop123', ACCOUNT_MESSAGES.passwordCommon],
    ['one piece again and again', 'desadesadesa', ACCOUNT_MESSAGES.passwordCommon],
  ])('that are %s are refused with a sentence', async (_name, password, expected) => {
    const body = { name: 'Akun Baru', email: `baru-${crypto.randomUUID()}@contoh.desa.id`, roles: ['editor'], active: true, password }
    const created = await rest({ method: 'POST', path: 'staff', cookie: adminCookie, body })
    expect([created.status, await sentence(created)]).toEqual([400, expected])
    const changed = await rest({ method: 'PATCH', path: `staff/${admin.id}`, cookie: adminCookie, body: { password } })
    expect([changed.status, await sentence(changed)]).toEqual([400, expected])
  })
})

describe('a forgotten password', () => {
  const ask = (email: string) => rest({ method: 'POST', path: 'staff/forgot-password', body: { email }, headers: { 'x-desa-peer': crypto.randomUUID() } })

  const mailsTo = (email: string) =>
    query<{ data: { id: string; subject: string; text: string; html: string } }>(payload, `SELECT data FROM pgboss.job WHERE name = 'send-mail' AND data -> 'to' ->> 0 = $1`, [email])

  it('answers the same whether the account exists or not', async () => {
    const account = await staffWith(payload, ['editor'])
    const [known, unknown] = await Promise.all([ask(account.email), ask('tidak-ada@contoh.desa.id')])
    expect([known.status, await known.text()]).toEqual([unknown.status, await unknown.text()])
    expect(await mailsTo(account.email)).toHaveLength(1)
    expect(await mailsTo('tidak-ada@contoh.desa.id')).toHaveLength(0)
  })

  it('is replaced by the link in the mail, once, by a good password, and ends all sessions', async () => {
    const account = await staffWith(payload, ['editor'])
    const before = await signIn(account)
    await ask(account.email)
    const [mail] = await mailsTo(account.email)
    expect(mail?.data.subject).toBe(MAILS.passwordReset.subject)
    const token = /^http\S+\/admin\/reset\/(\w+)$/m.exec(mail?.data.text ?? '')?.[1] ?? ''
    expect(mail?.data.html).toContain(`/admin/reset/${token}"`)

    const reset = (password: string) => rest({ method: 'POST', path: 'staff/reset-password', body: { token, password }, headers: { 'x-desa-peer': crypto.randomUUID() } })
    const weak = await reset('password1234')
    expect([weak.status, await sentence(weak)]).toEqual([400, ACCOUNT_MESSAGES.passwordCommon])
    expect((await reset(NEW_PASSWORD)).status).toBe(200)
    expect((await reset(NEW_PASSWORD)).status).toBe(403)
    expect(await isSignedIn(before)).toBe(false)
    expect(await signIn(account)).toBeNull()
    expect(await signIn({ email: account.email, password: NEW_PASSWORD })).not.toBeNull()
    expect(await audited('password-reset', account.id)).toBe(1)
  })
})

it('many accounts are not changed in one call', async () => {
  const answer = await rest({ method: 'PATCH', path: 'staff?where[name][exists]=true', cookie: adminCookie, body: { name: 'Semua' } })
  expect(answer.status).toBe(404)
})
