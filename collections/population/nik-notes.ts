import { checkNik, parseNik } from '@/domain/identity/nik'
import { NIK_NOTES } from '@/messages/identity'

/** What is odd about a resident's NIK beside birth date and sex: shown, and never in the way of saving. */
export const nikNotes = (nik: string, record: Readonly<Record<string, unknown>>): string[] => {
  const parsed = parseNik(nik)
  if (!parsed.ok) return []
  return checkNik(parsed.value, { birthDate: textOrNull(record.birthDate), sex: textOrNull(record.sex) }).map((code) => NIK_NOTES[code])
}

const textOrNull = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)
