/** Nothing. It is here because Next would otherwise take the portal's own, which it finds two folders up. */
export function register(): void {}
