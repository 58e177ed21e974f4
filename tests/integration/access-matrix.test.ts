import { createLocalReq, initTransaction, killTransaction, type CollectionSlug, type GlobalSlug, type Payload } from 'payload'
import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'

import { ROLES, type Role } from '@/access/actor'
import { type Grant, MATRIX, type Operation } from '@/access/matrix'

import { everyRole, staffWith, type TestStaff } from '@tests/support/office'
import { inventedResident } from '@tests/support/people'
import { testPortal } from '@tests/support/portal'
import { rest as callRest, type RestCall, signIn } from '@tests/support/rest'

/** `resident` is whoever uses the citizen site: without a session of staff, like anybody else. */
const ACTORS = ['anonymous', 'resident', ...ROLES] as const

type ActorName = (typeof ACTORS)[number]

/** What one actor should see of a collection's records, out of those that `records` made. */
type Expected = 'all' | 'some' | 'none'

let payload: Payload
let staff: Record<Role, TestStaff>
let cookies: ReadonlyMap<Role, string>
const ids = new Map<string, { inside: string; outside: string }>()

const GLOBALS = new Set<string>(['village-profile', 'working-calendar'])
const COLLECTIONS = Object.keys(MATRIX).filter((slug) => !GLOBALS.has(slug))

beforeAll(async () => {
  payload = await testPortal()
  const inside = await inventedResident(payload)
  const outside = await inventedResident(payload)
  staff = await everyRole(payload, inside.hamletId)
  cookies = await signedIn()
  await makeRecords(inside, outside)
})

it('names every collection and global in the matrix, and nothing else', () => {
  const known = payload.config.collections.map(({ slug }) => slug).filter((slug) => !slug.startsWith('payload-'))
  expect(known.toSorted()).toEqual(COLLECTIONS.toSorted())
  expect(payload.config.globals.map(({ slug }) => slug).toSorted()).toEqual([...GLOBALS].toSorted())
})

describe.each(ACTORS)('%s', (name) => {
  it.each(COLLECTIONS)('reads of %s what the matrix says', async (slug) => {
    const wanted = expectedRead(name, slug)
    expect(await localRead(name, slug)).toBe(wanted)
    expect(await restRead(name, slug)).toBe(wanted === 'none' || isClosedToVisitors(name) ? 'none' : wanted)
  })

  it.each(COLLECTIONS)('creates, updates and deletes in %s only what the matrix says', async (slug) => {
    for (const operation of ['create', 'update', 'delete'] as const) {
      const wanted = mayWrite(name, slug, operation)
      expect(await localWrite(name, slug, operation), `${operation} over the Local API`).toBe(wanted)
      if (!wanted) expect(await restWrite(name, slug, operation), `${operation} over REST`).toBe(false)
    }
  })

  it.each([...GLOBALS])('reads and updates %s as the matrix says', async (slug) => {
    expect(await localGlobal(name, slug, 'read')).toBe(grantsFor(name, slug, 'read').length > 0)
    expect(await localGlobal(name, slug, 'update')).toBe(grantsFor(name, slug, 'update').length > 0)
  })
})

describe('REST refuses what nobody needs', () => {
  it.each<[RestCall['method'], string]>([
    ['POST', 'staff/first-register'], ['GET', 'staff/init'], ['POST', 'staff/unlock'], ['GET', 'payload-jobs'], ['GET', 'payload-migrations'],
    ['GET', 'payload-preferences'], ['GET', 'payload-locked-documents'], ['POST', 'graphql'], ['GET', 'access'], ['GET', 'residents'],
  ])('%s %s without a session', async (method, path) => {
    expect((await rest(null, method, path, {})).status).toBe(404)
  })

  it.each(['payload-jobs', 'payload-migrations', 'graphql'])('%s even for the administrator', async (path) => {
    expect((await rest('admin', 'GET', path)).status).toBe(404)
  })

  it('but tells the office’s forms what their officer may do, and nobody else', async () => {
    const { inside = '' } = ids.get('residents') ?? {}
    const asked = (who: Parameters<typeof rest>[0]) => rest(who, 'POST', `residents/access/${inside}`, {})
    expect(await (await asked('operator')).json()).toMatchObject({ update: true })
    expect(await (await asked('editor')).json()).not.toHaveProperty('update')
    expect((await asked(null)).status).toBe(404)
  })

  it('makes no first account through Payload', async () => {
    const response = await rest('admin', 'POST', 'staff/first-register', { email: 'a@b.id', password: 'empat kata acak sekali' })
    expect(response.status).toBe(404)
  })
})

const grantsFor = (name: ActorName, slug: string, operation: Operation): Grant[] => {
  const row: Partial<Record<Operation, readonly Grant[]>> = Object.entries(MATRIX).find(([key]) => key === slug)?.[1] ?? {}
  const grants = row[operation] ?? []
  return grants.filter((grant) => {
    const [who] = grant.split(':')
    if (who === 'public') return true
    if (name === 'anonymous' || name === 'resident') return false
    return who === 'staff' || who === 'self' || who === name
  })
}

const expectedRead = (name: ActorName, slug: string): Expected => {
  const grants = grantsFor(name, slug, 'read')
  if (grants.length === 0) return 'none'
  return grants.every((grant) => grant === 'self' || grant.includes(':')) ? 'some' : 'all'
}

const mayWrite = (name: ActorName, slug: string, operation: Operation): boolean =>
  grantsFor(name, slug, operation).some((grant) => grant !== 'self')

const isClosedToVisitors = (name: ActorName): boolean => name === 'anonymous' || name === 'resident'

const localRead = async (name: ActorName, slug: string): Promise<Expected> => {
  try {
    const { docs } = await payload.find({
      collection: slugOf(slug), where: { id: { in: Object.values(pairOf(slug, name)) } }, overrideAccess: false, user: userOf(name), depth: 0,
    })
    return seen(pairOf(slug, name), docs.map(({ id }) => String(id)))
  } catch (error) {
    return refusal(error)
  }
}

const restRead = async (name: ActorName, slug: string): Promise<Expected> => {
  const { inside, outside } = pairOf(slug, name)
  const response = await rest(isStaff(name) ? name : null, 'GET', `${slug}?where[id][in]=${inside},${outside}`)
  if (response.status !== 200) return 'none'
  const body: { docs: { id: string }[] } = await response.json()
  return seen(pairOf(slug, name), body.docs.map(({ id }) => id))
}

/** `inside` is the record that narrowed rights reach. For a role whose scope is the other one, it is `outside`. */
const seen = ({ inside, outside }: { inside: string; outside: string }, found: readonly string[]): Expected => {
  if (found.includes(inside) && found.includes(outside)) return 'all'
  return found.length === 1 ? 'some' : 'none'
}

const localWrite = async (name: ActorName, slug: string, operation: 'create' | 'update' | 'delete'): Promise<boolean> => {
  const req = await createLocalReq({ user: userOf(name) }, payload)
  await initTransaction(req)
  const shared = { collection: slugOf(slug), overrideAccess: false, req, user: userOf(name) }
  try {
    if (operation === 'create') await payload.create({ ...shared, data: Object.create(null) })
    if (operation === 'update') await payload.update({ ...shared, id: pairOf(slug).outside, data: {} })
    if (operation === 'delete') await payload.delete({ ...shared, id: pairOf(slug).outside })
    return true
  } catch (error) {
    return !isRefusal(error)
  } finally {
    await killTransaction(req)
  }
}

const restWrite = async (name: ActorName, slug: string, operation: 'create' | 'update' | 'delete'): Promise<boolean> => {
  const session = isStaff(name) ? name : null
  const one = `${slug}/${pairOf(slug).outside}`
  const response =
    operation === 'create' ? await rest(session, 'POST', slug, {}) : operation === 'update' ? await rest(session, 'PATCH', one, {}) : await rest(session, 'DELETE', one)
  return ![401, 403, 404].includes(response.status)
}

const localGlobal = async (name: ActorName, slug: string, operation: 'read' | 'update'): Promise<boolean> => {
  const req = await createLocalReq({ user: userOf(name) }, payload)
  await initTransaction(req)
  const shared = { slug: globalOf(slug), overrideAccess: false, req, user: userOf(name) }
  try {
    await (operation === 'read' ? payload.findGlobal(shared) : payload.updateGlobal({ ...shared, data: {} }))
    return true
  } catch (error) {
    return !isRefusal(error)
  } finally {
    await killTransaction(req)
  }
}

const rest = (name: Role | null, method: RestCall['method'], path: string, body?: object): Promise<Response> =>
  callRest({ method, path, cookie: name ? (cookies.get(name) ?? null) : null, ...(body ? { body } : {}) })

const isStaff = (name: ActorName): name is Role => name !== 'anonymous' && name !== 'resident'

const userOf = (name: ActorName) => (isStaff(name) ? Object.assign(Object.create(null), staff[name].user) : null)

const refusal = (error: unknown): Expected => {
  if (isRefusal(error)) return 'none'
  throw error
}

const isRefusal = (error: unknown): boolean =>
  error instanceof Error && 'status' in error && (error.status === 403 || error.status === 401 || error.status === 404)

const pairOf = (slug: string, name?: ActorName): { inside: string; outside: string } => {
  const pair = ids.get(slug)
  if (!pair) throw new Error(`no records of ${slug}`)
  // Of the accounts, a narrowed right reaches the own one.
  return slug === 'staff' && name && isStaff(name) ? { inside: staff[name].id, outside: pair.outside } : pair
}

const signedIn = async (): Promise<ReadonlyMap<Role, string>> => {
  const made = new Map<Role, string>()
  for (const role of ROLES) made.set(role, (await signIn(staff[role])) ?? '')
  return made
}

const isCollection = (slug: string): slug is CollectionSlug => slug in payload.collections

const slugOf = (slug: string): CollectionSlug => {
  if (!isCollection(slug)) throw new Error(`no collection ${slug}`)
  return slug
}

const isGlobal = (slug: string): slug is GlobalSlug => GLOBALS.has(slug)

const globalOf = (slug: string): GlobalSlug => {
  if (!isGlobal(slug)) throw new Error(`no global ${slug}`)
  return slug
}

/** Two records of each collection: one that narrowed rights reach, one that they do not. */
const makeRecords = async (
  inside: Awaited<ReturnType<typeof inventedResident>>,
  outside: Awaited<ReturnType<typeof inventedResident>>,
): Promise<void> => {
  const free = { overrideAccess: true as const }
  const pair = async (slug: string, make: (second: boolean) => Promise<{ id: string | number }>): Promise<void> => {
    const [first, second] = [await make(false), await make(true)]
    ids.set(slug, { inside: String(first.id), outside: String(second.id) })
  }
  const unique = () => crypto.randomUUID().slice(0, 8)
  const day = new Date().toISOString()
  await pair('staff', () => staffWith(payload, ['editor']))
  ids.set('residents', { inside: inside.id, outside: outside.id })
  ids.set('families', { inside: inside.familyId, outside: outside.familyId })
  ids.set('hamlets', { inside: inside.hamletId, outside: outside.hamletId })
  await pair('officials', () => payload.create({ collection: 'officials', data: { name: 'Pejabat', position: 'Kaur', signsAs: 'none' }, ...free }))
  await pair('population-imports', () => payload.create({ collection: 'population-imports', data: { fileName: 'a.xlsx', fileId: unique(), status: 'saved' }, ...free }))
  await pair('temporary-residents', (second) =>
    payload.create({
      collection: 'temporary-residents',
      data: { name: 'Tamu', sex: '1', nationality: 'Indonesia', cameFrom: 'Binjai', purpose: 'Bekerja', host: 'Jalan Kebun', hamlet: second ? outside.hamletId : inside.hamletId, arrivedOn: '2026-11-01' },
      ...free,
    }))
  await pair('population-lists', () => payload.create({ collection: 'population-lists', data: { name: 'Lansia', conditions: '{}' }, ...free }))
  await pair('letter-types', (second) =>
    payload.create({
      collection: 'letter-types',
      data: { name: 'Surat', slug: `surat-${unique()}`, category: 'keterangan', code83: '400', onlineMode: 'online', workingMinutes: 60, cost: 'Gratis', product: 'Surat', signer: 'kades', ready: !second },
      ...free,
    }))
  await pair('letter-requests', (second) =>
    payload.create({
      collection: 'letter-requests',
      data: { kadusHamlet: second ? outside.hamletId : inside.hamletId, trackingCode: `AD-${unique()}`, letterType: pairOf('letter-types').inside, letterTypeName: 'Surat', status: 'withdrawn', claimSealed: 'x', claimNikHash: 'x', submittedAt: day, promisedAt: day, statusSince: day, channel: 'online' },
      ...free,
    }))
  await pair('letters', () =>
    payload.create({
      collection: 'letters',
      data: { number: unique(), series: unique(), year: 2026, serial: 1, letterType: pairOf('letter-types').inside, letterTypeName: 'Surat', issuedOn: '2026-11-24', status: 'valid', signerName: 'A', signerPosition: 'Kades', maskedName: 'A', verificationCode: unique(), sha256: unique(), fileId: unique(), factsSealed: 'x', wordingVersion: 1 },
      ...free,
    }))
  await pair('incoming-letters', (second) =>
    payload.create({
      collection: 'incoming-letters',
      data: { series: unique(), year: 2026, serial: 1, enteredOn: '2026-11-24', receivedOn: '2026-11-24', sender: 'Camat', subject: 'Undangan', status: 'disposed', dispositions: [{ to: second ? staff.operator.id : staff.kadus.id, note: 'Hadiri', dueOn: '2026-11-30', by: staff.kades.id, givenOn: '2026-11-24' }] },
      ...free,
    }))
  await pair('complaint-categories', () => payload.create({ collection: 'complaint-categories', data: { name: unique(), unit: 'Kasi', class: 'simple', sequence: 1 }, ...free }))
  await pair('complaints', (second) =>
    payload.create({
      collection: 'complaints',
      data: { trackingCode: `PD-${unique()}`, category: pairOf('complaint-categories').inside, categoryName: 'Jalan', aboutOffice: second, status: 'new', identity: 'anonymous', sealed: 'x', submittedAt: day, promisedAt: day, statusSince: day },
      ...free,
    }))
  await pair('complaint-updates', (second) =>
    payload.create({
      collection: 'complaint-updates',
      data: { complaint: second ? pairOf('complaints').outside : pairOf('complaints').inside, at: day, action: 'submit', status: 'new', role: 'reporter' },
      ...free,
    }))
  await pair('media', async () => {
    const bytes = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#0B5D4A' } }).png().toBuffer()
    return payload.create({ collection: 'media', data: { alt: 'Kotak hijau' }, file: { data: bytes, name: `${unique()}.png`, mimetype: 'image/png', size: bytes.length }, ...free })
  })
  await pair('news', (second) => payload.create({ collection: 'news', data: { title: 'Kabar', slug: unique(), summary: 'Ringkas', body: EMPTY_TEXT, _status: second ? 'draft' : 'published' }, ...free }))
  await pair('pages', (second) => payload.create({ collection: 'pages', data: { title: 'Halaman', slug: unique(), body: EMPTY_TEXT, _status: second ? 'draft' : 'published' }, ...free }))
}

const EMPTY_TEXT = {
  root: { type: 'root', version: 1, direction: null, format: '' as const, indent: 0, children: [{ type: 'paragraph', version: 1, children: [{ type: 'text', version: 1, text: 'Isi' }] }] },
}
