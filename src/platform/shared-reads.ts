/** Reads something under a name. */
export type SharedReads = <Value>(name: string, read: () => Promise<Value>) => Promise<Value>

export const readAnew: SharedReads = (_name, read) => read()

/**
 * Reads each name once and gives the same to all who ask after; what could not be read is read again by the next. Under one
 * name always stands one kind of thing.
 */
export const shareReads = (): SharedReads => {
  const known = new Map<string, Promise<unknown>>()
  return <Value>(name: string, read: () => Promise<Value>): Promise<Value> => {
    const before = known.get(name)
    if (isReadOf<Value>(before)) return before
    const reading = read()
    known.set(name, reading)
    reading.catch(() => known.delete(name))
    return reading
  }
}

const isReadOf = <Value>(reading: Promise<unknown> | undefined): reading is Promise<Value> => reading !== undefined
