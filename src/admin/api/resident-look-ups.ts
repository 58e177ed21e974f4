import type { Endpoint } from 'payload'
import { z } from 'zod'

import { sealForAddress } from '@/platform/sealed-address'
import { findResidentByNik } from '@/use-cases/office/resident-search'
import { findFamilyByNokk } from '@/use-cases/population/screens/family-list'
import { revealPersonalData } from '@/use-cases/reveal-personal-data'

import { postEndpoint } from './office-endpoint'

/** Look-ups in which a name or a personal number travels: always in a body, never in an address that histories and logs keep. */
export const residentEndpoints: Endpoint[] = [
  postEndpoint('/kantor/penduduk/cari', z.object({ nama: z.string().trim().max(120) }), async ({ body }) => ({ cari: sealForAddress(body.nama) })),
  postEndpoint('/kantor/penduduk/cari-nik', z.object({ nik: z.string().max(40) }), async ({ req, actor, body }) => {
    const found = await findResidentByNik(req.payload, actor, body.nik)
    return { id: found?.id ?? null }
  }),
  postEndpoint('/kantor/keluarga/cari-kk', z.object({ nokk: z.string().max(40) }), async ({ req, actor, body }) => ({ id: await findFamilyByNokk(req.payload, actor, body.nokk) })),
  postEndpoint(
    '/kantor/buka-nomor',
    z.object({ collection: z.enum(['residents', 'families']), id: z.uuid(), field: z.string().max(30), reason: z.string().max(300) }),
    async ({ req, actor, body }) => ({ value: await revealPersonalData(req.payload, actor, body) }),
  ),
]
