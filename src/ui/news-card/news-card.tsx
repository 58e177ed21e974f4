import type { NewsCard as NewsCardFacts } from '@/use-cases/website/news'

import { CARD, Picture } from '../picture/picture'

type Props = { item: NewsCardFacts; level?: 'h2' | 'h3'; isFirst?: boolean }

/** One news item in a list. */
export const NewsCard = ({ item, level = 'h2', isFirst }: Props) => {
  const Heading = level
  return (
    <article className="card news">
      {item.picture ? <Picture picture={item.picture} sizes={CARD} isFirst={isFirst} /> : null}
      <Heading>
        <a href={`/kabar/${item.slug}`}>{item.title}</a>
      </Heading>
      <p className="small muted">
        <time dateTime={item.date}>{item.day}</time>
      </p>
      <p>{item.summary}</p>
    </article>
  )
}
