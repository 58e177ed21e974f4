import type { Command } from 'commander'
import { commandLine } from '@/messages/command-line'
import { makeConsoleSafe } from '@/platform/safe-log.mjs'
import { EXIT } from './failure'
import { listenForStop } from './stop-signal'
import { prepareSurroundings } from './surroundings'

/** `desa worker`: works off the queue in a process of its own (the server then has DESA_WORKER=off). */
export function addWorkerCommand(program: Command): void {
  program
    .command('worker')
    .description('Mengerjakan antrean (surel, berita terjadwal, pembersihan) sebagai proses tersendiri.')
    .action(async () => {
      makeConsoleSafe()
      const stop = listenForStop(() => console.log(commandLine.stopping))
      const surroundings = await prepareSurroundings((line) => console.log(line))
      Object.assign(process.env, surroundings.variables, { DESA_WORKER: 'on' })
      try {
        // One after the other: see src/platform/payload.ts.
        const { getPortal } = await import('@/platform/payload')
        const { startWorker } = await import('@/jobs/worker')
        const { stopQueue } = await import('@/platform/queue')
        await startWorker(await getPortal())
        console.log(commandLine.workerReady)
        await stop.wished
        await stopQueue()
      } finally {
        await surroundings.leave()
      }
      console.log(commandLine.stopped)
      process.exitCode = EXIT.done
    })
}
