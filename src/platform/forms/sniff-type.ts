/** What a file is, told from its first bytes; `application/octet-stream` when it is nothing known. */
export const sniffType = async (bytes: Buffer): Promise<string> => {
  const { fileTypeFromBuffer } = await import('file-type')
  return (await fileTypeFromBuffer(bytes))?.mime ?? 'application/octet-stream'
}
