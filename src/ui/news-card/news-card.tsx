import type { NewsCard as NewsCardFacts } from '@/use-cases/website/news'

/** One news item in a list. */
export const NewsCard = ({ item, level = 'h2' }: { item: NewsCardFacts; level?: 'h2' | 'h3' }) => {
  const Heading = level
  return (
    <article className="card news">
      {item.picture ? <img src={item.picture.url} alt={item.picture.alt} width={item.picture.width} height={item.picture.height} loading="lazy" /> : null}
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
