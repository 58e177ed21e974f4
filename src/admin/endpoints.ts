import type { Endpoint } from 'payload'

import { complaintEndpoints } from './api/complaint-acts'
import { importEndpoints } from './api/import-residents'
import { letterActEndpoints } from './api/letter-acts'
import { letterFileEndpoints } from './api/letter-files'
import { requestActEndpoints } from './api/request-acts'
import { residentsMergeEndpoints } from './api/residents-merge'
import { residentEndpoints } from './api/resident-look-ups'

/** Everything that the office's own screens call under `/api/kantor`. */
export const officeEndpoints: Endpoint[] = [...requestActEndpoints, ...letterActEndpoints, ...letterFileEndpoints, ...residentEndpoints, ...complaintEndpoints, ...importEndpoints, ...residentsMergeEndpoints]
