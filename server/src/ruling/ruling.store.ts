import type { PoolClient, QueryResultRow } from 'pg';
import type { ChangeState } from '@lingshi/domain/policy/rule-change.guard.ts';
import type { RuleChange, RuleKey } from '@lingshi/domain/policy/rule-change.ts';
import type { Day } from '@lingshi/domain/shared/day.ts';

export type StoredChange = {
  id: string;
  change: RuleChange;
  why: string;
  seen: string;
  proposedBy: string;
  proposedAt: string;
  state: ChangeState;
  steps: { state: ChangeState; officerId: string; words: string; at: string }[];
};

type Row = Omit<StoredChange, 'change' | 'steps'> &
  RuleChange & { note: string | null; steps: StoredChange['steps'] };

const SELECT = `SELECT c.id, c.rule_set AS "ruleSet", c.subject, c.item, c.post, c.service, c.kind,
    c.valid_from AS "from", c.valid_to AS "to", c.body, c.source, c.confidence, c.note, c.why, c.seen,
    c.proposed_by AS "proposedBy", c.proposed_at AS "proposedAt", c.state,
    coalesce((SELECT jsonb_agg(jsonb_build_object('state', s.state, 'officerId', s.officer_id, 'words', s.words,
        'at', to_char(s.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) ORDER BY s.at)
      FROM rule_change_step s WHERE s.change_id = c.id), '[]') AS steps
  FROM rule_change c`;

const OWN = `c.post = current_setting('lingshi.post', true)`;

async function read(client: PoolClient, sql: string, params: unknown[]): Promise<StoredChange[]> {
  const { rows } = await client.query<Row & QueryResultRow>(sql, params);
  return rows.map(({ id, why, seen, proposedBy, proposedAt, state, steps, note, ...row }) => ({
    id,
    why,
    seen,
    proposedBy,
    proposedAt,
    state,
    steps,
    change:
      note === null
        ? row
        : {
            ...row,
            note,
          },
  }));
}

/** Of the connection's own post. It takes no lock: who decides has waited for the others in `lockDecisions`. */
export async function findChange(client: PoolClient, id: string): Promise<StoredChange | null> {
  return (await read(client, `${SELECT} WHERE c.id = $1 AND ${OWN}`, [id]))[0] ?? null;
}

/** Every change of one item at the post, newest first. */
export async function changesOfItem(
  client: PoolClient,
  { subject, item, service, kind }: Omit<RuleKey, 'post' | 'ruleSet'>,
): Promise<StoredChange[]> {
  const where = `c.subject = $1 AND c.item = $2 AND c.service = $3 AND c.kind = $4 AND ${OWN}`;
  const order = 'ORDER BY c.proposed_at DESC, c.id';
  return await read(client, `${SELECT} WHERE ${where} ${order}`, [subject, item, service, kind]);
}

/** What waits for a decision, or for its first day. @param today at the post */
export async function changesToCome(client: PoolClient, today: Day): Promise<StoredChange[]> {
  const open = `(c.state = 'proposed' OR (c.state = 'approved' AND c.valid_from > $1))`;
  return await read(client, `${SELECT} WHERE ${OWN} AND ${open} ORDER BY c.proposed_at DESC, c.id`, [today]);
}

export type ChangeCursor = { at: string; id: string };

/** Newest first, `limit` at most. */
export async function listChanges(
  client: PoolClient,
  after: ChangeCursor | null,
  limit: number,
): Promise<StoredChange[]> {
  const below = `($1::timestamptz IS NULL OR c.proposed_at < $1 OR (c.proposed_at = $1 AND c.id > $2))`;
  const sql = `${SELECT} WHERE ${OWN} AND ${below} ORDER BY c.proposed_at DESC, c.id LIMIT $3`;
  return await read(client, sql, [after?.at ?? null, after?.id ?? null, limit]);
}

type New = Omit<StoredChange, 'state' | 'steps'>;

/** @throws unique violation `rule_change_one_proposal` when somebody has proposed a row of this key already */
export async function insertChange(client: PoolClient, stored: New): Promise<void> {
  const { id, change, why, seen, proposedBy, proposedAt } = stored;
  const { ruleSet, subject, item, post, service, kind, from, to, body, source, confidence, note } = change;
  const key = [ruleSet, subject, item, post, service, kind];
  const row = [from, to, JSON.stringify(body ?? null), source, confidence, note ?? null];
  await client.query(
    `INSERT INTO rule_change (id, rule_set, subject, item, post, service, kind, valid_from, valid_to, body, source,
       confidence, note, why, seen, proposed_by, proposed_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)`,
    [id, ...key, ...row, why, seen, proposedBy, proposedAt],
  );
}

export type ChangeStep = {
  id: string;
  state: Exclude<ChangeState, 'proposed'>;
  officerId: string;
  words: string;
  at: string;
  requestId: string;
};

/** One decision, its line in the history, and the days that each row of the key now holds on. */
export async function writeStep(client: PoolClient, step: ChangeStep): Promise<void> {
  const { id, state, officerId, words, at, requestId } = step;
  await client.query(
    `UPDATE rule_change SET state = $2, approved_at = CASE WHEN $2 = 'approved' THEN $3::timestamptz ELSE approved_at END,
       days = CASE WHEN $2 = 'approved' THEN datemultirange(daterange(valid_from, valid_to)) END WHERE id = $1`,
    [id, state, at],
  );
  await client.query(
    `INSERT INTO rule_change_step (change_id, state, officer_id, words, at, request_id) VALUES ($1, $2, $3, $4, $5, $6)`,
    [id, state, officerId, words, at, requestId],
  );
  await client.query(CUT_DAYS, [id]);
}

const SAME_KEY = (a: string, b: string) =>
  `(${a}.rule_set, ${a}.subject, ${a}.item, ${a}.post, ${a}.service, ${a}.kind) =
   (${b}.rule_set, ${b}.subject, ${b}.item, ${b}.post, ${b}.service, ${b}.kind)`;

/** The database's own count of what `applyChanges` cuts; the exclusion constraint judges it. */
const CUT_DAYS = `UPDATE rule_change c
  SET days = datemultirange(daterange(c.valid_from, c.valid_to)) - coalesce((
    SELECT range_agg(daterange(l.valid_from, l.valid_to)) FROM rule_change l
    WHERE l.state = 'approved' AND ${SAME_KEY('l', 'c')} AND (l.approved_at, l.id) > (c.approved_at, c.id)), '{}')
  FROM rule_change d WHERE d.id = $1 AND c.state = 'approved' AND ${SAME_KEY('d', 'c')}`;

/** Decisions wait for each other: each is judged by the book that the one before it left. */
export async function lockDecisions(client: PoolClient): Promise<void> {
  await client.query(`SELECT pg_advisory_xact_lock(hashtext('rule_change'))`);
}
