import Link from 'next/link'
import { v7 as uuidv7 } from 'uuid'

import { OFFICE_WRITING as WORDS } from '@/messages/office-letter'
import { listOfficeKinds, loadOfficeForm, newOfficeForm } from '@/use-cases/letters/office-letter'

import { ActForm } from '../parts/act-form'
import { officeView } from '../parts/office-view'
import { OfficeFields } from './office-fields'

/** What the office can write of itself. */
export const OfficeKindsView = officeView(async ({ payload, actor }) => {
  const kinds = await listOfficeKinds(payload, actor)
  return {
    title: WORDS.title,
    body: (
      <>
        <h1>{WORDS.title}</h1>
        <p>{WORDS.lead}</p>
        <ol className="office-steps">
          {WORDS.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <h2>{WORDS.choose}</h2>
        {kinds.length === 0 ? <p className="office-empty">{WORDS.none}</p> : null}
        {kinds.map(({ slug, name, summary }) => (
          <section key={slug} className="office-box">
            <h3>{name}</h3>
            {summary ? <p>{summary}</p> : null}
            <p className="office-buttons">
              <Link className="office-button" href={`/admin/tulis-surat/${slug}`}>
                {WORDS.write(name)}
              </Link>
            </p>
          </section>
        ))}
      </>
    ),
  }
})

/** A new letter of one kind. */
export const WriteLetterView = officeView(async ({ payload, actor, segments }) => {
  const slug = segments.at(-1) ?? ''
  const form = await newOfficeForm(payload, actor, slug)
  const id = uuidv7()
  return {
    title: WORDS.write(form.typeName),
    body: (
      <>
        <p className="office-buttons">
          <Link href="/admin/tulis-surat">{WORDS.title}</Link>
        </p>
        <h1>{WORDS.write(form.typeName)}</h1>
        <section className="office-box">
          <ActForm path="surat-dinas/tulis" body={{ id, jenis: slug }} button={WORDS.save} effect={WORDS.effect} done={WORDS.saved} next={`/admin/permohonan/${id}`}>
            <OfficeFields fields={form.fields} />
          </ActForm>
        </section>
      </>
    ),
  }
})

/** What a letter at the desk says, to be changed. */
export const ChangeLetterView = officeView(async ({ payload, actor, segments }) => {
  const requestId = segments.at(-1) ?? ''
  const form = await loadOfficeForm(payload, actor, requestId)
  return {
    title: WORDS.change(form.typeName),
    body: (
      <>
        <p className="office-buttons">
          <Link href={`/admin/permohonan/${requestId}`}>{WORDS.backToRequest}</Link>
        </p>
        <h1>{WORDS.change(form.typeName)}</h1>
        <section className="office-box">
          <ActForm path={`surat-dinas/${requestId}/ubah`} body={{}} button={WORDS.save} effect={WORDS.changeEffect} done={WORDS.changed} next={`/admin/permohonan/${requestId}`}>
            <OfficeFields fields={form.fields} />
          </ActForm>
        </section>
      </>
    ),
  }
})
