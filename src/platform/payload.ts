import type { Payload } from 'payload'

/**
 * The one Payload instance of this process. Both imports are dynamic: a static import of Payload or of its
 * config from a page makes the production build hang while it collects page data.
 */
export const getPortal = async (): Promise<Payload> => {
  const { getPayload } = await import('payload')
  const { default: config } = await import('@payload-config')
  return getPayload({ config })
}
