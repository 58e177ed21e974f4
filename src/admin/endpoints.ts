import type { Endpoint } from 'payload'

import { complaintEndpoints } from './api/complaint-acts'
import { importEndpoints } from './api/import-residents'
import { incomingLetterEndpoints } from './api/incoming-letters'
import { letterActEndpoints } from './api/letter-acts'
import { letterArchiveEndpoints } from './api/letter-archive'
import { letterFileEndpoints } from './api/letter-files'
import { officeLetterEndpoints } from './api/office-letters'
import { letterTypeEndpoints } from './api/letter-types'
import { populationBookEndpoints, populationListEndpoints } from './api/population-books'
import { requestActEndpoints } from './api/request-acts'
import { populationActEndpoints } from './api/population-acts'
import { residentsMergeEndpoints } from './api/residents-merge'
import { residentEndpoints } from './api/resident-look-ups'
import { statisticEndpoints } from './api/statistics'

/** Everything that the office's own screens call under `/api/kantor`. */
export const officeEndpoints: Endpoint[] = [
  ...requestActEndpoints,
  ...letterActEndpoints,
  ...letterFileEndpoints,
  ...officeLetterEndpoints,
  ...letterArchiveEndpoints,
  ...letterTypeEndpoints,
  ...incomingLetterEndpoints,
  ...residentEndpoints,
  ...complaintEndpoints,
  ...importEndpoints,
  ...populationBookEndpoints,
  ...statisticEndpoints,
  ...populationActEndpoints,
  ...populationListEndpoints,
  ...residentsMergeEndpoints,
]
