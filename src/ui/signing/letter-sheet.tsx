import { SIGNING as WORDS } from '@/messages/signing'

/**
 * A letter as a picture, fetched only when it comes into view. Most have one sheet, so room for that is kept. On a
 * telephone it is too small to be read: a tap opens it by itself, in a tab of its own, so that no tick is lost.
 */
export const LetterSheet = ({ id, type, person }: { id: string; type: string; person: string }) => {
  const picture = `/api/kantor/permohonan/${id}/lembar`
  return (
    <>
      <p className="hint">{WORDS.tapSheet}</p>
      <a href={picture} target="_blank" rel="noopener">
        <img src={picture} alt={WORDS.sheet(type, person)} width="1000" height="1414" loading="lazy" />
      </a>
    </>
  )
}
