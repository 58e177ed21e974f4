/** Every queue of the portal. The migration command makes them; the worker works them off. */
export const QUEUES = ['send-mail', 'publish-scheduled', 'purge-expired', 'refresh-pages', 'close-silent-complaints', 'print-register', 'make-year-archive', 'index-letters'] as const

export type QueueName = (typeof QUEUES)[number]
