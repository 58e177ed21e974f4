import { expect, it } from 'vitest'

import { readEnv } from './env'
import { createSecrets } from './secrets'

const GIVEN = { ...createSecrets(new Date()), DATABASE_URL: 'postgres://desa_app@127.0.0.1/desa' }

it.each([
  ['https://desa.example.id/', 'https://desa.example.id'],
  ['http://localhost:3000', 'http://localhost:3000'],
  ['', 'http://localhost:3000'],
])('takes SERVER_URL %j as %s', (given, expected) => {
  expect(readEnv({ ...GIVEN, SERVER_URL: given }).serverUrl).toBe(expected)
})

it.each([
  ['SERVER_URL', 'desa.example.id'],
  ['SERVER_URL', 'https://example.id/desa'],
  ['TRUSTED_PROXIES', 'proxy.local'],
  ['PAYLOAD_SECRET', 'short'],
  ['DESA_ENCRYPTION_KEYS', 'k1:c2hvcnQ='],
  ['DESA_WORKER', 'maybe'],
  ['BSRE_URL', 'esign.example'],
  ['BSRE_URL', 'https://esign.example.go.id'],
  ['BSRE_VERSION', '3'],
  ['DESA_SIGNING_CERT', '/etc/desa/segel.pem'],
])('names %s when it is %j', (name, value) => {
  expect(() => readEnv({ ...GIVEN, [name]: value })).toThrow(name)
})

it('treats a name without a value as not given', () => {
  expect(readEnv({ ...GIVEN, DESA_WORKER: '', SMTP_URL: '', TRUSTED_PROXIES: '' })).toMatchObject({ workerInside: true, smtpUrl: null, trustedProxies: [] })
})
