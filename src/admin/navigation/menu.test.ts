import { describe, expect, it } from 'vitest'

import type { Role } from '@/access/actor'

import { menuFor } from './menu'

const titlesOf = (...roles: Role[]): string[] => menuOf(...roles).map(({ title }) => title)

const linksOf = (...roles: Role[]): string[] => menuOf(...roles).flatMap(({ links }) => links.map(({ href }) => href))

const menuOf = (...roles: Role[]) => menuFor({ kind: 'staff', id: 'a', name: 'A', roles, hamletId: 'dusun-1' }, { signs: false })

describe('the menu of the office', () => {
  it('groups the operator’s work in the order of the day', () => {
    expect(titlesOf('operator')).toEqual(['Hari ini', 'Permohonan', 'Surat', 'Penduduk', 'Buku', 'Pengaduan', 'Pengaturan'])
  })

  it('gives the editor the site and nothing of residents, requests or complaints', () => {
    expect(titlesOf('editor')).toEqual(['Hari ini', 'Situs', 'Pengaturan'])
  })

  it('gives the village council complaints only', () => {
    expect(titlesOf('bpd')).toEqual(['Hari ini', 'Pengaduan', 'Pengaturan'])
  })

  it('keeps accounts to the admin and imports to those who keep the register', () => {
    expect(linksOf('admin')).toContain('/admin/collections/staff')
    expect(linksOf('sekdes', 'operator', 'kades')).not.toContain('/admin/collections/staff')
    expect(linksOf('operator')).toContain('/admin/impor-penduduk')
    expect(linksOf('kades', 'auditor')).not.toContain('/admin/impor-penduduk')
  })

  it('leads to the signing queue who may sign today, and the kades always', () => {
    expect(linksOf('kades')).toContain('/kantor/tanda-tangan')
    expect(linksOf('operator', 'sekdes')).not.toContain('/kantor/tanda-tangan')
    const { href } = menuFor({ kind: 'staff', id: 'a', name: 'A', roles: ['operator'], hamletId: null }, { signs: true }).flatMap(({ links }) => links).find(({ href: to }) => to.startsWith('/kantor/')) ?? { href: '' }
    expect(href).toBe('/kantor/tanda-tangan')
  })

  it('shows the audit trail to those who may read it', () => {
    expect(linksOf('auditor')).toContain('/admin/jejak-audit')
    expect(linksOf('kades', 'operator')).not.toContain('/admin/jejak-audit')
  })
})
