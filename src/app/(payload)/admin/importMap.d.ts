import type { ImportMap } from 'payload'

/** Written by `npx tsx src/cli/generate.ts`. */
export declare const importMap: ImportMap
