import type { QueryResultRow } from 'pg';
import { aad, openJson, openText } from '../platform/crypto/cipher.ts';
import { openPersonKey } from '../platform/crypto/keyring.ts';
import type { JoinedPersonKeyRow } from '../platform/crypto/keyring.ts';
import { AppError } from '../platform/http/app-error.ts';
import type { OrderParts } from '../order/order.parts.ts';
import type { ActingOfficer } from '../staff/staff.actor.ts';
import { EXCEPTION_COLUMNS, referenceOf, stateOf } from './exception.store.ts';
import type { ExceptionRow } from './exception.store.ts';

/** Row-level security joins none of another post's orders: their numbers are null here. */
type Listed = ExceptionRow & { liveNumber: string | null; number: string | null };

const COLUMNS = `${EXCEPTION_COLUMNS}, live.number AS "liveNumber", filed.number`;
const FROM = `FROM lock_exception x
  LEFT JOIN orders live ON live.id = x.live_order_id
  LEFT JOIN orders filed ON filed.id = x.order_id`;

const MOST = 200;

export async function listExceptions(
  { pools, clock }: OrderParts,
  { post, officerId }: Pick<ActingOfficer, 'post' | 'officerId'>,
  order?: string,
) {
  const { rows } = await pools.queryAtPost<Listed>(
    post,
    `SELECT ${COLUMNS} ${FROM} WHERE x.post = $1 AND ($2::uuid IS NULL OR $2 IN (x.draft_id, x.live_order_id)) ORDER BY x.wished_at DESC LIMIT ${MOST}`,
    [post, order ?? null],
  );
  return rows.map((row) => toLine(row, officerId, clock.now()));
}

function toLine(row: Listed, officerId: string, now: Date) {
  const { id, service, kind, wishedAt, askedBy, endsAt, liveOrderId, liveNumber, orderId, number } = row;
  return {
    id,
    reference: referenceOf(id),
    service,
    kind,
    state: stateOf(row, now.toISOString()),
    wishedAt,
    askedByMe: askedBy === officerId,
    endsAt,
    live: liveNumber === null ? null : { orderId: liveOrderId, number: liveNumber },
    filed: number === null ? null : { orderId, number },
  };
}

type Sealed = { wish: Buffer; request: Buffer | null; decision: Buffer | null };
type Opened = Listed & Sealed & JoinedPersonKeyRow;

/** The reading and its line in the log are one statement; the applicant of the new order sees the line. */
export async function openException(
  parts: OrderParts,
  { officerId, post, role, requestId }: ActingOfficer,
  id: string,
) {
  const now = parts.clock.now();
  const { rows } = await parts.pools.queryAtPost<Opened & QueryResultRow>(post, OPEN, [
    id,
    post,
    now.toISOString(),
    officerId,
    role,
    requestId,
  ]);
  const [row] = rows;
  if (row === undefined) throw new AppError('exception.not_found');
  return { ...toLine(row, officerId, now), ...wordsOf(openPersonKey(parts.keyring, row), row) };
}

const OPEN = `
  WITH logged AS (
    INSERT INTO access_log (at, officer_id, role, post, order_id, what, request_id)
    SELECT $3, $4::uuid, $5, $2, x.draft_id, 'exception', $6 FROM lock_exception x WHERE x.id = $1 AND x.post = $2
    RETURNING order_id)
  SELECT ${COLUMNS}, x.wish, x.request, x.decision,
    p.person_id AS "personId", p.scope, p.scope_version AS "scopeVersion", p.wrapped, s.wrapped AS "scopeWrapped"
  ${FROM}
  JOIN person_key p ON p.person_id = x.id
  JOIN scope_key s ON s.scope = p.scope AND s.version = p.scope_version
  WHERE x.id = $1 AND x.draft_id IN (SELECT order_id FROM logged)`;

function wordsOf(key: Buffer, { id, wish, request, decision, askedAt, decidedAt }: Opened) {
  const place = (column: 'wish' | 'request' | 'decision') => aad('lock_exception', column, id);
  const asked =
    request === null
      ? null
      : (openJson(key, request, place('request')) as { reason: string; source: string });
  return {
    wish: openText(key, wish, place('wish')),
    request: asked === null || askedAt === null ? null : { ...asked, at: askedAt },
    decision:
      decision === null || decidedAt === null
        ? null
        : { reason: openText(key, decision, place('decision')), at: decidedAt },
  };
}
