/** Crockford's base32: no I, L, O, U, so that codes survive being read out and copied by hand. */
export const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

export const normalizeCrockford = (text: string): string =>
  text.toUpperCase().replace(/O/gu, '0').replace(/[IL]/gu, '1')

/** The value of a base32 text modulo a small number. */
export const crockfordValue = (text: string, modulus: number): number =>
  [...text].reduce((rest, character) => (rest * 32 + CROCKFORD.indexOf(character)) % modulus, 0)
