/** `1205210101900001` → `120521******0001`: the region and the last four stay, for telling people apart. */
export const maskNumber = (number: string): string =>
  number.length <= 10 ? '*'.repeat(number.length) : `${number.slice(0, 6)}${'*'.repeat(number.length - 10)}${number.slice(-4)}`

/** `Siti Aminah` → `S*** A*****`: the first letter of every word. */
export const maskName = (name: string): string =>
  name
    .split(/\s+/u)
    .filter(Boolean)
    .map((word) => {
      const letters = [...word]
      return `${letters[0] ?? ''}${'*'.repeat(Math.max(letters.length - 1, 0))}`
    })
    .join(' ')

/** `+6281234567890` → `+62*******7890`. */
export const maskPhone = (phone: string): string =>
  phone.length <= 7 ? '*'.repeat(phone.length) : `${phone.slice(0, 3)}${'*'.repeat(phone.length - 7)}${phone.slice(-4)}`

/** `X1234567` → `*****567`: enough to tell two passports of one family apart. */
export const maskDocument = (number: string): string => `${'*'.repeat(Math.max(number.length - 3, 0))}${number.slice(-3)}`
