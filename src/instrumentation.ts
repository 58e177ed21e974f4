/** Runs once when the server starts: it listens for pages to make anew, and holds the queue's worker unless DESA_WORKER=off. */
export const register = async (): Promise<void> => {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  if (process.env.NEXT_PHASE === 'phase-production-build' || !process.env.DATABASE_URL) return
  const { untilDone } = await import('@/platform/until-done')
  const { listenForPageRefresh } = await import('@/plugins/page-refresh/listen')
  // Not awaited: PostgreSQL may still be starting, and a hook that fails here would leave every page broken for good.
  void untilDone('listening for pages to refresh', listenForPageRefresh)
  if (process.env.DESA_WORKER === 'off') return
  const { getPortal } = await import('@/platform/payload')
  const { startWorker } = await import('@/jobs/worker')
  const { stopQueue } = await import('@/platform/queue')
  void untilDone('starting the worker', async () => startWorker(await getPortal()))
  // bin/server.mjs lets the jobs under way finish before it leaves.
  Object.assign(globalThis, { desaStopWorker: stopQueue })
}
