'use client'
import { FORM_NAMES, LETTER_FORMS as WORDS } from '@/messages/letter-forms'
import type { RequestDetail } from '@/use-cases/office/request-detail'

import { ActForm } from '../parts/act-form'
import { conflictWords } from './conflict-words'

/** Which official forms are printed behind this letter: chosen while it is not signed, told to everybody else. */
export const FormChoice = ({ id, status, forms }: Pick<RequestDetail, 'id' | 'status' | 'forms'>) => {
  if (!forms || forms.all.length === 0) return null
  const printed = forms.all.filter((kind) => !forms.leftOut.includes(kind))
  return (
    <section className="office-box">
      <h2>{WORDS.choiceTitle}</h2>
      {forms.mayChoose ? (
        <ActForm key={printed.join()} path={`permohonan/${id}/formulir`} body={{ seen: status }} button={WORDS.choose} effect={WORDS.chooseEffect} done={WORDS.chosen} tone="quiet" conflict={conflictWords}>
          <p className="office-hint">{WORDS.choiceLead}</p>
          <fieldset>
            <legend>{WORDS.choiceLegend}</legend>
            {forms.all.map((kind) => (
              <label key={kind} className="office-check">
                <input type="checkbox" name={kind} defaultChecked={printed.includes(kind)} />
                <span>{FORM_NAMES[kind]}</span>
              </label>
            ))}
          </fieldset>
        </ActForm>
      ) : (
        <>
          {printed.length === 0 ? <p>{WORDS.none}</p> : <ul>{printed.map((kind) => <li key={kind}>{FORM_NAMES[kind]}</li>)}</ul>}
          {forms.leftOut.length > 0 ? <p className="office-hint">{WORDS.leftOut(forms.leftOut.map((kind) => FORM_NAMES[kind]).join('; '))}</p> : null}
        </>
      )}
    </section>
  )
}
