import { SITE } from '@/messages/site'

import { describedBy, FieldNotes } from '../field/field'

type Props = {
  name: string
  label: string
  hint?: string | null
  error?: string | null
  accept: string
  multiple?: boolean
  /** How many were chosen before and are kept: browsers forget them when a page comes back. */
  kept?: number
}

/** A file from the phone's camera or folder. */
export const FileField = ({ name, label, hint, error, accept, multiple, kept = 0 }: Props) => (
  <div className={error ? 'field wrong' : 'field'}>
    <label htmlFor={name}>{label}</label>
    <FieldNotes name={name} hint={hint} error={error} />
    {kept > 0 ? (
      <>
        <p className="notice ok">{SITE.kept.photos(kept)}</p>
        <div className="choice">
          <input type="checkbox" id={`${name}-hapus`} name={`${name}-hapus`} value="1" />
          <label htmlFor={`${name}-hapus`}>{SITE.kept.forget}</label>
        </div>
      </>
    ) : null}
    <input type="file" id={name} name={name} accept={accept} multiple={multiple} aria-describedby={describedBy(name, hint, error)} />
  </div>
)
