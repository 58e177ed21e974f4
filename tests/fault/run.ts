import { layOutSiege } from './siege'
import { isUnharmed } from './what-is-left'


/** `desa fault`: `run.ts SERVER-KILLS DATABASE-KILLS`; prints the report as JSON, exit code 1 on any harm. */
const [serverKills = 50, databaseKills = 5] = process.argv.slice(2).map(Number)
const report = await layOutSiege({
  serverKills,
  databaseKills,
  clients: 8,
  say: (line) => console.error(line),
})
console.log(JSON.stringify(report))
process.exit(isUnharmed(report) ? 0 : 1)
