import { describedBy, FieldNotes } from '../field/field'

type Props = { name: string; label: string; hint?: string | null; error?: string | null; accept: string; multiple?: boolean }

/** A file from the phone's camera or folder. */
export const FileField = ({ name, label, hint, error, accept, multiple }: Props) => (
  <div className={error ? 'field wrong' : 'field'}>
    <label htmlFor={name}>{label}</label>
    <FieldNotes name={name} hint={hint} error={error} />
    <input type="file" id={name} name={name} accept={accept} multiple={multiple} aria-describedby={describedBy(name, hint, error)} />
  </div>
)
