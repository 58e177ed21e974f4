import { Arrow } from '../arrow/arrow'

/** Opens WhatsApp with words ready to send; whom to, the sender chooses there. */
export const ShareLink = ({ label, words }: { label: string; words: string }) => (
  <a className="btn plain noprint" href={`https://wa.me/?text=${encodeURIComponent(words)}`}>
    {label}
    <Arrow />
  </a>
)
