import type { Endpoint, Payload } from 'payload'
import { z } from 'zod'

import { formatDate } from '@/domain/calendar/indonesian'
import { DomainError } from '@/domain/errors'
import { type ActSlug, isActSlug } from '@/domain/population/acts/act-slugs'
import type { ActProblem } from '@/domain/population/acts/plan'
import { EVENT_SCREEN, problemWords, warningWords } from '@/messages/population-events'
import { systemClock } from '@/platform/clock'
import { listHamlets } from '@/use-cases/office/hamlets'
import { readActForm } from '@/use-cases/population/acts/read-form'
import { previewAct, recordAct } from '@/use-cases/population/acts/record-act'
import { reverseAct } from '@/use-cases/population/acts/reverse-act'

import { effectWords } from '../population/field-words'
import { postEndpoint } from './office-endpoint'

const values = z.record(z.string().max(80), z.union([z.string().max(2000), z.boolean()]))

/** Acts on the ledger: shown first, then saved, and taken back. What is typed is answered field by field, never lost. */
export const populationActEndpoints: Endpoint[] = [
  postEndpoint('/kantor/peristiwa/:jenis/periksa', z.object({ values }), async ({ req, actor, param, body }) => {
    const shown = await previewAct(req.payload, actor, readActForm(slugOf(param('jenis')), body.values), systemClock)
    if (!shown.ok) return { problems: shown.problem.map(inWords) }
    const names = new Map([...(await hamletNames(req.payload)), ...Object.entries(shown.value.names)])
    return { mark: shown.value.mark, counted: shown.value.countedOn === null ? null : EVENT_SCREEN.countedFrom(formatDate(shown.value.countedOn)), effects: shown.value.effects.map((effect) => effectWords(effect, names)), warnings: shown.value.warnings.map(({ code, person }) => warningWords(code, person)) }
  }),
  postEndpoint('/kantor/peristiwa/:jenis/simpan', z.object({ key: z.uuid(), shown: z.string().max(64), values }), async ({ req, actor, param, body }) => {
    const done = await recordAct(req.payload, actor, { key: body.key, shown: body.shown, ...readActForm(slugOf(param('jenis')), body.values) }, systemClock)
    return done.ok ? { act: done.value.act } : { problems: done.problem.map(inWords) }
  }),
  postEndpoint('/kantor/peristiwa/:act/batalkan', z.object({ key: z.uuid(), reason: z.string().trim().max(500).default('') }), async ({ req, actor, param, body }) => {
    const act = z.uuid().safeParse(param('act'))
    if (!act.success) throw new DomainError('not-found')
    const done = await reverseAct(req.payload, actor, { key: body.key, act: act.data, reason: body.reason }, systemClock)
    return done.ok ? { act: done.value.act } : { problems: done.problem.map(inWords) }
  }),
]

const slugOf = (text: string): ActSlug => {
  if (!isActSlug(text)) throw new DomainError('not-found')
  return text
}

const inWords = ({ field, code, person }: ActProblem): { field: string; message: string } => ({ field, message: problemWords(code, person) })

const hamletNames = async (payload: Payload): Promise<[string, string][]> => (await listHamlets(payload)).map(({ id, name }) => [id, name])
