import { expect, test } from '@tests/support/browser-test'

import type { Role } from '@/access/actor'
import { signedIn } from '@tests/support/office-browser'

const MENUS: Record<Role, string[]> = {
  operator: ['Hari ini', 'Permohonan', 'Surat', 'Penduduk', 'Buku', 'Pengaduan', 'Pengaturan'],
  sekdes: ['Hari ini', 'Permohonan', 'Surat', 'Penduduk', 'Buku', 'Pengaduan', 'Pengaturan'],
  kades: ['Hari ini', 'Permohonan', 'Surat', 'Penduduk', 'Buku', 'Pengaduan', 'Pengaturan'],
  auditor: ['Hari ini', 'Permohonan', 'Surat', 'Penduduk', 'Buku', 'Pengaduan', 'Pengaturan'],
  kadus: ['Hari ini', 'Permohonan', 'Surat', 'Penduduk', 'Pengaturan'],
  editor: ['Hari ini', 'Situs', 'Pengaturan'],
  bpd: ['Hari ini', 'Pengaduan', 'Pengaturan'],
  admin: ['Hari ini', 'Surat', 'Penduduk', 'Pengaduan', 'Situs', 'Pengaturan'],
}

for (const [role, groups] of Object.entries(MENUS)) {
  test(`${role} sees the groups of the own work and nothing else`, async ({ browser }) => {
    const page = await signedIn(browser, roleNamed(role))
    await page.goto('/admin')
    await expect(page.locator('.office-nav__group h2')).toHaveText(groups)
    await expect(page.getByRole('heading', { name: 'Yang harus selesai hari ini' })).toBeVisible()
  })
}

test('a screen of other people’s work says so instead of showing it', async ({ browser }) => {
  const page = await signedIn(browser, 'editor')
  for (const address of ['/admin/permohonan', '/admin/penduduk', '/admin/buku/agenda', '/admin/buku/surat/a7', '/admin/surat-masuk', '/admin/surat-masuk/catat', '/admin/pengaduan']) {
    await page.goto(address)
    await expect(page.locator('.office')).toContainText('Peran Anda tidak boleh')
  }
})

test('without a session every screen of the office leads to the sign-in page', async ({ page }) => {
  for (const address of ['/admin', '/admin/permohonan', '/admin/penduduk', '/admin/pengaduan']) {
    await page.goto(address)
    await page.waitForURL(/\/admin\/login/)
  }
  await expect(page.getByRole('heading', { name: 'Ruang kerja petugas desa' })).toBeVisible()
})

const ROLES: readonly Role[] = ['operator', 'sekdes', 'kades', 'auditor', 'kadus', 'editor', 'bpd', 'admin']

const roleNamed = (name: string): Role => ROLES.find((role) => role === name) ?? 'auditor'

test('the worklist is walked with j and k, and Enter opens the line', async ({ browser }) => {
  const page = await signedIn(browser, 'sekdes')
  await page.goto('/admin', { waitUntil: 'networkidle' })
  const lines = page.locator('[data-row]')
  await page.keyboard.press('j')
  await expect(lines.nth(0)).toBeFocused()
  await page.keyboard.press('j')
  await expect(lines.nth(1)).toBeFocused()
  await page.keyboard.press('k')
  await expect(lines.nth(0)).toBeFocused()
  const address = (await lines.nth(0).getAttribute('href')) ?? ''
  await page.keyboard.press('Enter')
  await page.waitForURL(new RegExp(`${address}$`))
})
