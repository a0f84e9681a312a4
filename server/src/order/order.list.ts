import { STATUS } from '@lingshi/domain/lifecycle/lifecycle.status.ts';
import { readSnapshot } from '@lingshi/domain/lifecycle/lifecycle.snapshot.ts';
import { isMailed } from '@lingshi/domain/mail/mail.rules.ts';
import type { Sight } from '@lingshi/domain/order/order.sight.ts';
import type { Words } from '@lingshi/domain/policy/source.schema.ts';
import type { Order } from '@lingshi/domain/lifecycle/lifecycle.types.ts';
import { openLabel } from '../account/applicant.label.ts';
import { openPersonKey } from '../platform/crypto/keyring.ts';
import type { JoinedPersonKeyRow } from '../platform/crypto/keyring.ts';
import type { OrderParts } from './order.parts.ts';

export type OrderCard = {
  id: string;
  number: string | null;
  applicantId: string;
  applicantLabel: string;
  service: string;
  kind: string;
  names: { service: Words; kind: Words; makes: Words };
  post: string;
  status: Order['status'];
  turn: 'applicant' | 'post' | 'nobody';
  act: string;
  dueDay: string | null;
  version: number;
  updatedAt: string;
  unread: number;
  mailed: boolean;
  /** By what right this account sees it. */
  sight: Sight;
  /** With which others it is filed. */
  bundleId: string | null;
};

const MAILED = { turn: 'post', act: 'wait' } as const;

/** Enough for a phone's screen many times over; an account with more than this is no person's. */
const MOST_ORDERS = 100;

/** The orders of one account, newest change first, each with whose turn it is. One round trip. */
export async function listOrders(parts: OrderParts, accountId: string): Promise<OrderCard[]> {
  const { pools, clock } = parts;
  const { rows } = await pools.applicant.query({
    name: 'list_orders',
    text: LIST_CARDS,
    values: [accountId, clock.now().toISOString(), MOST_ORDERS],
  });
  return (rows as CardRow[]).map((row) => toCard(parts, row));
}

/** @returns null when the account has no such order */
export async function findCard(
  parts: OrderParts,
  accountId: string,
  orderId: string,
): Promise<OrderCard | null> {
  const { pools, clock } = parts;
  const { rows } = await pools.applicant.query(
    `${SELECT_OWN_CARDS} WHERE o.account_id = $1 AND o.id = $3 UNION ALL ${SELECT_HELD_CARD}`,
    [accountId, clock.now().toISOString(), orderId],
  );
  return rows[0] === undefined ? null : toCard(parts, rows[0] as CardRow);
}

/** Those of one bundle of the account. */
export async function listCardsTogether(
  parts: OrderParts,
  accountId: string,
  bundleId: string,
): Promise<OrderCard[]> {
  const { rows } = await parts.pools.applicant.query(
    `${SELECT_OWN_CARDS} WHERE o.account_id = $1 AND o.bundle_id = $2`,
    [accountId, bundleId],
  );
  return (rows as CardRow[]).map((row) => toCard(parts, row));
}

type CardRow = JoinedPersonKeyRow & {
  snapshot: object;
  label: Buffer;
  updatedAt: string;
  unread: number;
  sight: Sight;
  bundleId: string | null;
};

const CARD_COLUMNS = `
  SELECT o.snapshot, o.updated_at AS "updatedAt", o.bundle_id AS "bundleId", a.sealed AS label,
    p.person_id AS "personId", p.scope, p.scope_version AS "scopeVersion", p.wrapped, s.wrapped AS "scopeWrapped",
    (SELECT count(*)::int FROM message m WHERE m.order_id = o.id AND m.author = 'post' AND m.kind <> 'internal'
       AND m.read_at IS NULL) AS unread`;
const FROM_CARDS = `
  FROM orders o
  JOIN applicant a ON a.id = o.applicant_id
  JOIN person_key p ON p.person_id = a.person_id
  JOIN scope_key s ON s.scope = p.scope AND s.version = p.scope_version`;

const SELECT_OWN_CARDS = `${CARD_COLUMNS},
    CASE WHEN o.mandate_id IS NOT NULL AND NOT EXISTS (SELECT FROM real_name r WHERE r.account_id = o.account_id)
      THEN 'watched' ELSE 'own' END AS sight ${FROM_CARDS}`;
/** $1 holds a mandate for it that is in force at $2. */
const IN_FORCE = 'h.holder_id = $1 AND h.ended_at IS NULL AND h.ends_at > $2';
const SELECT_HELD_CARD = `${CARD_COLUMNS}, 'held' AS sight ${FROM_CARDS}
  JOIN mandate h ON h.id = o.mandate_id AND ${IN_FORCE} WHERE o.id = $3`;
// From the mandate on: joined at once, PostgreSQL read every person's key for the few that hold one.
const SELECT_ALL_HELD_CARDS = `
  SELECT card.* FROM mandate h CROSS JOIN LATERAL (
    ${CARD_COLUMNS}, 'held' AS sight ${FROM_CARDS} WHERE o.mandate_id = h.id ORDER BY o.updated_at DESC LIMIT $3
  ) card WHERE ${IN_FORCE}`;

// Planned once a connection: with the walls in it the plan takes longer than the rows.
const LIST_CARDS = `(${SELECT_OWN_CARDS} WHERE o.account_id = $1 ORDER BY o.updated_at DESC LIMIT $3)
  UNION ALL (${SELECT_ALL_HELD_CARDS}) ORDER BY "updatedAt" DESC LIMIT $3`;

/** As the rules of today call them: a name is no rule of the filing day. */
export function namesOf(
  { rules }: Pick<OrderParts, 'rules'>,
  service: string,
  kind: string,
): OrderCard['names'] {
  const known = rules.book.services.find(({ id }) => id === service);
  const own = known?.kinds.find(({ id }) => id === kind);
  const words = known?.words ?? { zh: service, en: service };
  return { service: words, kind: own?.words ?? { zh: kind, en: kind }, makes: own?.makes ?? words };
}

function toCard({ keyring, rules }: Pick<OrderParts, 'keyring' | 'rules'>, row: CardRow): OrderCard {
  const { updatedAt, unread, sight, bundleId } = row;
  const order = readSnapshot(row.snapshot);
  const { id, number, applicantId, service, kind, post, status, dueDay, version } = order;
  const mailed = isMailed(order);
  // Mailed, nothing is left to do but wait: nobody is told again that it is their turn.
  const { turn, act } = mailed ? MAILED : STATUS[status];
  const applicantLabel = openLabel(openPersonKey(keyring, row), applicantId, row.label);
  return {
    id,
    number,
    applicantId,
    applicantLabel,
    service,
    kind,
    names: namesOf({ rules }, service, kind),
    post,
    status,
    turn,
    act,
    dueDay,
    version,
    updatedAt,
    unread,
    mailed,
    sight,
    bundleId,
  };
}
