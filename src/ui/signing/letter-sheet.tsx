import { SIGNING as WORDS } from '@/messages/signing'

/** A letter as a picture, fetched only when it comes into view. Most have one sheet, so room for that is kept. */
export const LetterSheet = ({ id, type, person }: { id: string; type: string; person: string }) => (
  <img src={`/api/kantor/permohonan/${id}/lembar`} alt={WORDS.sheet(type, person)} width="1000" height="1414" loading="lazy" />
)
