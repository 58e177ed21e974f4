import { readdir, readFile, stat } from 'node:fs/promises'
import path from 'node:path'

import { simpleParser } from 'mailparser'
import type { Payload } from 'payload'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'

import { handleSendMail } from '@/jobs/send-mail'
import { query } from '@/platform/database'
import { env } from '@/platform/env'
import { findFreePort } from '@/platform/postgres/free-port'
import { queue } from '@/platform/queue'

import { type CommandRun, runDesa } from '@tests/support/command'
import { testPortal } from '@tests/support/portal'
import { openSmtp, type TestSmtp } from '@tests/support/smtp'

type Job = { id: string; state: string; retry_count: number; waits: number; kept: boolean; data: { id: string } }

let payload: Payload
const workers: CommandRun[] = []
const servers: TestSmtp[] = []

beforeAll(async () => {
  payload = await testPortal()
})

afterEach(async () => {
  for (const worker of workers) signal(worker, 'SIGKILL')
  await Promise.all(workers.splice(0).map(({ ended }) => ended))
  await Promise.all(servers.splice(0).map(({ close }) => close()))
  // What other tests left in the queue is not for the next worker.
  await query(payload, `DELETE FROM pgboss.job WHERE name = 'send-mail'`)
})

/** To the worker and all that it started; one that has ended already is left in peace. */
const signal = ({ child }: CommandRun, name: 'SIGKILL' | 'SIGSTOP'): void => {
  if (child.pid !== undefined && child.exitCode === null && child.signalCode === null) process.kill(-child.pid, name)
}

const someone = () => `warga-${crypto.randomUUID()}@contoh.desa.id`

const send = async (): Promise<string> => {
  const to = someone()
  await payload.sendEmail({ to, subject: 'Surat Anda sudah jadi', text: 'Silakan diambil di kantor desa.' })
  return to
}

/** `desa worker`, as its own process, that sends to this port. */
const startWorker = async (port: number): Promise<CommandRun> => {
  const worker = runDesa(['worker'], { SMTP_URL: `smtp://127.0.0.1:${port}`, DESA_WORKER: undefined })
  workers.push(worker)
  await worker.untilSaid('Pekerja antrean siap')
  return worker
}

const openServer = async (options: Parameters<typeof openSmtp>[0] = {}): Promise<TestSmtp> => {
  const server = await openSmtp(options)
  servers.push(server)
  return server
}

const jobsTo = (addresses: readonly string[]) =>
  query<Job>(
    payload,
    `SELECT id, state, retry_count, data, extract(epoch FROM start_after - now())::int AS waits, keep_until > now() + interval '14 days' AS kept
       FROM pgboss.job WHERE name = 'send-mail' AND data -> 'to' ->> 0 = ANY (string_to_array($1, ' ')) ORDER BY created_on`,
    [addresses.join(' ')],
  )

const untilAll = (addresses: readonly string[], is: (job: Job) => boolean): Promise<void> =>
  vi.waitFor(
    async () => {
      const jobs = await jobsTo(addresses)
      expect(jobs.filter(is), JSON.stringify(jobs)).toHaveLength(addresses.length)
    },
    { timeout: 30_000, interval: 100 },
  )

/** As if so many tries had failed and this much time had passed; the next try is due. */
const timePasses = (addresses: readonly string[], interval: string, triesMade: number) =>
  query(
    payload,
    `UPDATE pgboss.job SET created_on = created_on - $2::interval, keep_until = keep_until - $2::interval, retry_count = $3, start_after = now()
      WHERE name = 'send-mail' AND data -> 'to' ->> 0 = ANY (string_to_array($1, ' '))`,
    [addresses.join(' '), interval, triesMade],
  )

/** A worker died some time ago: its job is given back, as the queue's own upkeep does every half minute. */
const giveBackJobsOfDeadWorkers = async () => {
  await query(payload, `UPDATE pgboss.job SET started_on = now() - interval '6 minutes' WHERE name = 'send-mail' AND state = 'active'`)
  await (await queue()).expire()
  await query(payload, `UPDATE pgboss.job SET start_after = now() WHERE name = 'send-mail' AND state = 'retry'`)
}

const gotBy = (server: TestSmtp, address: string) => server.accepted.filter(({ to }) => JSON.stringify(to).includes(address))

describe('a mail server that is away', () => {
  it('for three days loses no mail: all go out when it is back, once each', async () => {
    const port = await findFreePort()
    const addresses = [await send(), await send(), await send()]
    await startWorker(port)
    await untilAll(addresses, ({ state, retry_count }) => state === 'retry' && retry_count === 0)

    await timePasses(addresses, '3 days', 25)
    await untilAll(addresses, ({ state, retry_count }) => state === 'retry' && retry_count === 26)
    await (await queue()).maintain()
    for (const job of await jobsTo(addresses)) {
      expect(job.kept).toBe(true)
      expect(job.waits).toBeGreaterThan(3.9 * 3600)
      expect(job.waits).toBeLessThanOrEqual(4 * 3600)
    }

    const server = await openServer({ port })
    // One comes to its time, and the others follow at once.
    await query(payload, `UPDATE pgboss.job SET start_after = now() WHERE id = $1::uuid`, [(await jobsTo(addresses))[0]?.id])
    await untilAll(addresses, ({ state }) => state === 'completed')
    expect(addresses.map((address) => gotBy(server, address).length)).toEqual([1, 1, 1])
  })

  it('waits longer from try to try, and gives up after two weeks, not before', async () => {
    const port = await findFreePort()
    const addresses = [await send()]
    await startWorker(port)
    await untilAll(addresses, ({ state }) => state === 'retry')
    expect((await jobsTo(addresses))[0]?.waits).toBeLessThanOrEqual(60)
    await timePasses(addresses, '1 hour', 5)
    await untilAll(addresses, ({ state, retry_count }) => state === 'retry' && retry_count === 6)
    expect((await jobsTo(addresses))[0]?.waits).toBeGreaterThan(31 * 60)
    await timePasses(addresses, '13 days', 90)
    await untilAll(addresses, ({ state, retry_count }) => state === 'retry' && retry_count === 91)
    await timePasses(addresses, '4 hours', 91)
    await untilAll(addresses, ({ state }) => state === 'failed')
  })
})

describe('a worker that is killed', () => {
  it('before the server accepted leaves the mail to another, and it arrives once', async () => {
    const server = await openServer({
      beforeAccepting: async () => {
        const [first] = workers
        if (workers.length > 1 || !first) return
        signal(first, 'SIGKILL')
        await first.ended
        throw new Error('the sender has gone')
      },
    })
    const address = await send()
    const first = await startWorker(server.port)
    await first.ended
    expect(await jobsTo([address])).toMatchObject([{ state: 'active' }])

    await giveBackJobsOfDeadWorkers()
    await startWorker(server.port)
    await untilAll([address], ({ state }) => state === 'completed')
    expect(gotBy(server, address)).toHaveLength(1)
  })

  it('in the very moment after the server accepted sends it again under the same Message-ID', async () => {
    const server = await openServer({
      beforeAccepting: async () => {
        // The answer is on its way, and nobody reads it.
        const [first, second] = workers
        if (first && !second) signal(first, 'SIGSTOP')
      },
    })
    const address = await send()
    const first = await startWorker(server.port)
    await vi.waitFor(() => expect(gotBy(server, address)).toHaveLength(1), { timeout: 30_000 })
    signal(first, 'SIGKILL')
    await first.ended

    await giveBackJobsOfDeadWorkers()
    await startWorker(server.port)
    await untilAll([address], ({ state }) => state === 'completed')
    const [one, two, ...more] = gotBy(server, address)
    expect(more).toEqual([])
    expect(one?.messageId).toMatch(/^<[0-9a-f-]{36}@/)
    expect(two?.messageId).toBe(one?.messageId)
  })

  it('politely lets its mail finish first', async () => {
    const server = await openServer({
      beforeAccepting: async () => {
        workers[0]?.child.kill('SIGTERM')
      },
    })
    const address = await send()
    const worker = await startWorker(server.port)
    expect(await worker.ended).toBe(0)
    expect(gotBy(server, address)).toHaveLength(1)
    expect(await jobsTo([address])).toMatchObject([{ state: 'completed' }])
  })
})

describe('without a mail server', () => {
  const job = (data: object) => ({ id: crypto.randomUUID(), retryCount: 0, data })
  const folder = () => path.join(env().dataDir, 'mail')

  it('a mail is a file that only the portal can read, and whose name tells nothing', async () => {
    const id = crypto.randomUUID()
    const to = someone()
    await handleSendMail(payload, job({ id, to: [to], subject: 'Kata sandi baru', text: 'Buka tautan ini.' }))
    const names = await readdir(folder())
    expect(names).toContain(`${id}.eml`)
    expect(names.join(' ')).not.toContain('@')
    const file = path.join(folder(), `${id}.eml`)
    expect((await stat(file)).mode & 0o777).toBe(0o600)
    const mail = await simpleParser(await readFile(file))
    expect([mail.subject, mail.text?.trim(), mail.messageId]).toEqual(['Kata sandi baru', 'Buka tautan ini.', `<${id}@portal-desa>`])
  })

  it('a job that runs again writes no second mail', async () => {
    const data = { id: crypto.randomUUID(), to: [someone()], subject: 'Satu kali', text: '.' }
    await handleSendMail(payload, job(data))
    const first = await stat(path.join(folder(), `${data.id}.eml`))
    await handleSendMail(payload, job(data))
    expect((await stat(path.join(folder(), `${data.id}.eml`))).mtimeMs).toBe(first.mtimeMs)
  })
})

describe('a header cannot be smuggled in', () => {
  it('by the end of a line in the subject', async () => {
    const to = someone()
    await payload.sendEmail({ to, subject: 'Halo\r\nBcc: lain@contoh.desa.id\r\n\r\nisi lain', text: '.' })
    const [row] = await query<{ subject: string }>(payload, `SELECT data ->> 'subject' AS subject FROM pgboss.job WHERE name = 'send-mail' AND data -> 'to' ->> 0 = $1`, [to])
    expect(row?.subject).toBe('Halo Bcc: lain@contoh.desa.id isi lain')
  })

  it.each(['a@contoh.desa.id\r\nBcc: b@contoh.desa.id', 'a@contoh.desa.id, b@contoh.desa.id', 'tanpa-at'])('by the address %j', async (to) => {
    await expect(payload.sendEmail({ to, subject: 'Halo', text: '.' })).rejects.toThrow()
  })
})
