/** Where on the letter the service draws its code: in points from the left and from the bottom of a sheet (counted from 1). */
export type SignaturePlace = { page: number; x: number; y: number; size: number }

export type SignOrder = {
  pdf: Buffer
  /** Never says whose letter it is. */
  fileName: string
  nik: string
  /** Goes to the service and nowhere else. */
  passphrase: string
  place: SignaturePlace
  /** What the code says. */
  link: string
  reason: string
  location: string
}

/**
 * What became of an order. `refused`: the service said no, or was not reached, so that nothing is signed. `unknown`: it may be
 * signed; `documentId` is where its first version can be asked.
 */
export type SignOutcome =
  | { kind: 'signed'; pdf: Buffer; documentId: string | null }
  | { kind: 'refused'; problem: RefusedProblem; service: number | null }
  | { kind: 'unknown'; documentId: string | null }

export type RefusedProblem = 'bsre-passphrase-wrong' | 'bsre-user-not-ready' | 'bsre-not-authorised' | 'bsre-refused' | 'bsre-unreachable'

/** The e-sign client service of a regency, in whichever version it runs. */
export type EsignService = {
  /** The state of a signer's certificate in the service's own words; `ISSUE` is the one that can sign. */
  userStatus: (nik: string) => Promise<{ kind: 'status'; status: string } | { kind: 'refused'; problem: RefusedProblem; service: number | null }>
  sign: (order: SignOrder) => Promise<SignOutcome>
  /** A signed file that the service kept; null when it has none, or cannot be asked. */
  download: ((documentId: string) => Promise<Buffer | null>) | null
}
