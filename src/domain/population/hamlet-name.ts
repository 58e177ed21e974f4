/** What tells hamlets apart: `DUSUN V`, `Dusun  V` and `dusun v` are one. */
export const hamletKey = (name: string): string => name.replace(/\s+/gu, ' ').trim().toUpperCase()
