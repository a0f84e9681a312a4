import type { QueryResultRow } from 'pg';
import { decide } from '@lingshi/domain/lifecycle/lifecycle.decide.ts';
import type { OrderFacts } from '@lingshi/domain/lifecycle/lifecycle.decide.ts';
import { evolve } from '@lingshi/domain/lifecycle/lifecycle.evolve.ts';
import type { OrderCommand } from '@lingshi/domain/lifecycle/lifecycle.command.ts';
import { isEnded } from '@lingshi/domain/lifecycle/lifecycle.status.ts';
import { isForColleagues, ORDER_RULES, rolesOf } from '@lingshi/domain/lifecycle/lifecycle.rules.ts';
import type { Actor, Role } from '@lingshi/domain/order/order.types.ts';
import type { Order } from '@lingshi/domain/lifecycle/lifecycle.types.ts';
import { parseTracking } from '@lingshi/domain/mail/tracking.ts';
import { aad, seal } from '../platform/crypto/cipher.ts';
import { loadScopeKey } from '../platform/crypto/keyring.ts';
import { wrapPersonKey } from '../platform/crypto/person-key.ts';
import { endInvitations, endSignatures } from './order.signatures.ts';
import { isUniqueViolation } from '../platform/db/unique-violation.ts';
import { AppError, orThrow } from '../platform/http/app-error.ts';
import { findReplay } from '../platform/http/idempotency.ts';
import type { FirstAnswer, Idempotency } from '../platform/http/idempotency.ts';
import type { OrderParts } from './order.parts.ts';
import { pinCase } from './order.case.ts';
import { ownLiveOrder, refuseEnded } from './order.refused-lock.ts';
import { appendStatement } from './order.append.ts';
import type { Append, SealedMessage } from './order.append.ts';
import { policyOf } from './order.policy.ts';
import type { OrderPolicy } from './order.policy.ts';
import { filerFlags, refuseOwnWard } from './order.filer.ts';
import { flagsOf, identified } from './order.handed-in.ts';
import { countHeld, heldNumbers } from './order.lost.ts';
import { lostFlags } from './order.lost-standing.ts';
import { lostWrites } from './order.lost-writes.ts';
import { tellHolders } from './order.holders-told.ts';
import { settledWrites } from './order.rivals.ts';
import { refuseLost } from '../lost-document/lost-document.store.ts';
import { signingWrites } from './order.signing.ts';
import { gatherFacts, HANDS_IN, lostFacts } from './order.gathered.ts';
import { findOrder, openFound } from './order.load.ts';
import type { Reader } from './order.load.ts';
import type { LoadedOrder } from './order.loaded.ts';
import { asAccount } from '../platform/db/account-scope.ts';

type Db = Parameters<typeof findOrder>[1] & Parameters<typeof findReplay>[0];

/** One wish to change an order. `version` is what the caller last saw. */
export type CommandRequest = {
  orderId: string;
  version: number;
  command: OrderCommand;
  actor: Actor;
  requestId: string;
  idempotency?: Idempotency;
  /** What `selectOrder` found for this actor; the command need not look again. */
  found?: readonly QueryResultRow[];
  /** The order as somebody holds it whom only an invitation led there. */
  loaded?: LoadedOrder;
  /** Rows of a module's own that are written with the change, or not at all. */
  also?: NonNullable<Append['also']>;
  /** What the routes of guardians know of who acts, and the rows that are written with what they do. */
  guardian?: { facts: Pick<OrderFacts, 'newInvitationId' | 'guardian'>; writes: NonNullable<Append['also']> };
};

export type CommandAnswer = {
  orderId: string;
  number: string | null;
  status: Order['status'];
  version: number;
};

/**
 * The one function that changes orders: load, gather facts, decide, write everything in one statement.
 * @throws AppError with the refusal; `version.stale` when the order changed since the caller saw it;
 *   `order.already_live` when the person has a live order anywhere in the country (notice intro ¶4).
 */
export async function executeCommand(
  parts: OrderParts,
  db: Db,
  request: CommandRequest,
  replay: (first: FirstAnswer) => CommandAnswer = ({ answer }) => answer as CommandAnswer,
): Promise<CommandAnswer> {
  try {
    return await executeWithNumber(parts, db, request);
  } catch (error) {
    // A repeated request meets a newer version or its own key: only then is the first answer looked up.
    const first = request.idempotency && (await findReplay(db, request.idempotency));
    if (first) return replay(first);
    throw error;
  }
}

const NUMBERS_TRIED = 3;

/** Two orders of a year may draw the same number: the second draws again. */
async function executeWithNumber(parts: OrderParts, db: Db, request: CommandRequest): Promise<CommandAnswer> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await execute(parts, db, request);
    } catch (error) {
      if (tried === NUMBERS_TRIED || !isUniqueViolation(error, 'orders_number_key')) throw error;
    }
  }
}

async function execute(parts: OrderParts, db: Db, request: CommandRequest): Promise<CommandAnswer> {
  const loaded = await load(parts, db, request);
  if (loaded === null) throw new AppError('order.not_found');
  // Whoever was let in acts in the order's account: its own, a holder of a mandate, a guardian with a code, an officer.
  return await asAccount(loaded.order.accountId, async () => carryOut(parts, db, request, loaded));
}

async function carryOut(
  parts: OrderParts,
  db: Db,
  request: CommandRequest,
  loaded: LoadedOrder,
): Promise<CommandAnswer> {
  if (loaded.order.version !== request.version) throw new AppError('version.stale');
  const where = policyOf(parts, loaded.order);
  const command = normalise(request.command, where);
  const gathered = gatherFacts(parts, loaded, command, where);
  const facts = {
    ...gathered,
    ...(await lostFacts(parts, loaded, where, command)),
    ...request.guardian?.facts,
  };
  const events = orThrow(decide(loaded.order, command, request.actor, facts));
  if (HANDS_IN.includes(command.type)) {
    await refuseOwnWard(parts, loaded, where);
    await countHeld(parts, loaded, where, request.actor);
  }
  const after = events.reduce(evolve, loaded.order);
  const answer = { orderId: after.id, number: after.number, status: after.status, version: after.version };
  await write(
    db,
    await toAppend(parts, loaded, { ...request, command }, { events, after, facts, answer, where }),
  );
  parts.live.changed([
    `account:${after.accountId}`,
    `post:${after.post}`,
    ...holderTopic(request.actor, after),
  ]);
  return answer;
}

/** Who acts under a mandate has screens open too. */
function holderTopic(actor: Actor, { accountId }: Order): string[] {
  return actor.kind === 'applicant' && actor.accountId !== accountId ? [`account:${actor.accountId}`] : [];
}

async function load(parts: OrderParts, db: Db, request: CommandRequest): Promise<LoadedOrder | null> {
  const { found, actor, orderId } = request;
  if (request.loaded !== undefined) return request.loaded;
  const now = parts.clock.now();
  if (found === undefined) return await findOrder(parts, db, readerOf(actor), orderId, now);
  return await openFound(parts, db, readerOf(actor), { orderId, now, found });
}

export function readerOf(actor: Actor): Reader {
  return actor.kind === 'applicant' ? { accountId: actor.accountId } : { post: actor.post };
}

/** Tracking numbers are brought to one form before they are remembered. */
function normalise(command: OrderCommand, { country }: OrderPolicy): OrderCommand {
  if (!('tracking' in command)) return command;
  return { ...command, tracking: orThrow(parseTracking(command.tracking, country.carriers)).number };
}

/** What a post reads anew, and who it is for. */
async function handedIn(parts: OrderParts, loaded: LoadedOrder, where: OrderPolicy, after: Order) {
  const lost = await lostFlags(parts, loaded, where, after);
  return {
    ...identified(parts, loaded, where, after),
    formVersion: loaded.formVersion,
    flags: [
      ...flagsOf(parts, loaded, where, { after, lost }),
      ...(await filerFlags(parts, loaded, where, after)),
    ],
    held: heldNumbers(parts, loaded, where),
  };
}

type Outcome = {
  events: Append['events'];
  after: Order;
  facts: OrderFacts;
  answer: CommandAnswer;
  /** What it was judged by: what is written is read with the same. */
  where: OrderPolicy;
};

async function toAppend(
  parts: OrderParts,
  loaded: LoadedOrder,
  { command, actor, requestId, idempotency, also = [], guardian }: CommandRequest,
  { events, after, facts, answer, where }: Outcome,
): Promise<Append> {
  const message = messageOf(loaded, command, actor, facts.messageId);
  const { form } = policyOf(parts, after);
  const handsIn = HANDS_IN.includes(command.type);
  return {
    before: loaded.order,
    after,
    events,
    actor,
    role: roleOf(actor, command),
    requestId,
    at: facts.now,
    ...(message && { message }),
    ...(idempotency && { idempotency: { ...idempotency, answer } }),
    ...(isTakenOver(loaded.order, after) && { take: identified(parts, loaded, where, after).take }),
    ...(command.type === 'submit' && (await toPost(parts, loaded, after))),
    ...(handsIn && (await handedIn(parts, loaded, where, after))),
    also: alsoWritten(
      parts,
      loaded,
      { command, also: also.concat(guardian?.writes ?? []) },
      { events, after, facts, where },
    ),
    jobs: [
      ...parts.reactions.flatMap((reactTo) => reactTo(loaded.order, after, { events, form })),
      ...(await tellHolders(parts, loaded, where, { events, seq: after.version })),
    ],
  };
}

/** Rows beside the order, of other modules and of its own. */
function alsoWritten(
  parts: OrderParts,
  loaded: LoadedOrder,
  { command, also }: { command: OrderCommand; also: NonNullable<Append['also']> },
  { events, after, facts, where }: Omit<Outcome, 'answer'>,
): NonNullable<Append['also']> {
  const at = facts.now;
  return [
    ...(HANDS_IN.includes(command.type) ? [pinCase(loaded, where, after)] : []),
    ...also,
    ...endInvitations(loaded.order, after, at),
    ...endSignatures(loaded.order, after, at),
    ...(command.type === 'changeSigning' ? signingWrites(loaded, where, { how: command.how, at }) : []),
    ...lostWrites(parts, loaded, where, { events, at, lost: facts.lost }),
    ...settledWrites(events),
  ];
}

/** A live order in another account: whoever holds it now has one live order a person as well. */
function isTakenOver(before: Order, after: Order): boolean {
  return after.applicantId !== before.applicantId && after.submittedAt !== null && !isEnded(after);
}

/** From now on the post opens the file. */
async function toPost(
  { keyring, pools }: OrderParts,
  { personId, dek }: LoadedOrder,
  { post }: Order,
): Promise<Pick<Append, 'personKey'>> {
  const key = await loadScopeKey(keyring, pools.applicant, post);
  return { personKey: wrapPersonKey(key, personId, dek) };
}

/** An officer's words, or an answer to a supplement, become a sealed message; the event names its id only. */
function messageOf(
  { dek }: LoadedOrder,
  command: OrderCommand,
  actor: Actor,
  id: string,
): SealedMessage | undefined {
  const text = 'note' in command ? command.note : undefined;
  if (text === undefined || text === '') return undefined;
  const sealed = seal(dek, text, aad('message', 'sealed', id));
  if (actor.kind === 'applicant')
    return { id, kind: 'message', author: 'applicant', officerId: null, sealed };
  const kind = isForColleagues(command.type) ? 'internal' : 'decision';
  return { id, kind, author: 'post', officerId: actor.kind === 'officer' ? actor.officerId : null, sealed };
}

function roleOf(actor: Actor, command: OrderCommand): Role | null {
  const { by, onBehalf = [] } = ORDER_RULES[command.type];
  const allowed: readonly Role[] = [...by, ...onBehalf];
  return rolesOf(actor).find((role) => allowed.includes(role)) ?? null;
}

/** An order that the holder of a number may file beside can come between: met once more, it is seen. */
const WRITES_TRIED = 2;

async function write(db: Db, append: Append, tried = 1): Promise<void> {
  try {
    const { rows } = await db.query(appendStatement(append));
    if (rows[0]?.updated === 1) return;
    await refuseLost(db, append.held ?? []);
    throw new AppError('version.stale');
  } catch (error) {
    if (isUniqueViolation(error, 'live_order_pkey')) {
      if (tried < WRITES_TRIED) return await write(db, append, tried + 1);
      await refuseEnded(db, append);
      throw new AppError('order.already_live', await ownLiveOrder(db, append));
    }
    if (isUniqueViolation(error, 'order_event_pkey')) throw new AppError('version.stale');
    throw error;
  }
}
