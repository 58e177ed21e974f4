import { expect, test } from '@tests/support/browser-test'

import { signedIn } from '@tests/support/office-browser'

test('a complaint goes from new to solved, with words for the reporter at the end', async ({ browser }) => {
  const page = await signedIn(browser, 'operator')
  await page.goto('/admin/pengaduan')
  await page.locator('[data-row]', { hasText: 'Lampu jalan' }).first().click()
  await page.getByRole('button', { name: 'Verifikasi' }).click()
  await expect(page.locator('.request__facts')).toContainText('Diverifikasi')
  await page.getByRole('button', { name: 'Mulai tindak lanjut' }).click()
  await expect(page.locator('.request__facts')).toContainText('Ditindaklanjuti')

  await page.getByRole('button', { name: 'Nyatakan selesai' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'Penjelasannya belum ditulis' })).toBeVisible()
  await page.locator('.acts > form textarea').fill('Lampu sudah diganti dan menyala lagi.')
  await page.getByRole('button', { name: 'Nyatakan selesai' }).click()
  await expect(page.locator('.request__facts')).toContainText('Selesai')
  await expect(page.locator('.talk')).toContainText('Lampu sudah diganti')
})

test('a complaint about the office is with the village council and nowhere in the office', async ({ browser }) => {
  const bpd = await signedIn(browser, 'bpd')
  await bpd.goto('/admin/pengaduan')
  const link = bpd.locator('[data-row]', { hasText: 'Kepala Desa atau perangkat' }).first()
  await expect(link).toBeVisible()
  const address = (await link.getAttribute('href')) ?? ''
  for (const role of ['operator', 'kades', 'auditor'] as const) {
    const page = await signedIn(browser, role)
    await page.goto('/admin')
    await expect(page.locator('body')).not.toContainText('Kepala Desa atau perangkat')
    await page.goto(address)
    await expect(page.locator('.office')).toContainText('Data ini tidak ada, atau bukan untuk Anda')
  }
})
