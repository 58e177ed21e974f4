import { type MigrateDownArgs, type MigrateUpArgs } from '@payloadcms/db-postgres'

/**
 * The books of letters (A.7, A.8) in the order in which they were written, incoming letters found by any word, and one open
 * replacement for a letter. Letters that were handed over before get the day and the receiver from their request's history.
 */
export const up = async ({ db }: MigrateUpArgs): Promise<void> => {
  await db.execute(BACKFILL)
  await db.execute(`CREATE UNIQUE INDEX letter_requests_one_replacement ON letter_requests (replaces_id) WHERE replaces_id IS NOT NULL AND status NOT IN ('rejected', 'withdrawn')`)
  await db.execute(`CREATE INDEX letters_agenda ON letters (issued_on, id)`)
  await db.execute(`CREATE INDEX letters_handed_over ON letters (handed_over_on, handed_over_at, id) WHERE handed_over_on IS NOT NULL`)
  await db.execute(`CREATE UNIQUE INDEX incoming_letters_series_year_serial ON incoming_letters (series, year, serial)`)
  await db.execute(`CREATE INDEX incoming_letters_agenda ON incoming_letters (entered_on, id)`)
  await db.execute(`CREATE INDEX incoming_letters_waiting ON incoming_letters (entered_on, id) WHERE status = 'new'`)
  await db.execute(`CREATE INDEX incoming_letters_words ON incoming_letters USING gin (lower(sender || ' ' || subject || ' ' || coalesce(letter_number, '')) gin_trgm_ops)`)
  await db.execute(`CREATE INDEX incoming_letters_dispositions_open ON incoming_letters_dispositions (to_id, due_on) WHERE done_on IS NULL`)
}

export const down = async ({ db }: MigrateDownArgs): Promise<void> => {
  await db.execute('DROP INDEX letter_requests_one_replacement, letters_agenda, letters_handed_over, incoming_letters_series_year_serial, incoming_letters_agenda, incoming_letters_waiting, incoming_letters_words, incoming_letters_dispositions_open')
}

const BACKFILL = `
UPDATE letters l
   SET handed_over_at = h.at, handed_over_on = to_char(h.at AT TIME ZONE coalesce((SELECT zone::text FROM working_calendar LIMIT 1), 'Asia/Jakarta'), 'YYYY-MM-DD'),
       received_by = CASE WHEN h.reason = 'representative' THEN 'representative' ELSE 'applicant' END::enum_letters_received_by
  FROM (SELECT DISTINCT ON (_parent_id) _parent_id, at, reason FROM letter_requests_history WHERE action = 'hand-over' ORDER BY _parent_id, at) h
 WHERE l.request_id = h._parent_id AND l.handed_over_on IS NULL`
