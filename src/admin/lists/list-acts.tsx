import { LIST_WORDS as WORDS } from '@/messages/population-lists'
import type { PrintState } from '@/use-cases/registers/request-print'

import { OwnPrints } from '../books/own-prints'
import { ActForm } from '../parts/act-form'

type Props = { written: string; newId: string; savedId: string | null; maySave: boolean; mayForget: boolean; mayExport: boolean; prints: PrintState[]; zone: string }

/** What can be done with a list: saving its conditions by a name, and taking it away as a file. */
export const ListActs = ({ written, newId, savedId, maySave, mayForget, mayExport, prints, zone }: Props) => (
  <>
    {maySave && written !== '' ? (
      <details className="office-box">
        <summary>{WORDS.saveTitle}</summary>
        <ActForm path="daftar-penduduk/simpan" body={{ conditions: written }} button={WORDS.save} effect={WORDS.saveEffect} done={WORDS.savedDone} tone="quiet">
          <label className="office-search__wide">
            <span>{WORDS.saveName}</span>
            <textarea name="name" rows={1} maxLength={120} required />
          </label>
        </ActForm>
        {savedId && mayForget ? <ActForm path={`daftar-penduduk/${savedId}/hapus`} body={{}} button={WORDS.forget} done={WORDS.forgotten} tone="danger" /> : null}
      </details>
    ) : null}
    {mayExport ? (
      <section className="office-box book-print">
        <h2>{WORDS.exportTitle}</h2>
        <ActForm key={newId} path="daftar-penduduk/unduh" body={{ id: newId, conditions: written }} button={WORDS.export} effect={WORDS.exportEffect} done={WORDS.exported}>
          <label>
            <span>{WORDS.format}</span>
            <select name="format" defaultValue="xlsx">
              <option value="xlsx">{WORDS.xlsx}</option>
              <option value="csv">{WORDS.csv}</option>
            </select>
          </label>
          <label className="office-check">
            <input type="checkbox" name="full" />
            <span>{WORDS.full}</span>
          </label>
          <label>
            <span>{WORDS.reason}</span>
            <textarea name="reason" rows={2} maxLength={300} required />
          </label>
        </ActForm>
        <OwnPrints prints={prints} zone={zone} />
      </section>
    ) : null}
  </>
)
