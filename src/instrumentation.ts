/** Runs once when the server starts: the queue's worker lives inside it unless DESA_WORKER=off. */
export const register = async (): Promise<void> => {
  if (process.env.NEXT_RUNTIME !== 'nodejs' || process.env.DESA_WORKER === 'off') return
  if (process.env.NEXT_PHASE === 'phase-production-build' || !process.env.DATABASE_URL) return
  const [{ getPortal }, { startWorker }] = await Promise.all([import('@/platform/payload'), import('@/jobs/worker')])
  await startWorker(await getPortal())
}
