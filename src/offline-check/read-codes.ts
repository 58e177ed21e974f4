import { decodeQR } from 'qr/decode.js'

/** Reads QR codes where the browser can by itself (Android). */
declare const BarcodeDetector: undefined | (new (options: { formats: string[] }) => { detect: (source: HTMLCanvasElement) => Promise<{ rawValue: string }[]> })

/** How long the library may look at one picture, in milliseconds. */
export type Patience = { timeLimit: number; effort: number }

/** The texts of the QR codes in a picture: all of them by the browser's own reader, or one by the library. */
export const readCodes = async (canvas: HTMLCanvasElement, patience: Patience): Promise<string[]> => {
  const found = await readByBrowser(canvas)
  return found.length > 0 ? found : readByLibrary(canvas, patience)
}

const readByBrowser = async (canvas: HTMLCanvasElement): Promise<string[]> => {
  if (typeof BarcodeDetector === 'undefined') return []
  try {
    const codes = await new BarcodeDetector({ formats: ['qr_code'] }).detect(canvas)
    return codes.map(({ rawValue }) => rawValue)
  } catch {
    // There in name only, as on many desktops.
    return []
  }
}

const readByLibrary = (canvas: HTMLCanvasElement, patience: Patience): string[] => {
  const pixels = canvas.getContext('2d', { willReadFrequently: true })?.getImageData(0, 0, canvas.width, canvas.height)
  if (!pixels) return []
  try {
    return [decodeQR({ data: pixels.data, width: pixels.width, height: pixels.height }, patience)]
  } catch {
    return []
  }
}
