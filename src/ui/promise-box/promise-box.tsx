/** When it will be ready and what it costs: the first thing on a service's page. */
export const PromiseBox = ({ title, promise, note }: { title: string; promise: string; note: string }) => (
  <section className="promise">
    <h2>{title}</h2>
    <p className="big">{promise}</p>
    <p>{note}</p>
  </section>
)
