import Link from 'next/link'
import { redirect } from 'next/navigation'

import { requireAct } from '@/access/acts'
import { plainDateIn } from '@/domain/calendar/plain-date'
import { isUuid } from '@/domain/codes/uuid'
import { isActSlug } from '@/domain/population/acts/act-slugs'
import { ACT_WORDS, EVENT_SCREEN } from '@/messages/population-events'
import { systemClock } from '@/platform/clock'
import { openFromAddress } from '@/platform/sealed-address'
import { listHamlets } from '@/use-cases/office/hamlets'
import { loadWorkingCalendar } from '@/use-cases/office/village'
import { loadFamilyScreen } from '@/use-cases/population/screens/family-screen'
import { loadLetterAct } from '@/use-cases/population/screens/letter-act'
import { loadResidentScreen } from '@/use-cases/population/screens/resident-screen'

import { Notice } from '../parts/notice'
import { officeView } from '../parts/office-view'
import { ActFields } from './act-fields'
import { EventForm } from './event-form'
import { FindPerson } from './find-person'


/** One act on one screen: first whom it is about, then its fields, what will change, and saving. */
export const RecordEventView = officeView(async ({ payload, actor, segments, asked }) => {
  requireAct(actor, 'record-population-events')
  const slug = segments.at(-1) ?? ''
  if (!isActSlug(slug)) redirect('/admin/peristiwa')
  const words = ACT_WORDS[slug]
  const letter = isUuid(asked('surat')) ? await loadLetterAct(payload, actor, asked('surat')) : null
  const personId = isUuid(asked('penduduk')) ? asked('penduduk') : null
  const isNewFamily = slug === 'datang' && asked('keluarga') === 'baru'
  const targetId = slug === 'gabung-kk' && isUuid(asked('tujuan')) ? asked('tujuan') : null
  const base = `/admin/peristiwa/catat/${slug}${letter ? `?surat=${letter.letterId}` : ''}`
  const search = openFromAddress(asked('cari'))
  const person = personId ? await loadResidentScreen(payload, actor, personId) : null
  const target = targetId ? await loadResidentScreen(payload, actor, targetId) : null
  const needsTarget = slug === 'gabung-kk' && !target?.family
  const { zone } = await loadWorkingCalendar(payload)
  const today = plainDateIn(zone, systemClock())
  return {
    title: words.title,
    body: (
      <>
        <p>
          <Link href="/admin/peristiwa">{EVENT_SCREEN.back}</Link>
        </p>
        <h1>{words.title}</h1>
        <p className="office-hint">{words.lead}</p>
        {letter ? <Notice kind="info">{EVENT_SCREEN.fromLetter}</Notice> : null}
        {person ? <Chosen name={person.name} detail={person.family?.head ? EVENT_SCREEN.headOf(person.family.head) : null} base={base} /> : null}
        {target ? <Chosen name={target.name} detail={target.family?.head ? EVENT_SCREEN.headOf(target.family.head) : null} base={withParam(base, 'penduduk', personId ?? '')} /> : null}
        {!person && !isNewFamily ? (
          <>
            {slug === 'datang' ? (
              <p>
                <Link className="office-button" href={withParam(base, 'keluarga', 'baru')} prefetch={false}>
                  {EVENT_SCREEN.newFamily}
                </Link>
              </p>
            ) : null}
            <FindPerson payload={payload} actor={actor} title={words.who} base={base} param="penduduk" search={search} />
          </>
        ) : person && needsTarget ? (
          <FindPerson payload={payload} actor={actor} title={EVENT_SCREEN.targetTitle} base={withParam(base, 'penduduk', person.id)} param="tujuan" search={search} />
        ) : (
          <EventForm slug={slug} freshKey={crypto.randomUUID()}>
            {letter ? <input type="hidden" name="letterId" value={letter.letterId} /> : null}
            <ActFields
              slug={slug}
              person={person}
              target={target?.family ? await loadFamilyScreen(payload, actor, target.family.id) : null}
              hamlets={(await listHamlets(payload)).map(({ id, name }) => ({ code: id, label: name }))}
              filled={letter?.values ?? {}}
              leaving={letter?.leaving ?? []}
              today={today}
            />
          </EventForm>
        )}
      </>
    ),
  }
})

const withParam = (base: string, name: string, value: string): string => `${base}${base.includes('?') ? '&' : '?'}${name}=${value}`

const Chosen = ({ name, detail, base }: { name: string; detail: string | null; base: string }) => (
  <p className="event-chosen">
    <strong>{name}</strong> {detail ? <span className="office-hint">{detail}</span> : null}{' '}
    <Link href={base} prefetch={false}>
      {EVENT_SCREEN.findOther}
    </Link>
  </p>
)
