import { oneStatement } from '../platform/db/one-statement.ts';
import type { OneStatement } from '../platform/db/one-statement.ts';
import { isEnded } from '@lingshi/domain/lifecycle/lifecycle.status.ts';
import type { Actor, Role } from '@lingshi/domain/order/order.types.ts';
import type { Order } from '@lingshi/domain/lifecycle/lifecycle.types.ts';
import type { Flag } from '@lingshi/domain/order/order.flags.ts';
import type { OrderEvent } from '@lingshi/domain/lifecycle/lifecycle.event.ts';
import { SUBJECT_FIELDS } from '@lingshi/domain/order/order.subject.ts';
import type { SubjectField, SubjectNumber } from '@lingshi/domain/order/order.subject.ts';
import type { EnqueuedJob } from '../platform/jobs/jobs.ts';
import { noneLost } from '../lost-document/lost-document.store.ts';
import { enqueueSql } from '../platform/jobs/enqueue-sql.ts';

export type SealedSubject = {
  sealed: Record<Exclude<SubjectField, SubjectNumber>, Buffer> & Record<SubjectNumber, Buffer | null>;
  nameIndex: Buffer;
  passportIndex: Buffer | null;
  residentIndex: Buffer | null;
  /** Of the whole person; null where the form does not say who it is. */
  identityIndex: Buffer | null;
  maskedName: string;
};

export type SealedMessage = {
  id: string;
  kind: 'message' | 'decision' | 'internal';
  author: 'applicant' | 'post';
  officerId: string | null;
  sealed: Buffer;
};

/** Everything one command writes. It is written whole or not at all. */
export type Append = {
  before: Order;
  after: Order;
  events: readonly OrderEvent[];
  actor: Actor | { kind: 'system' };
  role: Role | null;
  requestId: string;
  at: string;
  message?: SealedMessage;
  subject?: SealedSubject;
  /** Of the form a post will read as it was judged: saved since, nothing is written. */
  formVersion?: number;
  /** What the platform points at, anew with every form that is handed in. */
  flags?: readonly Flag[];
  /** Numbers of documents it says somebody holds: was one declared lost, nothing is written. */
  held?: readonly Buffer[];
  /**
   * The person's keys in `live_order`: taken at submit, and anew when a supplement mended one or another account took
   * the order over. `alike` locks nobody: other orders that have it are shown to officers.
   */
  take?: { country: string; family: string; indexes: readonly Buffer[]; alike: Buffer };
  personKey?: { personId: string; scope: string; scopeVersion: number; wrapped: Buffer };
  /** Parts of a module that keeps rows of its own beside the order; each selects FROM upd. */
  also?: readonly ((sql: OneStatement) => void)[];
  idempotency?: { keyHash: Buffer; bodyHash: Buffer; route: string; actorId: string; answer: unknown };
  jobs: readonly EnqueuedJob[];
};

/**
 * The one place that writes orders: snapshot, events, key row and jobs in one statement, hence in one
 * transaction. Every clause selects FROM the update, so a stale version writes nothing.
 * The statement answers the number of orders updated: 0 = changed meanwhile.
 */
export function appendStatement(append: Append): { name: string; text: string; values: unknown[] } {
  const sql = oneStatement();
  updateOrder(sql, append);
  insertEvents(sql, append);
  if (append.message) insertMessage(sql, append.message, append);
  if (append.subject) insertSubject(sql, append.subject, append.after.post);
  if (append.flags) replaceFlags(sql, append.flags, append);
  if (append.personKey) rewrapPerson(sql, append.personKey);
  if (append.take) takeLock(sql, append.take, append);
  if (isEnded(append.after) && !isEnded(append.before)) {
    sql.with('freed', 'DELETE FROM live_order USING upd WHERE live_order.order_id = upd.id');
    sql.with('no_longer_alike', 'DELETE FROM alike_order USING upd WHERE alike_order.order_id = upd.id');
  }
  append.also?.forEach((add) => add(sql));
  if (append.idempotency) insertKey(sql, append.idempotency, append.at);
  append.jobs.forEach((job, at) => sql.with(`job_${at}`, enqueueSql(sql, job, 'upd')));
  if (append.take && append.before.submittedAt === null) {
    sql.with('job_excepted', enqueueSql(sql, usedJob(append.before.id), 'excepted'));
  }
  if (append.take && mayYield(append)) {
    const job = { name: 'number_held', payload: { accountId: append.after.accountId } };
    sql.with('job_yielding', enqueueSql(sql, job, 'yielding'));
  }
  return sql.build('SELECT count(*) AS updated FROM upd');
}

function updateOrder(
  sql: OneStatement,
  { before, formVersion, after, at, subject, held = [] }: Append,
): void {
  const name = subject === undefined ? 'masked_name' : sql.bind(subject.maskedName, 'text');
  sql.with(
    'upd',
    `UPDATE orders SET ${fixedSet(sql, before, after)}
       status = ${sql.bind(after.status, 'text')}, version = ${sql.bind(after.version, 'int')},
       away = ${sql.bind(after.submittedAt !== null && !after.ownDistrict, 'boolean')},
       queue_at = ${sql.bind(after.queueAt, 'timestamptz')}, due_day = ${sql.bind(after.dueDay, 'date')},
       masked_name = ${name}, snapshot = ${sql.bind(JSON.stringify(after), 'jsonb')},
       claimed_by = CASE WHEN status = ${sql.bind(after.status, 'text')} THEN claimed_by END,
       claimed_until = CASE WHEN status = ${sql.bind(after.status, 'text')} THEN claimed_until END,
       updated_at = ${sql.bind(at, 'timestamptz')}
     WHERE id = ${sql.bind(before.id, 'uuid')} AND version = ${sql.bind(before.version, 'int')}
       ${formVersion === undefined ? '' : `AND form_version = ${sql.bind(formVersion, 'int')}`}
       ${held.length === 0 ? '' : `AND ${noneLost(sql, held)}`}
     RETURNING id`,
  );
}

/** Whose an order is, its number and its post: set where they change, which no officer may. */
function fixedSet(sql: OneStatement, before: Order, after: Order): string {
  const fixed = [
    ['account_id', 'uuid', before.accountId, after.accountId],
    ['applicant_id', 'uuid', before.applicantId, after.applicantId],
    ['number', 'text', before.number, after.number],
    ['post', 'text', before.post, after.post],
  ] as const;
  const changed = fixed.filter(([, , was, is]) => was !== is);
  return changed.map(([name, type, , is]) => `${name} = ${sql.bind(is, type)},`).join(' ');
}

function insertEvents(sql: OneStatement, append: Append): void {
  const { actor, before, events } = append;
  const actorId =
    actor.kind === 'applicant' ? actor.accountId : actor.kind === 'officer' ? actor.officerId : null;
  const kind = actor.kind === 'clock' ? 'system' : actor.kind;
  const rows = events.map(({ type, ...body }, index) => ({ seq: before.version + 1 + index, type, body }));
  sql.with(
    'evt',
    `INSERT INTO order_event (order_id, seq, at, type, actor_kind, actor_id, role, request_id, rules_version, body)
     SELECT upd.id, e.seq, ${sql.bind(append.at, 'timestamptz')}, e.type, ${sql.bind(kind, 'text')},
       ${sql.bind(actorId, 'uuid')}, ${sql.bind(append.role, 'text')}, ${sql.bind(append.requestId, 'text')},
       ${sql.bind(append.after.rulesVersion, 'text')}, e.body
     FROM upd, jsonb_to_recordset(${sql.bind(JSON.stringify(rows), 'jsonb')}) AS e(seq int, type text, body jsonb)`,
  );
}

function insertMessage(sql: OneStatement, message: SealedMessage, { after, at }: Append): void {
  sql.with(
    'msg',
    `INSERT INTO message (id, order_id, post, author, officer_id, kind, sealed, at)
     SELECT ${sql.bind(message.id, 'uuid')}, upd.id, ${sql.bind(after.post, 'text')},
       ${sql.bind(message.author, 'text')}, ${sql.bind(message.officerId, 'uuid')},
       ${sql.bind(message.kind, 'text')}, ${sql.bind(message.sealed, 'bytea')}, ${sql.bind(at, 'timestamptz')}
     FROM upd`,
  );
}

/** Replaced when a supplement changed what will be printed. */
function insertSubject(sql: OneStatement, subject: SealedSubject, post: string): void {
  const columns = [...SUBJECT_FIELDS, 'name_index', 'passport_index', 'resident_index', 'identity_index'];
  const values = [
    ...SUBJECT_FIELDS.map((field) => subject.sealed[field]),
    subject.nameIndex,
    subject.passportIndex,
    subject.residentIndex,
    subject.identityIndex,
  ].map((value) => sql.bind(value, 'bytea'));
  sql.with(
    'subj',
    `INSERT INTO order_subject (order_id, post, ${columns.join(', ')})
     SELECT upd.id, ${sql.bind(post, 'text')}, ${values.join(', ')} FROM upd
     ON CONFLICT (order_id) DO UPDATE SET ${columns.map((name) => `${name} = excluded.${name}`).join(', ')},
       numbers_settled = order_subject.numbers_settled
         AND order_subject.passport_index IS NOT DISTINCT FROM excluded.passport_index
         AND order_subject.resident_index IS NOT DISTINCT FROM excluded.resident_index`,
  );
}

/** Before the first submission there are none to take away. A flag that still holds keeps its instant. */
function replaceFlags(sql: OneStatement, flags: readonly Flag[], { before, after, at }: Append): void {
  if (before.submittedAt === null && flags.length === 0) return;
  const raised = sql.bind(JSON.stringify(flags), 'jsonb');
  const rows = `jsonb_to_recordset(${raised}) AS f(target text, code text)`;
  if (before.submittedAt !== null) {
    sql.with(
      'unflagged',
      `DELETE FROM order_flag o USING upd WHERE o.order_id = upd.id AND o.source = 'platform'
         AND NOT EXISTS (SELECT FROM ${rows} WHERE f.target = o.target AND f.code = o.code)`,
    );
  }
  sql.with(
    'flagged',
    `INSERT INTO order_flag (order_id, target, post, source, code, at)
     SELECT upd.id, f.target, ${sql.bind(after.post, 'text')}, 'platform', f.code, ${sql.bind(at, 'timestamptz')}
     FROM upd, ${rows} ON CONFLICT DO NOTHING`,
  );
}

/** From submit on the post's key holds the person, no longer the accounts' one. */
function rewrapPerson(sql: OneStatement, key: NonNullable<Append['personKey']>): void {
  sql.with(
    'wrap',
    `UPDATE person_key SET scope = ${sql.bind(key.scope, 'text')},
       scope_version = ${sql.bind(key.scopeVersion, 'int')}, wrapped = ${sql.bind(key.wrapped, 'bytea')}
     FROM upd WHERE person_id = ${sql.bind(key.personId, 'uuid')}`,
  );
}

// Rule: notice intro ¶4: one order at a time. The primary key judges, never a look-up before.
function takeLock(
  sql: OneStatement,
  { country, family, indexes, alike }: NonNullable<Append['take']>,
  append: Append,
): void {
  const { before, after, at } = append;
  const [keys, mended] = [sql.bind(indexes, 'bytea[]'), before.submittedAt !== null];
  const held = `SELECT FROM live_order l WHERE l.order_id = upd.id AND l.person_index = k`;
  if (mended) {
    sql.with(
      'let_go',
      `DELETE FROM live_order l USING upd WHERE l.order_id = upd.id AND NOT l.person_index = ANY(${keys})`,
    );
  }
  const [land, kin] = [sql.bind(country, 'text'), sql.bind(family, 'text')];
  takeBeside(sql, { land, kin, keys, post: sql.bind(after.post, 'text'), at }, append);
  sql.with(
    'lck',
    `INSERT INTO live_order (country, family, person_index, order_id, place)
     SELECT ${land}, ${kin}, k, upd.id, CASE WHEN EXISTS (SELECT FROM beside b WHERE b.person_index = k) THEN 1 ELSE 0 END
     FROM upd, unnest(${keys}) AS k ${mended ? `WHERE NOT EXISTS (${held})` : ''}`,
  );
  sql.with(
    'alike',
    `INSERT INTO alike_order (order_id, country, family, person_index, post, number)
     SELECT upd.id, ${land}, ${kin}, ${sql.bind(alike, 'bytea')}, ${sql.bind(after.post, 'text')}, ${sql.bind(after.number, 'text')}
     FROM upd ON CONFLICT (order_id) DO UPDATE SET person_index = excluded.person_index`,
  );
}

type Taken = Record<'land' | 'kin' | 'keys' | 'post' | 'at', string>;

/**
 * Beside the one live order that a granted exception names there is a second place; a third order finds both taken. So
 * there is for whoever holds the number, beside an order of another account that has proven no more: nobody is kept from
 * filing by what a stranger knows. The named locks are held on to meanwhile, so that the second place is never taken
 * beside nothing.
 */
function takeBeside(sql: OneStatement, { land, kin, keys, post, at }: Taken, append: Append): void {
  const now = sql.bind(at, 'timestamptz');
  sql.with(
    'excepted',
    `UPDATE lock_exception x SET used_at = coalesce(x.used_at, ${now}) FROM upd
     WHERE x.order_id = upd.id AND x.post = ${post} AND x.granted AND (x.used_at IS NOT NULL OR x.ends_at > ${now})
     RETURNING x.live_order_id`,
  );
  const place = `l.country = ${land} AND l.family = ${kin} AND l.place = 0 AND l.person_index = ANY(${keys})`;
  const yields = mayYield(append);
  if (yields) {
    const account = sql.bind(append.after.accountId, 'uuid');
    sql.with(
      'yielding',
      `SELECT DISTINCT l.order_id FROM upd, live_order l
       JOIN identity_document d ON d.account_id = ${account} AND d.proof IS NOT NULL AND d.number_index = l.person_index
       WHERE ${place} AND EXISTS (SELECT FROM own_rivals(l.order_id) r WHERE r.account_id = ${account})`,
    );
  }
  sql.with(
    'beside',
    `SELECT l.person_index FROM live_order l
     WHERE ${place} AND (l.order_id IN (SELECT live_order_id FROM excepted)
       ${yields ? 'OR l.order_id IN (SELECT order_id FROM yielding)' : ''})
     FOR KEY SHARE OF l`,
  );
}

/** What an account has proven is read on the applicants' side alone. */
function mayYield({ actor }: Append): boolean {
  return actor.kind === 'applicant';
}

/** The live order and its applicant hear of it. */
function usedJob(orderId: string): EnqueuedJob {
  return { name: 'exception_note', payload: { orderId, step: 'used' } };
}

function insertKey(sql: OneStatement, key: NonNullable<Append['idempotency']>, at: string): void {
  sql.with(
    'idem',
    `INSERT INTO idempotency_key (key_hash, actor_id, route, body_hash, status, answer, created_at)
     SELECT ${sql.bind(key.keyHash, 'bytea')}, ${sql.bind(key.actorId, 'uuid')}, ${sql.bind(key.route, 'text')},
       ${sql.bind(key.bodyHash, 'bytea')}, 200, ${sql.bind(JSON.stringify(key.answer), 'jsonb')},
       ${sql.bind(at, 'timestamptz')} FROM upd`,
  );
}
