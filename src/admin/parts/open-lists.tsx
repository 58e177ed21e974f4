import { redirect } from 'next/navigation'

/**
 * Payload's own lists of these count every row and page by OFFSET; ours do not. Whoever comes to the former, by
 * a breadcrumb or an old bookmark, is led to the latter.
 */
export const OpenResidents = (): never => redirect('/admin/penduduk')

export const OpenRequests = (): never => redirect('/admin/permohonan')

export const OpenComplaints = (): never => redirect('/admin/pengaduan')

export const OpenImports = (): never => redirect('/admin/impor-penduduk')

export const OpenFamilies = (): never => redirect('/admin/keluarga')

export const OpenGuests = (): never => redirect('/admin/penduduk-sementara')
