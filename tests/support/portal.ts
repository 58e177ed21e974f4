import type { Payload } from 'payload'
import { getPortal } from '@/platform/payload'

/** The Payload of this worker, on its own copy of the migrated database, as role `desa_app`. */
export function testPortal(): Promise<Payload> {
  return getPortal()
}

/**
 * Addresses of this worker's database: what the application may do, what the owner may do, and the
 * superuser for tampering with it in ways that nobody else can.
 */
export function testDatabaseUrls(): { app: string; owner: string; superuser: string } {
  return {
    app: setting('DATABASE_URL'),
    owner: setting('DATABASE_MIGRATION_URL'),
    superuser: setting('DESA_TEST_SUPERUSER_URL'),
  }
}

function setting(name: string): string {
  const value = process.env[name]
  if (value === undefined) throw new Error(`${name} is not set: is this an integration test?`)
  return value
}
