/** @type {import('next').NextConfig} */
export default {
  // The portal's own node_modules, two folders up: the same Next in the same version.
  turbopack: { root: new URL('../../..', import.meta.url).pathname },
  typescript: { ignoreBuildErrors: true },
}
