/**
 * A CSV as Excel opens it in Indonesia: semicolons, a byte order mark, every cell quoted. What a sheet would take for a
 * formula gets an apostrophe before it (CWE-1236).
 */
export const writeCsv = (head: readonly string[], rows: readonly (readonly string[])[]): Buffer =>
  Buffer.from(`\uFEFF${[head, ...rows].map((row) => row.map(quoted).join(';')).join('\r\n')}\r\n`, 'utf8')

const quoted = (cell: string): string => `"${(/^[=+\-@\t\r]/u.test(cell) ? `'${cell}` : cell).replaceAll('"', '""')}"`
