import { OFFICE } from '@/messages/admin'

/** The sign of the village office: a house under a roof of the region. Drawn, so that it costs no request. */
export const BrandIcon = () => (
  <svg className="brand-icon" viewBox="0 0 32 32" width="28" height="28" role="img" aria-label={OFFICE.brand}>
    <path d="M3 13.5 16 4l13 9.5-2.4 1.7L16 7.5 5.4 15.2z" fill="#0B5D4A" />
    <path d="M7 16.5 16 10l9 6.5V27h-6.2v-6.6h-5.6V27H7z" fill="#0B5D4A" opacity=".85" />
    <path d="M4 29h24" stroke="#F2B632" strokeWidth="2.4" strokeDasharray="2.4 1.6" />
  </svg>
)

/** What stands above the form of the sign-in page. */
export const BrandLogo = () => (
  <div className="brand-logo">
    <BrandIcon />
    <span>{OFFICE.brand}</span>
  </div>
)

/** Says to whoever comes to the sign-in page whether they are right here. */
export const LoginIntroduction = () => (
  <div className="login-introduction">
    <h1>{OFFICE.loginTitle}</h1>
    <p>{OFFICE.loginText}</p>
  </div>
)

export const LoginHelp = () => (
  <p className="login-help">
    {OFFICE.loginHelp} <a href="/">{OFFICE.toSite}</a>
  </p>
)
