/** Where the portal under the browser tests writes all it says, in the project's folder; kept after the run. */
export const PORTAL_LOG = 'portal-test.log'
