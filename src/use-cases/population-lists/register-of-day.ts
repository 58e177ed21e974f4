/**
 * The register as the text of a FROM clause: residents as `r`, their cards as `f`; `r.id` and `r.register_no` are those of
 * today, whatever day is asked for. `there` is the condition that somebody was counted among the people of the village.
 */
export type RegisterOfDay = { from: string; number: string; there: string }

export const REGISTER_OF_TODAY: RegisterOfDay = {
  from: 'residents r LEFT JOIN families f ON f.id = r.family_id',
  number: 'r.register_no',
  there: `r.life_status = '1' AND r.deleted_at IS NULL`,
}

/**
 * The register as it was at the end of `day` (a bound parameter such as `$3`): from today's rows every change is taken
 * back that counts from a later day, so that it agrees with the books of that day. Who was removed for good is in no row
 * and stays unnamed.
 */
export const registerOf = (day: string): RegisterOfDay => ({
  from: `residents now
         CROSS JOIN LATERAL (SELECT e.after_counted AS counted FROM population_events e WHERE e.resident_id = now.id AND e.counted_on <= ${day}::date ORDER BY e.seq DESC LIMIT 1) last
         CROSS JOIN LATERAL (${before('e.resident_id = now.id', day)}) later
         CROSS JOIN LATERAL jsonb_populate_record(now, later.was) r
         LEFT JOIN families card ON card.id = r.family_id
         LEFT JOIN LATERAL (${before('e.family_id = card.id AND e.resident_id IS NULL', day)}) card_later ON card.id IS NOT NULL
         LEFT JOIN LATERAL jsonb_populate_record(card, card_later.was) f ON card.id IS NOT NULL`,
  number: 'now.register_no',
  there: 'last.counted',
})

/** What each column said before it was changed for the first time after a day. */
const before = (whose: string, day: string): string =>
  `SELECT coalesce(jsonb_object_agg(c.key, c.value -> 0 ORDER BY e.seq DESC), '{}') AS was
     FROM population_events e CROSS JOIN LATERAL jsonb_each(e.changes) c WHERE ${whose} AND e.counted_on > ${day}::date`
