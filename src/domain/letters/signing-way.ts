/**
 * How a letter of a type is signed: by hand on paper (`wet`), with the village's own certificate (`sealed`, not certified),
 * or with the official's certificate of the state's authority BSrE (`bsre`, certified).
 */
export const SIGNING_WAYS = ['wet', 'sealed', 'bsre'] as const

export type SigningWay = (typeof SIGNING_WAYS)[number]

/** Ways that leave no room for a pen: nothing is printed to be signed. */
export const isElectronic = (way: SigningWay | undefined): boolean => way === 'sealed' || way === 'bsre'
