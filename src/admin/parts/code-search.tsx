import { REQUEST_SCREEN } from '@/messages/request-screen'

/** Somebody calls and reads out the code: the one field that leads to what is meant. A code says nothing about anybody. */
export const CodeSearch = ({ code, hint }: { code: string; hint: string }) => (
  <form method="get" className="office-search">
    <label>
      <span>{REQUEST_SCREEN.searchCode}</span>
      <input type="search" name="kode" defaultValue={code} placeholder={hint} autoCapitalize="characters" />
    </label>
    <button type="submit" className="office-button">
      {REQUEST_SCREEN.search}
    </button>
  </form>
)
