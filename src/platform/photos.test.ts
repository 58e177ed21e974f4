import sharp from 'sharp'
import { describe, expect, it } from 'vitest'

import { cleanPhoto } from './photos'

/** A photo as a phone takes it: turned on its side, with the place, the time and the telephone written into it. */
const fromPhone = (): Promise<Buffer> =>
  sharp({ create: { width: 60, height: 40, channels: 3, background: '#884422' } })
    .jpeg()
    .withMetadata({ orientation: 6 })
    .withExifMerge({
      IFD0: { Make: 'TeleponContoh', Model: 'X-1' },
      IFD2: { DateTimeOriginal: '2026:11:24 10:00:00' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '3/1 33/1 12/1', GPSLongitudeRef: 'E', GPSLongitude: '98/1 20/1 5/1' },
    })
    .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:exif="http://ns.adobe.com/exif/1.0/" exif:GPSLatitude="3,33.2N"/></rdf:RDF></x:xmpmeta>')
    .toBuffer()

describe('a photo that somebody sends', () => {
  it('loses its place, its time and its telephone', async () => {
    const bytes = await fromPhone()
    const before = await sharp(bytes).metadata()
    expect(before.exif?.includes('TeleponContoh')).toBe(true)
    expect(bytes.includes('GPSLatitude')).toBe(true)
    const clean = await cleanPhoto({ bytes, contentType: 'image/jpeg', isTooLarge: false })
    const after = await sharp(clean.bytes).metadata()
    expect({ exif: after.exif, xmp: after.xmp, iptc: after.iptc, orientation: after.orientation }).toEqual({ exif: undefined, xmp: undefined, iptc: undefined, orientation: undefined })
    for (const trace of ['TeleponContoh', 'GPS', 'Exif', '2026:11:24', 'xmpmeta']) expect(clean.bytes.includes(trace), trace).toBe(false)
  })

  it('stands upright all the same', async () => {
    const clean = await cleanPhoto({ bytes: await fromPhone(), contentType: 'image/jpeg', isTooLarge: false })
    const { width = 0, height = 0 } = await sharp(clean.bytes).metadata()
    expect(height).toBeGreaterThan(width)
  })

  it('is the same to the last byte when it is sent again', async () => {
    const photo = { bytes: await fromPhone(), contentType: 'image/jpeg', isTooLarge: false }
    expect((await cleanPhoto(photo)).bytes.equals((await cleanPhoto(photo)).bytes)).toBe(true)
  })

  it('is refused when it is no picture or too large', async () => {
    await expect(cleanPhoto({ bytes: Buffer.from('<svg/>'), contentType: 'image/svg+xml', isTooLarge: false })).rejects.toMatchObject({ code: 'file-not-accepted' })
    await expect(cleanPhoto({ bytes: Buffer.from('ÿØÿ'), contentType: 'image/jpeg', isTooLarge: false })).rejects.toMatchObject({ code: 'file-not-accepted' })
    await expect(cleanPhoto({ bytes: Buffer.alloc(0), contentType: 'image/jpeg', isTooLarge: true })).rejects.toMatchObject({ code: 'file-too-large' })
  })
})
