import { verifyAsync } from '@noble/ed25519'

type Bytes = Uint8Array<ArrayBuffer>

/** Whether the signature is the key's (Ed25519): by the browser where it can, else by a library, as on phones from before 2024. */
export const isSignatureTrue = async (publicKey: Bytes, signed: Bytes, signature: Bytes): Promise<boolean> => {
  const key = await crypto.subtle.importKey('raw', publicKey, { name: 'Ed25519' }, false, ['verify']).catch(() => null)
  return key ? crypto.subtle.verify({ name: 'Ed25519' }, key, signature, signed) : isSignatureTrueByLibrary(publicKey, signed, signature)
}

/** The same, strictly after RFC 8032, without the browser's own. */
export const isSignatureTrueByLibrary = (publicKey: Bytes, signed: Bytes, signature: Bytes): Promise<boolean> =>
  verifyAsync(signature, signed, publicKey, { zip215: false }).catch(() => false)
