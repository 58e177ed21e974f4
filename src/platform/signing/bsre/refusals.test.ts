import { expect, it } from 'vitest'

import { refusalOf } from './refusals'

const told = (status: number, body: object | string): string => {
  const answer = refusalOf(status, Buffer.from(typeof body === 'string' ? body : JSON.stringify(body)))
  return answer.kind === 'refused' ? answer.problem : answer.kind
}

it('believes a no of the service in its own numbers and words', () => {
  expect(told(400, { status_code: 2031, error: 'Passphrase anda salah' })).toBe('bsre-passphrase-wrong')
  expect(told(400, { error: 'Sertifikat pengguna telah kedaluwarsa' })).toBe('bsre-user-not-ready')
  expect(told(400, { error: 'User is suspended' })).toBe('bsre-user-not-ready')
  expect(told(500, { error: 'passphrase salah' })).toBe('bsre-passphrase-wrong')
  expect(told(500, { status_code: 2011, error: 'User tidak terdaftar' })).toBe('bsre-user-not-ready')
})

it('takes no failure for a no: what breaks behind a failing gateway may be signed already', () => {
  expect(told(502, { error: 'upstream session expired' })).toBe('unknown')
  expect(told(504, { message: 'Gateway timeout: token expired while waiting for the signing service' })).toBe('unknown')
  expect(told(500, { error: 'Internal Server Error', message: 'connection revoked' })).toBe('unknown')
  expect(told(503, '<html>expired</html>')).toBe('unknown')
})
