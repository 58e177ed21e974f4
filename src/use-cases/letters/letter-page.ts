import { env } from '@/platform/env'

/** Where anybody checks a letter, from its code. Short, so that the QR code stays small and readable on a bad print. */
export const letterPageOf = (code: string): string => `${env().serverUrl}/cek/${code}`
