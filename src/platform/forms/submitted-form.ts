/** One file of a form. Of a file over the limit nothing is kept: `isTooLarge`, and no bytes. */
export type FormFile = { name: string; bytes: Buffer; contentType: string; isTooLarge: boolean }

export type SubmittedForm = { values: Record<string, string>; files: FormFile[] }
