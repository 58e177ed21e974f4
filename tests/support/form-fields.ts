import Busboy from '@fastify/busboy'

/** The fields of a form as a service reads them (`multipart/form-data`), and the one file in it. */
export const formFields = (contentType: string, body: Buffer): Promise<{ values: Record<string, string>; file: Buffer }> =>
  new Promise((resolve, reject) => {
    const values: Record<string, string> = {}
    const pieces: Buffer[] = []
    const form = new Busboy({ headers: { 'content-type': contentType } })
    form.on('field', (name: string, value: string) => {
      values[name] = value
    })
    form.on('file', (_name: string, stream: NodeJS.ReadableStream) => {
      stream.on('data', (piece: Buffer) => pieces.push(piece))
    })
    form.on('finish', () => resolve({ values, file: Buffer.concat(pieces) }))
    form.on('error', reject)
    form.end(body)
  })
