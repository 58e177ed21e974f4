/**
 * The first six digits of the NIK of the kecamatan of Kabupaten Langkat (12.05), by the codes of the Ministry of
 * Home Affairs (Kepmendagri 300.2.2-2138/2025), which differ from those of BPS. A NIK keeps the region of its
 * first registration for ever, so another prefix is no fault: it is only worth a second look.
 */
export const LANGKAT_PREFIXES: ReadonlySet<string> = new Set(Array.from({ length: 23 }, (_, at) => `1205${String(at + 1).padStart(2, '0')}`))
