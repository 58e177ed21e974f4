/** The arrow at the end of a button that leads on. */
export const Arrow = () => (
  <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true">
    <path fill="none" stroke="currentColor" strokeWidth="3" d="M3 10h13M10 4l6 6-6 6" />
  </svg>
)
