/**
 * SQL, true for a letter `l` that BSrE has not signed: it is on its way, or was given up. What is stored of it looks like a letter, codes
 * and all, and is none: nobody gets it to read, to print or to keep.
 */
export const IS_UNSIGNED = `(l.status = 'signing' OR (l.signing_way = 'bsre' AND NOT EXISTS (SELECT FROM letter_signings s WHERE s.letter_id = l.id AND s.state = 'signed')))`
