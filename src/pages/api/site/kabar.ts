import { getPortal } from '@/platform/payload'
import { publicText } from '@/platform/public-text'
import { newsFeed } from '@/use-cases/website/news-feed'

/** `/kabar.xml` */
export default publicText('application/rss+xml', async () => newsFeed(await getPortal()))
