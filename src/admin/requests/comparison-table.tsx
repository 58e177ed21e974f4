import Link from 'next/link'

import { formatDate } from '@/domain/calendar/indonesian'
import { OFFICE } from '@/messages/admin'
import { ELIGIBILITY, FINDING_WORDS } from '@/messages/eligibility'
import { REQUEST_SCREEN } from '@/messages/request-screen'
import type { ComparedRow, Verdict } from '@/use-cases/office/claim-comparison'
import type { ComparedPerson } from '@/use-cases/office/request-detail'

import { Notice } from '../parts/notice'
import { Tag, type Tone } from '../parts/tag'

/** What the resident says beside what the register knows, with every difference marked in words. */
export const ComparisonTable = ({ person, comparison, findings }: ComparedPerson) => (
  <>
    <Findings findings={findings} />
    <table className="comparison">
      <thead>
        <tr>
          <th scope="col">{REQUEST_SCREEN.item}</th>
          <th scope="col">{REQUEST_SCREEN.claimed}</th>
          <th scope="col">{REQUEST_SCREEN.registered}</th>
          <th scope="col">{REQUEST_SCREEN.verdict}</th>
        </tr>
      </thead>
      <tbody>
        {comparison.map(({ item, claimed, registered, verdict }) => (
          <tr key={item} className={`comparison__row comparison__row--${verdict}`}>
            <th scope="row">{ITEM_WORDS[item]}</th>
            <td data-label={REQUEST_SCREEN.claimed}>{claimed ?? OFFICE.none}</td>
            <td data-label={REQUEST_SCREEN.registered}>{registered ? inWords(item, registered) : OFFICE.none}</td>
            <td>{MARKS[verdict] ? <Tag tone={MARKS[verdict].tone}>{MARKS[verdict].words}</Tag> : null}</td>
          </tr>
        ))}
      </tbody>
    </table>
    <p>
      <Link href={`/admin/penduduk/${person.id}`}>{REQUEST_SCREEN.seeResident}</Link>
    </p>
  </>
)

/** What the register says against this letter for this person: what cannot be, and what has to be looked at. */
const Findings = ({ findings }: Pick<ComparedPerson, 'findings'>) => (
  <>
    {(['impossible', 'doubtful'] as const).map((level) => {
      const found = findings.filter((finding) => finding.level === level)
      return found.length === 0 ? null : (
        <Notice key={level} kind={level === 'impossible' ? 'bad' : 'warning'} title={ELIGIBILITY[level]}>
          <p>
            {found.map(({ code }) => FINDING_WORDS[code]).join(' ')} {ELIGIBILITY[`${level}Hint`]}
          </p>
        </Notice>
      )
    })}
  </>
)

const ITEM_WORDS: Record<ComparedRow['item'], string> = {
  nik: REQUEST_SCREEN.nikRow,
  name: REQUEST_SCREEN.nameRow,
  birth: REQUEST_SCREEN.birthRow,
  phone: REQUEST_SCREEN.phoneRow,
  hamlet: REQUEST_SCREEN.hamletRow,
  address: REQUEST_SCREEN.addressRow,
  life: REQUEST_SCREEN.lifeRow,
}

const MARKS: Record<Verdict, { tone: Tone; words: string } | null> = {
  same: { tone: 'ok', words: REQUEST_SCREEN.same },
  similar: { tone: 'warning', words: REQUEST_SCREEN.similar },
  different: { tone: 'bad', words: REQUEST_SCREEN.different },
  'only-claimed': { tone: 'info', words: REQUEST_SCREEN.onlyClaimed },
  'only-registered': null,
}

const inWords = (item: ComparedRow['item'], value: string): string => (item === 'birth' ? formatDate(value) : value)
