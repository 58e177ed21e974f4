/** The least that a bare App Router app can answer with: prerendered, as Next does by itself. */
export default function Page() {
  return <h1>Halo</h1>
}
