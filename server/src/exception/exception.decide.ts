import type { PoolClient } from 'pg';
import {
  exceptionState,
  mayAskException,
  mayDecideException,
} from '@lingshi/domain/order/order.exception.ts';
import type { ExceptionState, ExceptionStep } from '@lingshi/domain/order/order.exception.ts';
import { addDays, dayIn, endOfDay } from '@lingshi/domain/shared/day.ts';
import { aad, seal, sealJson } from '../platform/crypto/cipher.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import { openPersonKey } from '../platform/crypto/keyring.ts';
import type { JoinedPersonKeyRow } from '../platform/crypto/keyring.ts';
import { AppError, orThrow } from '../platform/http/app-error.ts';
import { enqueue } from '../platform/jobs/jobs.ts';
import type { OrderParts } from '../order/order.parts.ts';
import type { ActingOfficer } from '../staff/staff.actor.ts';
import { EXCEPTION_COLUMNS } from './exception.store.ts';
import type { ExceptionRow } from './exception.store.ts';
import { EXCEPTION_DAYS } from './exception.wish.ts';

type Locked = ExceptionRow & JoinedPersonKeyRow & { holds: boolean };
type Answer = { state: ExceptionState };

/** A reviewer takes up a wish. @throws AppError exception.not_found, exception.wrong_state, exception.not_needed */
export async function askException(
  parts: OrderParts,
  officer: ActingOfficer,
  { exceptionId, reason, source }: { exceptionId: string; reason: string; source: string },
): Promise<Answer> {
  return await change(parts, officer, exceptionId, async (client, row, now) => {
    orThrow(mayAskException(row, now));
    refuseFree(row);
    const request = sealJson(openPersonKey(parts.keyring, row), { reason, source }, place('request', row.id));
    await client.query('UPDATE lock_exception SET asked_by = $2, asked_at = $3, request = $4 WHERE id = $1', [
      row.id,
      officer.officerId,
      now,
      request,
    ]);
    return { step: 'asked', after: { ...row, askedBy: officer.officerId } };
  });
}

/**
 * A second officer decides. A grant ends when its last day is over at the post.
 * @throws AppError exception.not_found, exception.wrong_state, exception.same_officer, exception.not_needed,
 *   exception.not_offered
 */
export async function decideException(
  parts: OrderParts,
  officer: ActingOfficer,
  { exceptionId, grant, reason }: { exceptionId: string; grant: boolean; reason: string },
): Promise<Answer> {
  const { officerId } = officer;
  return await change(parts, officer, exceptionId, async (client, row, now) => {
    orThrow(mayDecideException(row, { officerId, grant, now }));
    if (grant) refuseFree(row);
    const endsAt = grant ? endOf(parts, row) : null;
    const decision = seal(openPersonKey(parts.keyring, row), reason, place('decision', row.id));
    await client.query(
      `UPDATE lock_exception SET decided_by = $2, decided_at = $3, decision = $4, granted = $5, ends_at = $6 WHERE id = $1`,
      [row.id, officerId, now, decision, grant, endsAt],
    );
    return { step: grant ? 'granted' : 'denied', after: { ...row, granted: grant, endsAt } };
  });
}

function place(column: 'request' | 'decision', id: string) {
  return aad('lock_exception', column, id);
}

/** The live order ended meanwhile: the draft can be submitted as it is. */
function refuseFree({ holds }: Locked): void {
  if (!holds) throw new AppError('exception.not_needed');
}

function endOf({ rules, clock }: OrderParts, row: ExceptionRow): string {
  const post = rules.findPost(row.post);
  if (post === null) throw new AppError('exception.not_offered');
  const today = dayIn(post.timeZone, clock.now());
  const policy = orThrow(rules.policy(post, row.service, row.kind, today));
  const days = policy.deadlines.find(({ item }) => item === EXCEPTION_DAYS)?.days;
  if (days === undefined) throw new AppError('exception.not_offered');
  return endOfDay(addDays(today, days), [post.timeZone]);
}

type Change = { step: ExceptionStep; after: ExceptionRow };

/** One row, locked until the change, its line in the audit and what follows are committed: all of it, or nothing. */
async function change(
  parts: OrderParts,
  { officerId, post, requestId }: ActingOfficer,
  exceptionId: string,
  work: (client: PoolClient, row: Locked, now: string) => Promise<Change>,
): Promise<Answer> {
  const now = parts.clock.now().toISOString();
  const after = await parts.pools.withPost(post, async (staff) =>
    inTransaction(staff, async (client) => {
      const { rows } = await client.query<Locked>(LOCK, [exceptionId, post]);
      const [row] = rows;
      if (row === undefined) throw new AppError('exception.not_found');
      const changed = await work(client, row, now);
      const { id, orderId } = row;
      const { step } = changed;
      await client.query(AUDIT, [now, `exception_${step}`, officerId, orderId, requestId]);
      await enqueue(client, { name: 'exception_note', payload: { orderId, step }, unique: `${id}.${step}` });
      return changed.after;
    }),
  );
  parts.live.changed([`post:${post}`]);
  return { state: exceptionState(after, now) };
}

const LOCK = `
  SELECT ${EXCEPTION_COLUMNS}, EXISTS (SELECT FROM live_order l WHERE l.order_id = x.live_order_id) AS holds,
    p.person_id AS "personId", p.scope, p.scope_version AS "scopeVersion", p.wrapped, s.wrapped AS "scopeWrapped"
  FROM lock_exception x
  JOIN person_key p ON p.person_id = x.id
  JOIN scope_key s ON s.scope = p.scope AND s.version = p.scope_version
  WHERE x.id = $1 AND x.post = $2 AND x.order_id IS NOT NULL FOR UPDATE OF x`;

const AUDIT = `INSERT INTO security_log (at, what, actor_kind, actor_id, order_id, request_id)
  VALUES ($1, $2, 'officer', $3, $4, $5)`;
