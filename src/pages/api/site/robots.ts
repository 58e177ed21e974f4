import { publicText } from '@/platform/public-text'
import { loadFrame } from '@/use-cases/website/site-frame'
import { robotsTxt } from '@/use-cases/website/site-map'

/** `/robots.txt` */
export default publicText('text/plain', async () => robotsTxt((await loadFrame()).siteUrl))
