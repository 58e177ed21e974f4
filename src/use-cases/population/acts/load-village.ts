import { ALIVE, type Family, type Person, type Village } from '@/domain/population/acts/village'
import type { Tx } from '@/platform/transaction'

/** These people, these families, and everybody who lives in a family of either, as the rules of the acts read them. */
export const loadVillage = async (run: Tx['query'], { people, families }: { people: readonly string[]; families: readonly string[] }): Promise<Village> => {
  // What was not chosen in a form is an empty text: nobody.
  const [askedPeople, askedFamilies] = [people.filter(isId), families.filter(isId)]
  const rows = await run<Row>(PEOPLE, [askedPeople, askedFamilies])
  const known = await run<FamilyRow>(
    `SELECT id, hamlet_id AS hamlet, address, rt, rw, issued_on AS "issuedOn" FROM families WHERE deleted_at IS NULL AND id = ANY($1::uuid[])`,
    [[...new Set([...askedFamilies, ...rows.flatMap(({ family }) => (family === null ? [] : [family]))])]],
  )
  const everybody = new Map(rows.map((row) => [row.id, personOf(row)]))
  const byId = new Map(known.map((family): [string, Family] => [family.id, { ...family, members: [...everybody.values()].filter((person) => person.family === family.id && person.lifeStatus === ALIVE) }]))
  return { person: (id) => everybody.get(id) ?? null, family: (id) => byId.get(id) ?? null }
}

const isId = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u.test(text)

type Row = Omit<Person, 'nikKind'> & { nikKind: string | null }

type FamilyRow = Omit<Family, 'members'>

const personOf = (row: Row): Person => ({ ...row, nikKind: row.nikKind === 'temporary' ? 'temporary' : 'official' })

/** Two ways in, each by its own index. */
const PEOPLE = `
WITH asked AS (SELECT id, family_id FROM residents WHERE deleted_at IS NULL AND id = ANY($1::uuid[])),
     wanted AS (
       SELECT id FROM asked
        UNION
       SELECT r.id FROM (SELECT unnest($2::uuid[]) AS id UNION SELECT family_id FROM asked) f JOIN residents r ON r.family_id = f.id
        WHERE r.deleted_at IS NULL AND r.life_status = '1'
     )
SELECT r.id, r.name, r.sex, r.birth_place AS "birthPlace", r.birth_date AS "birthDate", r.religion, r.marital_status AS "maritalStatus", r.citizenship,
       r.education_kk AS "educationKk", r.education_current AS "educationCurrent", r.occupation, r.literacy, r.blood_type AS "bloodType", r.father_name AS "fatherName",
       r.mother_name AS "motherName", r.birth_certificate AS "birthCertificate", r.marriage_certificate AS "marriageCertificate", r.marriage_date AS "marriageDate",
       r.divorce_certificate AS "divorceCertificate", r.divorce_date AS "divorceDate", r.residency_status AS "residencyStatus", r.family_id AS family, r.family_role AS role,
       r.hamlet_id AS hamlet, r.life_status AS "lifeStatus", r.arrived_on AS "arrivedOn", r.nik_kind AS "nikKind", last.day AS "lastEventOn"
  FROM wanted JOIN residents r ON r.id = wanted.id
  LEFT JOIN LATERAL (SELECT e.happened_on::text AS day FROM population_events e WHERE e.resident_id = r.id AND e.kind <> 'opening' ORDER BY e.seq DESC LIMIT 1) last ON true
 ORDER BY (CASE WHEN r.family_role = '1' THEN 0 ELSE 1 END), r.birth_date, r.id`
