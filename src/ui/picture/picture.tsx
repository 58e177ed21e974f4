import type { Picture as PictureFacts } from '@/use-cases/website/picture'

type Props = { picture: PictureFacts; /** How wide it stands on the page, as `sizes` says it. */ sizes: string; /** On the first screen, so loaded at once. */ isFirst?: boolean }

/** Inside a card: the column without the card's own edges. */
export const CARD = '(min-width:752px) 686px, calc(100vw - 66px)'

/** A picture in the smallest form that the visitor's browser knows, with its place kept free while it loads. */
export const Picture = ({ picture: { url, alt, width, height, avif }, sizes, isFirst = false }: Props) => (
  <picture>
    {avif ? <source type="image/avif" srcSet={avif} sizes={sizes} /> : null}
    <img src={url} alt={alt} width={width} height={height} loading={isFirst ? undefined : 'lazy'} />
  </picture>
)
