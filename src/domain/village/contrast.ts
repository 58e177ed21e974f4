/** Contrast of a colour (`#RRGGBB`) with white by WCAG 2.2, from 1 (white) to 21 (black). */
export const contrastWithWhite = (color: string): number => 1.05 / (luminance(color) + 0.05)

const luminance = (color: string): number => {
  const [red, green, blue] = [1, 3, 5].map((at) => linear(Number.parseInt(color.slice(at, at + 2), 16) / 255))
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0)
}

const linear = (channel: number): number => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4)
