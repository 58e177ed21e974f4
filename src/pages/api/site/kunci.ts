import { systemClock } from '@/platform/clock'
import { getPortal } from '@/platform/payload'
import { publicText } from '@/platform/public-text'
import { publishedKeysFile } from '@/use-cases/letters/published-keys'

/** `/.well-known/portal-desa-keys.json` */
export default publicText('application/json', async () => publishedKeysFile(await getPortal(), systemClock))
