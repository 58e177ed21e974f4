import { type APIResponse, expect, test } from '@tests/support/browser-test'

import { sampleAccount } from '@tests/support/accounts'

const CITIZEN_PAGES = ['/', '/kabar', '/layanan', '/layanan/keterangan-domisili', '/layanan/keterangan-domisili/ajukan', '/pengaduan', '/lacak', '/lacak/AD-00000-00000-0', '/cek', '/cek/buku-nomor', '/cek/AAAA', '/privasi', '/tidak-ada', '/apa-pun', '/kantor/admin-pertama/bukan-tautan']
const PERSONAL_PAGES = ['/layanan/keterangan-domisili/ajukan', '/pengaduan', '/lacak', '/lacak/AD-00000-00000-0', '/cek', '/cek/AAAA', '/kantor/admin-pertama/bukan-tautan']
const OFFICE_ANSWERS = ['/admin', '/admin/login', '/api/staff/me', '/api/residents', '/api/kantor/penduduk', '/api/tidak-ada', '/healthz', '/readyz']

const policyOf = (response: APIResponse): Map<string, string> =>
  new Map((response.headers()['content-security-policy'] ?? '').split(';').map((part) => {
    const [name = '', ...values] = part.trim().split(' ')
    return [name, values.join(' ')]
  }))

test.describe('what browsers are told', () => {
  for (const page of CITIZEN_PAGES) {
    test(`on ${page}: load nothing from elsewhere, run nothing inline, show it in no frame`, async ({ request }) => {
      const response = await request.get(page)
      const policy = policyOf(response)
      expect(Object.fromEntries(policy)).toMatchObject({
        'default-src': "'none'",
        'script-src': "'self'",
        'style-src': "'self'",
        'form-action': "'self'",
        'base-uri': "'none'",
        'frame-ancestors': "'none'",
      })
      expect(response.headers()['content-security-policy']).not.toContain('unsafe')
      expectEverywhere(response)
      expect(response.headers()['critical-ch'], 'asks for no second request').toBeUndefined()
      expect(response.headers()['accept-ch']).toBeUndefined()
      expect(response.headers()['vary'] ?? '').not.toContain('Sec-CH')
    })
  }

  for (const page of PERSONAL_PAGES) {
    test(`on ${page}: keep no copy`, async ({ request }) => {
      expect((await request.get(page)).headers()['cache-control']).toContain('no-store')
    })
  }

  for (const address of OFFICE_ANSWERS) {
    test(`on ${address}: keep no copy, load nothing from elsewhere`, async ({ request }) => {
      const response = await request.get(address, { maxRedirects: 0 })
      expect(response.headers()['cache-control']).toContain('no-store')
      const policy = policyOf(response)
      expect(policy.get('frame-ancestors')).toMatch(/^'(self|none)'$/)
      for (const sources of policy.values()) expect(sources).not.toMatch(/https?:|\*/)
      expectEverywhere(response)
    })
  }

  test('after signing in and out: keep no copy', async ({ request, baseURL }) => {
    const headers = { origin: baseURL ?? '' }
    const { email, password } = sampleAccount('auditor')
    const wrong = await request.post('/api/staff/login', { data: { email: 'tidak-ada@contoh.desa.id', password } })
    const right = await request.post('/api/staff/login', { data: { email, password } })
    const out = await request.post('/api/staff/logout', { headers })
    expect([wrong.status(), right.status(), out.status()]).toEqual([401, 200, 200])
    for (const answer of [wrong, right, out]) expect(answer.headers()['cache-control']).toContain('no-store')
  })

  test('on /cek/luring, which reads codes by camera: the camera, and nothing else that the other pages have not', async ({ request }) => {
    const [own, other] = [await request.get('/cek/luring'), await request.get('/cek')]
    expect(own.headers()['permissions-policy']).toBe(other.headers()['permissions-policy']?.replace('camera=()', 'camera=(self)'))
    expect(own.headers()['content-security-policy']).toBe(other.headers()['content-security-policy'])
  })

  test('about pictures of the website: they may be kept', async ({ request }) => {
    const html = await (await request.get('/kabar')).text()
    const picture = /\/api\/media\/file\/[^"\s]+/.exec(html)?.[0] ?? ''
    const response = await request.get(picture)
    expect(response.status()).toBe(200)
    expect(response.headers()['cache-control'] ?? '').not.toContain('no-store')
    expectEverywhere(response)
  })
})

const expectEverywhere = (response: APIResponse): void => {
  const headers = response.headers()
  expect(headers['x-content-type-options']).toBe('nosniff')
  expect(headers['referrer-policy']).toMatch(/^(same-origin|no-referrer)$/)
  expect(headers['x-powered-by']).toBeUndefined()
  expect(headers['permissions-policy']).toContain('camera=()')
  // Served over plain http here: promising https would lock everybody out.
  expect(headers['strict-transport-security']).toBeUndefined()
}
