/** Line ends as one sign, and no NUL, which PostgreSQL cannot keep. */
export const cleanText = (text: string): string => text.replace(/\r\n?/gu, '\n').replace(/\0/gu, '')
