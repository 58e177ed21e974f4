import * as core from './20261124_015000_core'
import * as queue from './20261124_015500_queue'
import * as forms from './20261124_020000_forms'

/** Every schema change, in order. */
export const migrations = [
  { name: '20261124_015000_core', up: core.up, down: core.down },
  { name: '20261124_015500_queue', up: queue.up, down: queue.down },
  { name: '20261124_020000_forms', up: forms.up, down: forms.down },
]
