import { decryptField, encryptField } from '@/platform/crypto'

/** The name of somebody who took a letter for its addressee: personal data of an outsider, sealed in the letter's row. */
export const sealReceiver = (letterId: string, name: string): string => encryptField(name, placeOf(letterId))

/** Null where nobody's name was asked. */
export const openReceiver = (letterId: string, sealed: string | null): string | null => (sealed === null ? null : decryptField(sealed, placeOf(letterId)))

const placeOf = (letterId: string): string => `letters:receiver_sealed:${letterId}`
