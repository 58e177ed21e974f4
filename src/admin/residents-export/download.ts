import { z } from 'zod'

const refusal = z.object({ message: z.string() })

export type Downloaded = { ok: true; fileName: string } | { ok: false; message: string | null }

/**
 * Asks one of the office's endpoints for a file and hands it to the browser under the name that it was given, once all of
 * it has come. Never throws; `message` is null when the connection broke off.
 */
export const download = async (path: string, body: object): Promise<Downloaded> => {
  try {
    const response = await fetch(`/api/kantor/${path}`, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    })
    if (!response.ok) return { ok: false, message: refusal.safeParse(await response.json()).data?.message ?? null }
    const fileName = /filename="([^"]+)"/u.exec(response.headers.get('content-disposition') ?? '')?.[1] ?? ''
    const address = URL.createObjectURL(await response.blob())
    const link = document.createElement('a')
    link.href = address
    link.download = fileName
    link.click()
    URL.revokeObjectURL(address)
    return { ok: true, fileName }
  } catch {
    return { ok: false, message: null }
  }
}
