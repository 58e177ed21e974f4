import { ageOn, parsePlainDate } from '../../calendar/plain-date'
import { answerIn, asPrinted, type FormSources, personInRow, personNamed, rowsIn } from './form-sources'
import type { FormPerson, MarriageFacts, PrintedForm } from './printed-form'

/** Below it both parents have to agree in writing (UU 1/1974 art. 6, paragraph 2): then N5 is part of the papers. */
export const CONSENT_AGE = 21

type Model = 'n1' | 'n2' | 'n4' | 'n5' | 'n6'

/** A model N of the couple; null where this couple has no need of it: N5 from 21 years on, N6 unless a spouse has died. */
export const marriageForm = (kind: Model, sources: FormSources): PrintedForm | null => {
  const marriage = marriageOf(sources)
  if (kind === 'n5' && !needsConsent(sources, marriage.when)) return null
  if (kind === 'n6' && !marriage.lost) return null
  return { kind, marriage }
}

/** An unknown birthday counts as too young: a sheet too many is put aside, a missing one sends the couple home. */
const needsConsent = ({ register, issuedOn }: FormSources, when: string | null): boolean => {
  const birth = parsePlainDate(register.asker.birthDate ?? '')
  const day = parsePlainDate((when ?? issuedOn).slice(0, 10))
  return !birth.ok || !day.ok || ageOn(birth.value, day.value) < CONSENT_AGE
}

const marriageOf = (sources: FormSources): MarriageFacts => {
  const { register, answers } = sources
  const [father, mother] = parentsOf(sources)
  const [partner, partnersFather] = rowsIn(answers, 'calon').map((row) => personInRow(register, row))
  const isGroom = register.asker.sex !== 'Perempuan'
  const other: FormPerson = { ...(partner ?? personNamed(register, {})), sex: isGroom ? 'Perempuan' : 'Laki-laki', fatherName: partnersFather?.name ?? partner?.fatherName ?? null }
  const asker: FormPerson = { ...asPrinted(register.asker), fatherName: father.name ?? register.asker.fatherName }
  return {
    asker: isGroom ? 'groom' : 'bride',
    groom: isGroom ? asker : other,
    bride: isGroom ? other : asker,
    father: { ...father, sex: 'Laki-laki' },
    mother: { ...mother, sex: 'Perempuan' },
    status: statusOf(answerIn(answers, 'status'), answerIn(answers, 'istri_ke')),
    office: answerIn(answers, 'kua'),
    when: answerIn(answers, 'rencana'),
    place: answerIn(answers, 'tempat_akad'),
    lost: lostSpouse(sources),
  }
}

/** As they were told; where only a name was, the register's own word on the asker's parents helps on. */
export const parentsOf = ({ register, answers }: Pick<FormSources, 'register' | 'answers'>): [FormPerson, FormPerson] => {
  const { asker } = register
  const known = [{ name: asker.fatherName, nik: asker.fatherNik }, { name: asker.motherName, nik: asker.motherNik }]
  const [father, mother] = rowsIn(answers, 'orang_tua').map((row, at) => personInRow(register, row, known[at]))
  return [
    father ?? personNamed(register, { name: asker.fatherName, nik: asker.fatherNik }),
    mother ?? personNamed(register, { name: asker.motherName, nik: asker.motherNik }),
  ]
}

/** `Duda cerai mati` → `Duda`; `Beristri` with the number of the wife to come, as N1 asks for it. */
const statusOf = (answer: string | null, count: string | null): string | null => {
  if (answer === 'Beristri') return `Beristri ke ${count ?? '…'}`
  return answer?.replace(/ cerai (?:hidup|mati)$/u, '') ?? null
}

const lostSpouse = ({ register, answers }: FormSources): MarriageFacts['lost'] => {
  const [spouse, father] = rowsIn(answers, 'almarhum').map((row) => personInRow(register, row))
  if (!spouse?.name) return null
  const sex = register.asker.sex === 'Perempuan' ? 'Laki-laki' : 'Perempuan'
  return { person: { ...spouse, sex, fatherName: father?.name ?? spouse.fatherName }, on: answerIn(answers, 'meninggal_pada'), at: answerIn(answers, 'meninggal_di') }
}
