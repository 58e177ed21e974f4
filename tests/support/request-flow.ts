import { randomInt } from 'node:crypto'
import type { Page } from '@playwright/test'
import sharp from 'sharp'

/** Steps of asking for a letter, as a resident takes them on a phone. */

export const INVENTED_NIK = '1205 2101 0190 0001'

/** An address from a range that belongs to nobody (RFC 3849), for one visitor alone. */
export const visitorAddress = (): string => `2001:db8:${randomInt(65_536).toString(16)}:${randomInt(65_536).toString(16)}::1`

export async function fillWho(page: Page, nik: string = INVENTED_NIK): Promise<void> {
  await page.getByLabel('NIK').fill(nik)
  await page.getByLabel('Nama lengkap').fill('Siti Aminah')
}

export async function fillPurpose(page: Page, isBusiness: boolean): Promise<void> {
  await page.getByLabel('Keperluan').fill('Mengajukan pinjaman di bank')
  if (!isBusiness) return
  await page.getByLabel('Nama usaha').fill('Warung Melati')
  await page.getByLabel('Jenis usaha').fill('Warung sembako')
  await page.getByLabel('Alamat usaha').fill('Simpang tiga, Dusun II')
  await page.getByLabel('Berusaha sejak tahun').fill('2019')
}

export const next = (page: Page): Promise<void> => page.getByRole('button', { name: 'Lanjut' }).click()

/** A small real photo, of a field under the sky. */
export async function aPhoto(): Promise<{ name: string; mimeType: string; buffer: Buffer }> {
  const sky = { create: { width: 320, height: 240, channels: 3, background: { r: 120, g: 170, b: 220 } } } as const
  return { name: 'warung.jpg', mimeType: 'image/jpeg', buffer: await sharp(sky).jpeg().toBuffer() }
}
