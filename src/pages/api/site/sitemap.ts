import { getPortal } from '@/platform/payload'
import { publicText } from '@/platform/public-text'
import { siteMap } from '@/use-cases/website/site-map'

/** `/sitemap.xml` */
export default publicText('application/xml', async () => siteMap(await getPortal()))
