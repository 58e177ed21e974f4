import { randomBytes } from 'node:crypto'

/** A full set of secrets for a portal under test, new in every run. */
export function makeTestSecrets(): Record<string, string> {
  return {
    PAYLOAD_SECRET: randomBytes(32).toString('hex'),
    DESA_ENCRYPTION_KEYS: `test-1:${randomBytes(32).toString('base64')}`,
    DESA_HASH_KEY: randomBytes(32).toString('base64'),
    DESA_INTERNAL_SECRET: randomBytes(24).toString('hex'),
  }
}
