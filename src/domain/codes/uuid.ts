const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u

/** Whether PostgreSQL takes it for an id, as the portal writes them: anything else in an address names nothing. */
export const isUuid = (text: string): boolean => UUID.test(text)

/** Where a page of a list by days begins, as it travels in the address: `2026-11-26.` and an id. Null for anything else. */
export const readDayCursor = (text: string | null): { day: string; id: string } | null => {
  const [day = '', id = ''] = (text ?? '').split('.')
  return /^\d{4}-\d\d-\d\d$/u.test(day) && isUuid(id) ? { day, id } : null
}
