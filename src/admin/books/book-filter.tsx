import { BOOK_WORDS as WORDS } from '@/messages/registers'
import type { HamletChoice } from '@/use-cases/office/hamlets'

/** Which month and which hamlet; a plain form, so that the address says what is shown. */
export const BookFilter = ({ month, hamletId, hamlets }: { month: string; hamletId: string | null; hamlets: HamletChoice[] }) => (
  <form className="office-search" method="get" key={`${month} ${hamletId ?? ''}`}>
    <label>
      <span>{WORDS.month}</span>
      <input type="month" name="bulan" defaultValue={month} required />
    </label>
    <label>
      <span>{WORDS.hamlet}</span>
      <select name="dusun" defaultValue={hamletId ?? ''}>
        <option value="">{WORDS.allHamlets}</option>
        {hamlets.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
    <button type="submit" className="office-button office-button--primary">
      {WORDS.show}
    </button>
  </form>
)
