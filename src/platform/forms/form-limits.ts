/** `fileBytes` for each file; more than `files` files are refused as a whole. */
export type FormLimits = { fileBytes: number; files: number }

export const MAX_TEXT_BYTES = 256 * 1024
/** Two tables of six columns and twenty rows, and the questions around them. */
export const MAX_FIELDS = 300
export const MAX_FIELD_BYTES = 16 * 1024
