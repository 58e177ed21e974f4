/** What the office reads when a kind of complaint cannot be changed so. */
export const COMPLAINT_CATEGORY_MESSAGES = {
  alwaysOpen: 'Jenis ini langsung ke BPD dan harus selalu dapat dipilih warga.',
} as const
