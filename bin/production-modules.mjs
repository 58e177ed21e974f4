/** What `node --conditions=production` does, for a process that has begun without it. */
export const resolve = (specifier, context, next) =>
  next(specifier, { ...context, conditions: [...context.conditions, 'production'] })
