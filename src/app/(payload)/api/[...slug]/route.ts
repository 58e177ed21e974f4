import config from '@payload-config'
import { REST_DELETE, REST_GET, REST_OPTIONS, REST_PATCH, REST_POST } from '@payloadcms/next/routes'

import { officeRest } from '@/admin/api/office-rest'

export const GET = officeRest(REST_GET(config))
export const POST = officeRest(REST_POST(config))
export const DELETE = officeRest(REST_DELETE(config))
export const PATCH = officeRest(REST_PATCH(config))
export const OPTIONS = officeRest(REST_OPTIONS(config))
