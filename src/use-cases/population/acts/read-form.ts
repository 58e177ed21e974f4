import { v7 as uuidv7 } from 'uuid'

import { parsePlainDate } from '@/domain/calendar/plain-date'
import { isUuid } from '@/domain/codes/uuid'
import { visibleText, withoutSeparators } from '@/domain/identity/visible-text'
import type { Absence } from '@/domain/population/acts/absence'
import { ACT_SLUGS, type ActSlug } from '@/domain/population/acts/act-slugs'
import type { ArrivalForm, Stranger } from '@/domain/population/acts/arrival'
import type { NewHead } from '@/domain/population/acts/new-head'
import type { PopulationForm } from '@/domain/population/acts/population-form'
import type { PersonFacts } from '@/domain/population/acts/village'
import { labelOf, MOVE_CLASS } from '@/domain/population/code-lists'
import type { Papers } from './record-act'

/** The fields of a form as its screen sends them: `name`, or `name:person`. */
export type FormValues = Readonly<Record<string, string | boolean>>

/** What an officer typed into the form of an act, as the rules read it. Numbers lose their spaces, days become `YYYY-MM-DD`. */
export const readActForm = (slug: ActSlug, values: FormValues): { typed: PopulationForm; papers: Papers } => {
  const form = fieldsOf(values)
  const papers: Papers = { reportedOn: form.day('reportedOn'), reporter: form.text('reporter'), document: form.text('document'), place: form.text('place'), reason: form.text('reason'), letterId: form.text('letterId') }
  const happenedOn = form.day('happenedOn')
  const familyId = form.id('familyId')
  const personId = form.id('personId')
  const rest = newHeadOf(form, 'role')
  switch (ACT_SLUGS[slug]) {
    case 'birth':
      return {
        papers,
        typed: {
          act: 'birth',
          form: {
            id: uuidv7(), happenedOn, familyId, name: form.text('name'), nik: form.number('nik'), sex: form.text('sex'), birthPlace: form.maybe('birthPlace'), role: form.text('role'), motherId: form.id('motherId') || null,
            fatherId: form.id('fatherId') || null, motherName: form.maybe('motherName'), fatherName: form.maybe('fatherName'), religion: form.maybe('religion'), birthCertificate: form.maybe('birthCertificate'),
          },
        },
      }
    case 'death':
      return { papers, typed: { act: 'death', form: { personId, happenedOn, ...rest } } }
    case 'departure': {
      const classification = form.text('classification')
      const reason = [labelOf(MOVE_CLASS, classification), papers.reason].filter(Boolean).join('. ')
      return { papers: { ...papers, place: form.text('destination'), reason }, typed: { act: 'departure', form: { familyId, leaving: form.checked('leaving'), happenedOn, destination: form.text('destination'), classification, ...rest } } }
    }
    case 'hamlet-move':
      return { papers, typed: { act: 'hamlet-move', form: { familyId, happenedOn, hamlet: form.id('hamlet'), address: form.maybe('address'), rt: form.maybe('rt'), rw: form.maybe('rw') } } }
    case 'arrival':
      return { papers: { ...papers, place: form.text('from') }, typed: { act: 'arrival', form: arrivalOf(form, happenedOn, familyId) } }
    case 'split': {
      const opened = { id: uuidv7(), nokk: form.number('newNokk'), issuedOn: form.day('newNokkIssuedOn') || null, isNokkPending: form.is('newNokkPending'), hamlet: form.id('hamlet') || null, address: form.maybe('address'), rt: form.maybe('rt'), rw: form.maybe('rw'), head: form.id('newHead') || null, roles: form.each('newRole') }
      return { papers, typed: { act: 'split', form: { familyId, leaving: form.checked('leaving'), happenedOn, opened, rest } } }
    }
    case 'join':
      return { papers, typed: { act: 'join', form: { familyId, targetId: form.id('targetId'), moving: form.checked('leaving'), happenedOn, newRoles: form.each('newRole'), ...rest } } }
    case 'head-change':
      return { papers, typed: { act: 'head-change', form: { familyId, happenedOn, ...rest } } }
    case 'absence':
      return { papers, typed: { act: 'absence', form: { personId, what: absenceOf(form.text('what')), happenedOn, role: form.maybe('ownRole'), ...rest } } }
    case 'data-change':
      return { papers, typed: { act: 'data-change', form: { personId, happenedOn, set: factsOf(form), nik: form.number('nik'), document: form.text('document') } } }
  }
}

const absenceOf = (text: string): Absence | null => (text === 'missing' || text === 'found' || text === 'absence' || text === 'return' ? text : null)

const newHeadOf = (form: Fields, role: string): NewHead => ({ head: form.id('head') || null, roles: form.each(role), nokk: form.number('nokk') || null, issuedOn: form.day('nokkIssuedOn') || null, isNokkPending: form.is('nokkPending') })

const CHANGEABLE = [
  'name', 'sex', 'birthPlace', 'birthDate', 'religion', 'maritalStatus', 'citizenship', 'educationKk', 'educationCurrent', 'occupation', 'literacy', 'bloodType', 'fatherName', 'motherName', 'birthCertificate',
  'marriageCertificate', 'marriageDate', 'divorceCertificate', 'divorceDate', 'residencyStatus',
] as const satisfies readonly (keyof PersonFacts)[]

const DAYS: ReadonlySet<string> = new Set(['birthDate', 'marriageDate', 'divorceDate'])

/** A field that was left empty was left as it is; one that is to be emptied is marked. */
const factsOf = (form: Fields): Partial<PersonFacts> =>
  Object.fromEntries(CHANGEABLE.flatMap((field): [string, string | null][] => {
    const value = DAYS.has(field) ? form.day(field) : form.text(field)
    if (value !== '') return [[field, value]]
    return CLEARABLE.has(field) && form.is(`empty:${field}`) ? [[field, null]] : []
  }))

/** What somebody may not have, or not be known to have. */
const CLEARABLE: ReadonlySet<string> = new Set(['birthPlace', 'fatherName', 'motherName', 'birthCertificate', 'marriageCertificate', 'marriageDate', 'divorceCertificate', 'divorceDate'])

const arrivalOf = (form: Fields, happenedOn: string, familyId: string): ArrivalForm => {
  const returning = form.checked('returning').map((id) => ({ id, role: form.text(`role:${id}`) }))
  // The field that is never empty says how many people there are.
  const strangers = form.keys('citizenship').map((key): Stranger => ({
    id: uuidv7(), key, name: form.text(`name:${key}`), nik: form.number(`nik:${key}`), role: form.text(`role:${key}`), sex: form.text(`sex:${key}`), birthPlace: form.maybe(`birthPlace:${key}`), birthDate: form.day(`birthDate:${key}`),
    religion: form.maybe(`religion:${key}`), maritalStatus: form.maybe(`maritalStatus:${key}`), citizenship: form.maybe(`citizenship:${key}`) ?? '1', educationKk: form.maybe(`educationKk:${key}`),
    occupation: form.maybe(`occupation:${key}`), fatherName: form.maybe(`fatherName:${key}`), motherName: form.maybe(`motherName:${key}`),
  }))
  const family = familyId ? { known: familyId } : { id: uuidv7(), nokk: form.number('nokk'), issuedOn: form.day('nokkIssuedOn') || null, isNokkPending: form.is('nokkPending'), hamlet: form.id('hamlet') || null, address: form.maybe('address'), rt: form.maybe('rt'), rw: form.maybe('rw') }
  return { happenedOn, from: form.text('from'), family, strangers, returning }
}

type Fields = ReturnType<typeof fieldsOf>

const fieldsOf = (values: FormValues) => {
  const raw = new Map(Object.entries(values))
  const text = (name: string): string => { const value = raw.get(name); return typeof value === 'string' ? visibleText(value).replace(/\s+/gu, ' ').trim().slice(0, 300) : '' }
  const keys = (name: string): string[] => [...raw.keys()].flatMap((key) => (key.startsWith(`${name}:`) ? [key.slice(name.length + 1)] : []))
  return {
    text,
    keys,
    maybe: (name: string): string | null => text(name) || null,
    id: (name: string): string => (isUuid(text(name)) ? text(name) : ''),
    number: (name: string): string => withoutSeparators(text(name)),
    is: (name: string): boolean => raw.get(name) === true,
    day: (name: string): string => { const day = parsePlainDate(text(name)); return day.ok ? day.value : text(name) },
    checked: (name: string): string[] => keys(name).filter((id) => isUuid(id) && raw.get(`${name}:${id}`) === true),
    each: (name: string): Record<string, string> => Object.fromEntries(keys(name).flatMap((id) => (text(`${name}:${id}`) ? [[id, text(`${name}:${id}`)]] : []))),
  }
}
