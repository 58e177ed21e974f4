import type { ReactNode } from 'react'

import { BLOOD_TYPE, CITIZENSHIP, type CodeList, DISABILITY, EDUCATION_KK, FAMILY_ROLE, MARITAL_STATUS, OCCUPATION, RELIGION, SEX } from '@/domain/population/code-lists'
import type { ListConditions } from '@/domain/population/list-conditions'
import { LIST_WORDS as WORDS } from '@/messages/population-lists'
import type { HamletChoice } from '@/use-cases/office/hamlets'

/** The conditions of a list as a plain form: the address says what is shown, and holds only codes. */
export const ConditionForm = ({ conditions, hamlets, written }: { conditions: ListConditions; hamlets: HamletChoice[]; written: string }) => {
  const { religion, education, maritalStatus, familyRole, citizenship, bloodType, disability, hasKtp, voterOn } = conditions
  const isMore = [religion, education, maritalStatus, familyRole, citizenship, bloodType, disability, hasKtp, voterOn].some((value) => value !== undefined)
  return (
    <form className="office-box list-form" method="get" key={written}>
      <div className="office-search">
        <Choice label={WORDS.hamlet} name="dusun" value={conditions.hamletId} list={hamlets.map(({ id, name }) => ({ code: id, label: name }))} />
        <Choice label={WORDS.sex} name="jk" value={conditions.sex} list={SEX} />
        <Field label={WORDS.ageFrom}>
          <input type="number" name="umur-dari" min={0} max={130} inputMode="numeric" defaultValue={conditions.ageFrom} />
        </Field>
        <Field label={WORDS.ageTo}>
          <input type="number" name="umur-sampai" min={0} max={130} inputMode="numeric" defaultValue={conditions.ageTo} />
        </Field>
        <Choice label={WORDS.occupation} name="pekerjaan" value={conditions.occupation} list={OCCUPATION} />
      </div>
      <details open={isMore}>
        <summary>{WORDS.more}</summary>
        <div className="office-search">
          <Choice label={WORDS.religion} name="agama" value={religion} list={RELIGION} />
          <Choice label={WORDS.education} name="pendidikan" value={education} list={EDUCATION_KK} />
          <Choice label={WORDS.maritalStatus} name="kawin" value={maritalStatus} list={MARITAL_STATUS} />
          <Choice label={WORDS.familyRole} name="shdk" value={familyRole} list={FAMILY_ROLE} />
          <Choice label={WORDS.citizenship} name="wn" value={citizenship} list={CITIZENSHIP} />
          <Choice label={WORDS.bloodType} name="darah" value={bloodType} list={BLOOD_TYPE} />
          <Choice label={WORDS.disability} name="disabilitas" value={disability} list={DISABILITY} />
          <Choice label={WORDS.ktp} name="ktp" value={hasKtp === undefined ? undefined : hasKtp ? 'ya' : 'tidak'} list={[{ code: 'ya', label: WORDS.yes }, { code: 'tidak', label: WORDS.no }]} />
          <Field label={WORDS.voterOn}>
            <input type="date" name="pemilih" defaultValue={voterOn} />
          </Field>
        </div>
      </details>
      <button type="submit" className="office-button">
        {WORDS.show}
      </button>
    </form>
  )
}

const Field = ({ label, children }: { label: string; children: ReactNode }) => (
  <label>
    <span>{label}</span>
    {children}
  </label>
)

const Choice = ({ label, name, value, list }: { label: string; name: string; value: string | undefined; list: CodeList }) => (
  <Field label={label}>
    <select name={name} defaultValue={value ?? ''}>
      <option value="">{WORDS.any}</option>
      {list.map(({ code, label: word }) => (
        <option key={code} value={code}>
          {word}
        </option>
      ))}
    </select>
  </Field>
)
