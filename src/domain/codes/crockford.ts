/** Crockford's base32: no I, L, O, U, so that codes survive being read out and copied by hand. */
export const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** Reads what people type for what was printed: small letters, O for 0, I or L for 1. */
export const normalizeCrockford = (text: string): string =>
  text.toUpperCase().replace(/O/gu, '0').replace(/[IL]/gu, '1')
