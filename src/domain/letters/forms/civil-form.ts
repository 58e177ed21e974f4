import { parseNik } from '../../identity/nik'
import { answerIn, asPrinted, choiceOf, type FormSources, personInRow, personNamed, placeAndDay, rowsIn, SEXES } from './form-sources'
import { parentsOf } from './marriage-forms'
import { type CivilEvent, type FormPerson, NOBODY, type PrintedForm } from './printed-form'

const BIRTH_PLACES = { 'Rumah sakit': 1, 'Rumah bersalin': 1, Puskesmas: 2, Polindes: 3, Rumah: 4, 'Klinik atau rumah bidan': 5, 'Tempat lain': 5 }

const BIRTH_COUNTS = { Tunggal: 1, 'Kembar 2': 2, 'Kembar 3': 3, 'Kembar 4': 4, Lainnya: 5 }

const HELPERS = { Dokter: 1, Bidan: 2, Perawat: 2, 'Dukun bayi': 3, Lainnya: 4 }

const DEATH_CAUSES = { Sakit: 1, 'Usia lanjut': 1, 'Wabah penyakit': 2, Kecelakaan: 3, Kriminalitas: 4, 'Bunuh diri': 5, Lainnya: 6 }

const DEATH_STATED = { Dokter: 1, 'Tenaga kesehatan': 2, Kepolisian: 3, Keluarga: 4, Lainnya: 4 }

const STILLBIRTH_STATED = { Dokter: 1, Bidan: 2, Perawat: 2, 'Tenaga kesehatan': 3, Kepolisian: 4, Lainnya: 5 }

const STATUS_BEFORE = { 'Belum kawin': 2, 'Cerai hidup': 3, 'Cerai mati': 4 }

const RELIGIONS = { Islam: 1, Kristen: 2, Katolik: 3, Hindu: 4, Buddha: 5, Konghucu: 6 }

/** F-2.01, Formulir Pelaporan Pencatatan Sipil: which event is reported is told by what was asked. */
export const civilForm = (sources: FormSources): PrintedForm => {
  const { register, answers } = sources
  const event = eventOf(sources)
  const [father, mother] = parentsIn(sources, event)
  const [first, second] = subjectsOf(sources, event)
  return { kind: 'f-2.01', event, reporter: asPrinted(register.asker), first, second, witnesses: [witness(1), witness(2)], father, mother }

  function witness(place: 1 | 2): FormPerson {
    return personNamed(register, { name: answerIn(answers, `saksi_${place}`), nik: nikIn(sources, `nik_saksi_${place}`) })
  }
}

const eventOf = (sources: FormSources): CivilEvent => {
  const { register, answers } = sources
  const told = (key: string): string | null => answerIn(answers, key)
  const [day = null, hour = null] = told('waktu')?.split(' ') ?? []
  if (told('almarhum') !== null) {
    return { kind: 'death', person: theDead(sources), day, hour, cause: choiceOf(DEATH_CAUSES, told('sebab')), place: told('tempat'), stated: choiceOf(DEATH_STATED, told('penentu')) }
  }
  if (told('kandungan') !== null) {
    return {
      kind: 'stillbirth', months: monthsOf(told('kandungan')), sex: choiceOf(SEXES, told('jk')), day, place: choiceOf(BIRTH_PLACES, told('tempat_lahir')), town: told('tempat'), helper: choiceOf(HELPERS, told('penolong')), cause: told('sebab'),
      order: told('anak_ke'), count: choiceOf(BIRTH_COUNTS, told('jenis_kelahiran')), stated: choiceOf(STILLBIRTH_STATED, told('penentu')),
    }
  }
  if (answers.some(({ key }) => key === 'calon')) {
    const [, partnersFather = NOBODY, partnersMother = NOBODY] = rowsIn(answers, 'calon').map((row) => personInRow(register, row))
    const own = parentsOf(sources)
    const others: [FormPerson, FormPerson] = [partnersFather, partnersMother]
    const isGroom = register.asker.sex !== 'Perempuan'
    return {
      kind: 'marriage', groomParents: isGroom ? own : others, brideParents: isGroom ? others : own, statusBefore: choiceOf(STATUS_BEFORE, told('status')), day: told('rencana'),
      religion: choiceOf(RELIGIONS, register.asker.religion), leader: told('pemuka'),
    }
  }
  const [birthTown, birthDay] = placeAndDay(told('ttl_anak'))
  return {
    kind: 'birth',
    child: {
      name: told('nama_anak') ?? told('anak'), sex: choiceOf(SEXES, told('jk')), place: choiceOf(BIRTH_PLACES, told('tempat')), town: told('tempat_kelahiran') ?? birthTown, day: day ?? birthDay, hour,
      count: choiceOf(BIRTH_COUNTS, told('jenis_kelahiran')), order: told('anak_ke'), helper: choiceOf(HELPERS, told('penolong')), weight: told('berat'), length: told('panjang'),
    },
  }
}

const theDead = (sources: FormSources): FormPerson => {
  const { register, answers } = sources
  const [told] = rowsIn(answers, 'almarhum')
  if (told) return { ...personInRow(register, told), sex: answerIn(answers, 'jk') }
  // A type of before other people were asked for as such: each thing was a question of its own.
  const [birthPlace, birthDate] = placeAndDay(answerIn(answers, 'ttl'))
  return personNamed(register, { name: answerIn(answers, 'almarhum'), nik: nikIn(sources, 'nik_almarhum'), sex: answerIn(answers, 'jk'), birthPlace, birthDate, address: answerIn(answers, 'alamat') })
}

const parentIn = (sources: FormSources, key: 'ayah' | 'ibu'): FormPerson => {
  const [told] = rowsIn(sources.answers, key)
  return told ? personInRow(sources.register, told) : personNamed(sources.register, { name: answerIn(sources.answers, key), nik: nikIn(sources, `nik_${key}`) })
}

/** Of a newborn those who were named; of somebody who died those whom the register names. */
const parentsIn = (sources: FormSources, event: CivilEvent): [FormPerson, FormPerson] => {
  const { register } = sources
  if (event.kind === 'marriage') return [NOBODY, NOBODY]
  if (event.kind !== 'death') return [parentIn(sources, 'ayah'), parentIn(sources, 'ibu')]
  const known = [...register.family, ...register.others].find(({ nik, name, birthDate }) => name === event.person.name && nik === event.person.nik && birthDate === event.person.birthDate)
  return [personNamed(register, { name: known?.fatherName ?? null, nik: known?.fatherNik ?? null }), personNamed(register, { name: known?.motherName ?? null, nik: known?.motherNik ?? null })]
}

/** Whose certificate it will be: the child (who has no number yet), the one who died, the couple. */
const subjectsOf = (sources: FormSources, event: CivilEvent): [FormPerson, FormPerson | null] => {
  const { register, answers } = sources
  switch (event.kind) {
    case 'birth':
      return [{ ...NOBODY, name: event.child.name }, null]
    case 'stillbirth':
      return [NOBODY, null]
    case 'death':
      return [event.person, null]
    case 'marriage': {
      const [partner = NOBODY] = rowsIn(answers, 'calon').map((row) => personInRow(register, row))
      return register.asker.sex === 'Perempuan' ? [partner, asPrinted(register.asker)] : [asPrinted(register.asker), partner]
    }
  }
}

const nikIn = ({ answers }: FormSources, key: string): string | null => {
  const nik = parseNik(answerIn(answers, key) ?? '')
  return nik.ok ? nik.value : null
}

const DAYS_OF_A_MONTH = 30.4

/** The form counts months, the letter weeks. */
const monthsOf = (weeks: string | null): string | null => (weeks === null || !/^\d+$/u.test(weeks) ? null : String(Math.round((Number(weeks) * 7) / DAYS_OF_A_MONTH)))
