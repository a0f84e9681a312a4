import { SITTING } from '../actor/actor.sitting.ts';
import type { CasePart } from './order.loaded.ts';

/**
 * Order, key, answers and current files by $1 = id; $2 is the present instant. The caller adds whose it may be.
 * Answers and files come as lines of fields parted by bars, which no field holds: as JSON they took PostgreSQL half
 * of the query's time. In an order of their own: as they lie in the table is another one at each plan.
 */
const COLUMNS = `
  SELECT o.snapshot, o.form_version AS "formVersion", o.person_id AS "personId", o.masked_name AS "maskedName",
    CASE WHEN o.claimed_until > $2 THEN o.claimed_by END AS "claimedBy",
    CASE WHEN o.claimed_until > $2 THEN o.claimed_until END AS "claimedUntil",
    p.scope, p.scope_version AS "scopeVersion", p.wrapped, s.wrapped AS "scopeWrapped",
    (SELECT string_agg(concat_ws('|', a.topic, a.version, a.saved_at, encode(a.sealed, 'hex')), E'\\n' ORDER BY a.topic)
       FROM order_answer a WHERE a.order_id = o.id) AS answers,
    (SELECT string_agg(concat_ws('|', f.id, f.slot, f.created_at), E'\\n' ORDER BY f.created_at, f.id)
       FROM order_file f WHERE f.order_id = o.id AND f.replaced_at IS NULL) AS files,
    CASE WHEN o.status = 'needs_supplement' THEN (SELECT max(e.at) FROM order_event e
       WHERE e.order_id = o.id AND e.type = 'supplementAsked') END AS "askedAt"`;
const EVERY = `
  FROM orders o
  JOIN person_key p ON p.person_id = o.person_id
  JOIN scope_key s ON s.scope = p.scope AND s.version = p.scope_version`;
const FROM = `${EVERY} WHERE o.id = $1::uuid`;

// Only an order under a mandate asks whether its person may act: the others skip the look-up.
const OWN_SIGHT = `CASE WHEN o.mandate_id IS NOT NULL AND NOT EXISTS (SELECT FROM real_name r WHERE r.account_id = o.account_id)
      THEN 'watched' ELSE 'own' END AS sight`;

/**
 * For the holder of a mandate in force. The reading and its line in the log are one statement; of one sitting there
 * is one line.
 */
const HELD = `
  WITH held AS (
    SELECT o.id, o.post, m.id AS mandate_id FROM orders o
    JOIN mandate m ON m.id = o.mandate_id AND m.holder_id = $3::uuid AND m.ended_at IS NULL AND m.ends_at > $2
    WHERE o.id = $1::uuid),
  seen AS (
    INSERT INTO access_log (at, mandate_id, role, post, order_id, what)
    SELECT $2, h.mandate_id, 'mandate_holder', h.post, h.id, 'order' FROM held h
    WHERE NOT EXISTS (SELECT FROM access_log l WHERE l.order_id = h.id AND l.mandate_id = h.mandate_id
      AND l.at > $2 - ${SITTING}))`;

/** The statements that load an order, one a reader. */
export type CaseReader = {
  parts: readonly CasePart<unknown>[];
  /** For whoever adds a condition of their own. */
  select: string;
  own: string;
  /** Those of a bundle of the account, $1 being the bundle. */
  together: string;
  held: string;
  post: string;
  submitted: string;
  guarded: string;
};

/** Made once a process: the texts are those PostgreSQL keeps its plans for. */
export function createCaseReader(parts: readonly CasePart<unknown>[]): CaseReader {
  const added = parts.flatMap(({ columns }) => Object.entries(columns));
  const columns = [COLUMNS, ...added.map(([name, sql]) => `${sql} AS "${name}"`)].join(',\n    ');
  const select = `${columns}${FROM}`;
  return {
    parts,
    select,
    own: `${columns},\n    ${OWN_SIGHT}${FROM} AND o.account_id = $3::uuid`,
    together: `${columns},\n    ${OWN_SIGHT}${EVERY} WHERE o.bundle_id = $1::uuid AND o.account_id = $3::uuid ORDER BY o.bundle_place`,
    held: `${HELD}${columns}, 'held' AS sight${FROM} AND o.id = (SELECT id FROM held)`,
    post: `${select} AND o.post = $3 AND o.status <> 'draft'`,
    submitted: `${select} AND o.status <> 'draft'`,
    guarded: `${columns}, 'guardian' AS sight${FROM} AND o.status <> 'draft'`,
  };
}
