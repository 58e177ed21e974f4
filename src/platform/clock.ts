/** The present moment, passed in wherever a rule needs it, so that tests can choose it. */
export type Clock = () => Date

export const systemClock: Clock = () => new Date()
