import type { Payload } from 'payload'
import { z } from 'zod'

import type { Actor } from '@/access/actor'
import { may } from '@/access/acts'
import { rightOf } from '@/access/rules'
import { type PlainDate, plainDateIn } from '@/domain/calendar/plain-date'
import { DomainError } from '@/domain/errors'
import { maskNumber, maskPhone } from '@/domain/identity/masking'
import { type EligibilityFinding, rulesOf } from '@/domain/letters/eligibility'
import { FORM_KINDS, type FormKind, formsToPrint } from '@/domain/letters/forms/printed-form'
import { LETTER_TRANSITIONS } from '@/domain/letters/letter-status'
import { allowedRequestActions, holderOf, mayChooseForms, REQUEST_STATUSES, type RequestAction, type RequestHolder, type RequestStatus } from '@/domain/letters/request-workflow'
import type { SigningWay } from '@/domain/letters/signing-way'
import type { Clock } from '@/platform/clock'
import { keyedHash } from '@/platform/crypto'
import { query } from '@/platform/database'
import { givenAnswers } from '@/use-cases/letters/letter-answers'
import { fieldsIn } from '@/use-cases/letters/letter-type'
import { letterRoles, loadMandates, whoMaySign } from '@/use-cases/letters/mandates'
import { findingsOf, readMatchedPerson, workflowFacts } from '@/use-cases/letters/matched-person'
import { loadReplacementLinks, type ReplacementLinks } from '@/use-cases/letters/replacement-links'
import { openClaim, type RequestClaim } from '@/use-cases/letters/request-claim'
import { listSignedSheets, type SignedSheet } from '@/use-cases/letters/signed-sheets'
import { letterMark } from '@/use-cases/sign-letter'
import { type SendingState, sendingState } from '@/use-cases/signing/resolve-sending'

import { loadOtherPeople, type OtherPerson } from './other-people-screen'
import { compareClaim, type ComparedRow, loadRegisteredPerson, type RegisteredPerson } from './claim-comparison'
import { requestReach, withinReach } from './request-reach'
import { findSimilarResidents, type ResidentRow } from './resident-search'
import { type ShownAnswer, shownAnswer } from './shown-answer'
import { loadWorkingCalendar } from './village'

export type RequestDetail = {
  id: string
  trackingCode: string
  letterType: { id: string; name: string; requirements: { text: string; kind: string; required: boolean }[] }
  status: RequestStatus
  holder: RequestHolder | null
  since: Date
  submittedAt: Date
  promisedAt: Date
  channel: string
  /** Written by the office itself: about no resident. */
  isOffice: boolean
  claim: { name: string; maskedNik: string; maskedPhone: string | null; purpose: string; answers: ShownAnswer[] }
  /** The person of the register that the request is matched with. */
  matched: ComparedPerson | null
  /** Who it may be, while nobody is matched: by the same NIK first, then by likeness of the name. */
  candidates: ({ by: 'nik' | 'name' } & ComparedPerson)[]
  /** Other people in the letter while it is not signed: whose words are printed of them, and for whoever matches who they may be. */
  others: OtherPerson[]
  /** The official forms of its type and which of them are not printed with this letter; only for whoever may see the letter. */
  forms: { all: FormKind[]; leftOut: FormKind[]; mayChoose: boolean } | null
  photos: { index: number; requirement: string }[]
  history: { at: Date; action: string; status: string; role: string; actorName: string | null; reason: string | null; words: string | null }[]
  /** What this actor may do now, from the table of transitions. */
  actions: RequestAction[]
  /** Where the request goes when it is passed on. */
  passesTo: 'kadus' | 'sekdes' | 'kades'
  /** The answer to the office's last question, while the office has not acted on it. */
  newAnswer: string | null
  /** This officer may look at the letter before and after it is signed: it holds the NIK in full. */
  maySeeLetter: boolean
  /** For whoever may sign now: stands for the letter as it is shown, and is handed in with the signature. */
  letterMark: string | null
  /** While it waits for a signature: who may sign it today, for people to read; the one who is proposed stands first. */
  signers: string | null
  /** This officer may date the letter earlier than today. */
  mayBackDate: boolean
  mayCancelLetter: boolean
  mayReplaceLetter: boolean
  letter: { id: string; number: string; issuedOn: string; signerName: string; verificationCode: string; status: string; way: SigningWay; sheets: SignedSheet[] } | null
  /** How its letter will be signed, and how it stands where that is under way. */
  way: SigningWay
  sending: SendingState | null
  /** The letter whose place this request's letter takes, and the one that takes this one's. */
  replacement: ReplacementLinks
}

/** A person of the register beside the claim, and what the register says against this letter for them. */
export type ComparedPerson = { person: RegisteredPerson; comparison: ComparedRow[]; findings: EligibilityFinding[] }

/**
 * All that the screen of one request shows to this actor. Numbers come masked. `wanted` adds a person that the
 * officer found by hand to the candidates. A kadus gets only what is or was with him. Throws `not-allowed`, `not-found`.
 */
export const loadRequestDetail = async (
  payload: Payload,
  actor: Actor,
  { id, wanted }: { id: string; wanted: string | null },
  clock: Clock,
): Promise<RequestDetail> => {
  if (actor.kind !== 'staff') throw new DomainError('not-allowed')
  const { doc, claim } = await loadStored(payload, id, requestReach(actor))
  const type = await payload.findByID({ collection: 'letter-types', id: doc.letterType, depth: 0, overrideAccess: true })
  const person = doc.resident ? await readMatchedPerson(payload, doc.resident) : null
  const facts = workflowFacts({ isOffice: doc.channel === 'office' }, type, person, actor)
  const { zone } = await loadWorkingCalendar(payload)
  const today = plainDateIn(zone, clock())
  const mandates = await loadMandates((text, values) => query(payload, text, values))
  const roles = letterRoles(mandates, actor, type.signer, today)
  const compare = (residentId: string) => comparedWith(payload, { slug: rulesOf(type), claim, day: today }, residentId)
  const actions = allowedRequestActions({ status: doc.status }, roles, facts)
  // Also when somebody is matched already: it may have been the wrong one.
  const mayMatch = actions.includes('match')
  const village = await payload.findGlobal({ slug: 'village-profile', depth: 0, overrideAccess: true })
  const asked = { requestId: id, residentId: doc.resident ?? null, slug: rulesOf(type), answers: givenAnswers(fieldsIn(type.fields), claim.answers), village }
  const maySeeLetter = may(actor, 'handle-or-sign-letters') || rightOf(actor, 'letters', 'read') === true
  return {
    id,
    trackingCode: doc.trackingCode,
    letterType: {
      id: doc.letterType,
      name: doc.letterTypeName,
      requirements: (type.requirements ?? []).map(({ text, kind, required }) => ({ text, kind, required: required ?? false })),
    },
    status: doc.status,
    holder: holderOf(doc.status),
    since: new Date(doc.statusSince),
    submittedAt: new Date(doc.submittedAt),
    promisedAt: new Date(doc.promisedAt),
    channel: doc.channel,
    isOffice: doc.channel === 'office',
    claim: presentClaim(claim, fieldsIn(type.fields)),
    matched: doc.resident ? await compare(doc.resident) : null,
    candidates: mayMatch ? (await findCandidates(payload, claim, wanted, compare)).filter(({ person: { id: found } }) => found !== doc.resident) : [],
    others: (mayMatch || maySeeLetter) && doc.channel !== 'office' && !doc.letter ? await loadOtherPeople(payload, actor, { ...asked, mayMatch }) : [],
    forms: maySeeLetter && !doc.letter
      ? { all: formsToPrint(type.forms, []), leftOut: doc.formsLeftOut, mayChoose: mayChooseForms(doc.status) && may(actor, 'handle-or-sign-letters') }
      : null,
    photos: doc.photos.map(({ requirement }, index) => ({ index, requirement })),
    history: await presentHistory(payload, doc.history),
    actions,
    passesTo: facts.checkedByKadus ? 'kadus' : facts.checkedBySekdes ? 'sekdes' : 'kades',
    newAnswer: doc.status === 'in-review' ? newAnswerIn(doc.history) : null,
    maySeeLetter,
    letterMark: actions.includes('sign') ? await letterMark(payload, actor, id, clock) : null,
    signers: doc.status === 'awaiting-signature' ? whoMaySign(mandates, type.signer, today) : null,
    mayBackDate: actions.includes('sign') && (type.signingWay ?? 'wet') === 'wet' && may(actor, 'back-date-letters'),
    mayCancelLetter: roles.some((role) => CANCELLERS.includes(role)),
    mayReplaceLetter: may(actor, 'replace-letters'),
    letter: doc.letter && maySeeLetter ? await loadLetter(payload, doc.letter) : null,
    way: type.signingWay ?? 'wet',
    sending: maySeeLetter ? await sendingState(payload, id, clock) : null,
    replacement: await loadReplacementLinks(payload, id),
  }
}

const CANCELLERS: readonly string[] = LETTER_TRANSITIONS.cancel.by

const reference = z.union([z.string(), z.object({ id: z.string() }).transform(({ id }) => id)])

const stored = z.object({
  trackingCode: z.string(),
  letterType: reference,
  letterTypeName: z.string(),
  status: z.enum(REQUEST_STATUSES),
  statusSince: z.string(),
  submittedAt: z.string(),
  promisedAt: z.string(),
  channel: z.string(),
  resident: reference.nullish(),
  letter: reference.nullish(),
  formsLeftOut: z.array(z.enum(FORM_KINDS)).nullish().transform((kinds) => kinds ?? []),
  photos: z.array(z.object({ requirement: z.string() })).nullish().transform((photos) => photos ?? []),
  history: z
    .array(
      z.object({
        at: z.string(),
        action: z.string(),
        status: z.string(),
        role: z.string(),
        actorId: z.string().nullish(),
        reason: z.string().nullish(),
        words: z.string().nullish(),
      }),
    )
    .nullish()
    .transform((steps) => steps ?? []),
})

type Stored = z.infer<typeof stored>

const loadStored = async (payload: Payload, id: string, reach: string | null): Promise<{ doc: Stored; claim: RequestClaim }> => {
  if (!z.uuid().safeParse(id).success) throw new DomainError('not-found')
  const [row] = await query<{ claim_sealed: string }>(payload, `SELECT r.claim_sealed FROM letter_requests r WHERE r.id = $1::uuid AND ${withinReach('$2')}`, [id, reach])
  if (!row) throw new DomainError('not-found')
  const doc = await payload.findByID({ collection: 'letter-requests', id, depth: 0, overrideAccess: true })
  return { doc: stored.parse(doc), claim: openClaim(id, row.claim_sealed) }
}

const presentClaim = (claim: RequestClaim, fields: ReturnType<typeof fieldsIn>): RequestDetail['claim'] => ({
  name: claim.name,
  maskedNik: maskNumber(claim.nik),
  maskedPhone: claim.phone ? maskPhone(claim.phone) : null,
  purpose: claim.purpose,
  answers: givenAnswers(fields, claim.answers).map(shownAnswer),
})

const MOST_CANDIDATES = 5

const findCandidates = async (
  payload: Payload,
  claim: RequestClaim,
  wanted: string | null,
  compare: (residentId: string) => Promise<ComparedPerson | null>,
): Promise<RequestDetail['candidates']> => {
  const byNik = await query<{ id: string }>(payload, `SELECT id FROM residents WHERE nik_hash = $1 AND deleted_at IS NULL`, [
    keyedHash('nik', claim.nik),
  ])
  const nikIds = byNik.map(({ id }) => id)
  const byName: Pick<ResidentRow, 'id'>[] = nikIds.length > 0 ? [] : await findSimilarResidents(payload, claim.name, MOST_CANDIDATES)
  const others = [...(wanted ? [wanted] : []), ...byName.map(({ id }) => id)].filter((id) => !nikIds.includes(id))
  const candidates = [
    ...nikIds.map((id) => ({ by: 'nik' as const, id })),
    ...[...new Set(others)].map((id) => ({ by: 'name' as const, id })),
  ]
  const compared = []
  for (const { by, id } of candidates) {
    const found = await compare(id)
    if (found) compared.push({ by, ...found })
  }
  return compared
}

const comparedWith = async (
  payload: Payload,
  { slug, claim, day }: { slug: string; claim: RequestClaim; day: PlainDate },
  id: string,
): Promise<ComparedPerson | null> => {
  const [person, facts] = [await loadRegisteredPerson(payload, id), await readMatchedPerson(payload, id)]
  if (!person || !facts) return null
  const findings = await findingsOf((text, values) => query(payload, text, values), { slug, claim }, facts, day)
  return { person, comparison: compareClaim(claim, person), findings }
}

/** What the resident answered, until an officer does something with it. */
const newAnswerIn = (history: Stored['history']): string | null => {
  const last = history.findLast(({ action }) => action !== 'match')
  return last?.action === 'answer-correction' ? (last.words ?? null) : null
}

const presentHistory = async (payload: Payload, steps: Stored['history']): Promise<RequestDetail['history']> => {
  const ids = [...new Set(steps.flatMap(({ actorId }) => (actorId ? [actorId] : [])))]
  const staff = ids.length === 0 ? [] : await query<{ id: string; name: string }>(payload, STAFF_NAMES, [ids.join(',')])
  const names = new Map(staff.map(({ id, name }) => [id, name]))
  return steps.map((step) => ({
    at: new Date(step.at),
    action: step.action,
    status: step.status,
    role: step.role,
    actorName: step.actorId ? (names.get(step.actorId) ?? null) : null,
    reason: step.reason ?? null,
    words: step.words ?? null,
  }))
}

const STAFF_NAMES = `SELECT id, name FROM staff WHERE id = ANY (string_to_array($1, ',')::uuid[])`

const loadLetter = async (payload: Payload, id: string): Promise<RequestDetail['letter']> => {
  const letter = await payload.findByID({ collection: 'letters', id, depth: 0, overrideAccess: true })
  const { number, issuedOn, signerName, verificationCode, status, signingWay } = letter
  return { id, number, issuedOn, signerName, verificationCode, status, way: signingWay ?? 'wet', sheets: await listSignedSheets(payload, id) }
}
