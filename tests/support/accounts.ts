import { readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import type { Role } from '@/access/actor'

const accounts = z.array(z.object({ role: z.string(), email: z.string(), password: z.string() }))

/** The sample account of a role in the portal that the browser tests run against. */
export function sampleAccount(role: Role): { email: string; password: string } {
  const file = path.join(process.env.DESA_TEST_DATA ?? '', 'akun-contoh.json')
  const found = accounts.parse(JSON.parse(readFileSync(file, 'utf8'))).find((account) => account.role === role)
  if (found === undefined) throw new Error(`no sample account for ${role}`)
  return found
}
