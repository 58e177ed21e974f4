import { expect, test } from '@tests/support/browser-test'

test.describe('what the server sends', () => {
  for (const [what, address] of [['a public page', '/kabar'], ['a page for one person', '/lacak'], ['the admin', '/admin/login']] as const) {
    test(`is packed: ${what}`, async ({ request }) => {
      const answer = await request.get(address, { headers: { 'accept-encoding': 'gzip' } })
      expect(answer.headers()['content-encoding']).toBe('gzip')
      expect(await answer.text()).toContain('</html>')
    })
  }
})
