import { randomUUID } from 'node:crypto';
import type { PoolClient } from 'pg';
import { judgeJoining, livingOf } from '@lingshi/domain/bundle/bundle.join.ts';
import type { BundleMember } from '@lingshi/domain/bundle/bundle.join.ts';
import { dayIn } from '@lingshi/domain/shared/day.ts';
import type { RouteAnswer } from '@lingshi/contract/route.ts';
import type { startBundle as startRoute } from '@lingshi/contract/bundle/bundle.contract.ts';
import { admitDraft, insertDraft } from '../order/order.start.ts';
import type { Started } from '../order/order.start.ts';
import type { OrderParts } from '../order/order.parts.ts';
import { inRepeatableTransaction } from '../platform/db/transaction.ts';
import { AppError, orThrow } from '../platform/http/app-error.ts';
import { claimKey, findReplay } from '../platform/http/idempotency.ts';
import type { Idempotency } from '../platform/http/idempotency.ts';
import { listMembers, lockBundle, lockDrafts, toRefusal } from './bundle.store.ts';
import type { MemberRefusal } from './bundle.store.ts';

type Joining = { applicantId: string; service: string; kind: string } | { orderId: string };
export type JoinRequest = {
  accountId: string;
  /** Null: they begin one. */
  bundleId: string | null;
  post: string;
  members: readonly Joining[];
  requestId: string;
  idempotency: Idempotency;
};
export type Joined = RouteAnswer<typeof startRoute>;

/** What becomes of one who wants to join: a draft to begin, one that is there, or why not. */
type Planned = { orderId: string; started: Started | null } | { refusal: MemberRefusal };

/**
 * Begins orders for several people together, or adds to those who file together. Each is admitted as if it were filed
 * alone; who is not is told why, and the others are begun.
 * @throws post.not_found, bundle.not_found
 */
export async function joinBundle(parts: OrderParts, request: JoinRequest): Promise<Joined> {
  const { accountId, idempotency } = request;
  if (parts.rules.findPost(request.post) === null) throw new AppError('post.not_found');
  const before = await findReplay(parts.pools.applicant, idempotency);
  if (before !== null) return before.answer as Joined;
  const counted = await countDrafts(parts, request);
  const answer = await inRepeatableTransaction(parts.pools.applicant, async (client) => {
    const first = await findReplay(client, idempotency);
    if (first !== null) return first.answer as Joined;
    if (request.bundleId !== null) await lockBundle(client, accountId, request.bundleId);
    await lockDrafts(client, accountId, draftsOf(request));
    const planned = await planAll(parts, client, request, counted);
    const bundleId = planned.some(isGood) ? (request.bundleId ?? randomUUID()) : request.bundleId;
    const joined = { bundleId, members: planned.map(toAnswer) };
    const replay = await claimKey(client, idempotency, { status: 201, answer: joined });
    if (replay !== null) return replay.answer as Joined;
    if (bundleId !== null) await writeAll(parts, client, { ...request, bundleId }, planned.filter(isGood));
    return joined;
  });
  parts.live.changed([`account:${accountId}`]);
  return answer;
}

function draftsOf({ members }: JoinRequest): string[] {
  return members.flatMap((joining) => ('orderId' in joining ? [joining.orderId] : []));
}

/**
 * A draft begun by this door counts like one begun alone; who comes after the last is told so. Counted before the
 * transaction, for another connection counts.
 */
async function countDrafts(
  { limiter }: OrderParts,
  { accountId, members }: JoinRequest,
): Promise<(AppError | null)[]> {
  const counted: (AppError | null)[] = [];
  for (const joining of members) {
    const counting = 'orderId' in joining ? null : limiter.consume('order_by_account', accountId);
    counted.push((await counting?.then(() => null).catch(asRefusal)) ?? null);
  }
  return counted;
}

function asRefusal(error: unknown): AppError {
  if (error instanceof AppError) return error;
  throw error;
}

function isGood(planned: Planned): planned is Extract<Planned, { orderId: string }> {
  return 'orderId' in planned;
}

function toAnswer(planned: Planned): Joined['members'][number] {
  return isGood(planned)
    ? { orderId: planned.orderId, refusal: null }
    : { orderId: null, refusal: planned.refusal };
}

/** One after the other: who comes later meets those who were taken before. */
async function planAll(
  parts: OrderParts,
  client: PoolClient,
  request: JoinRequest,
  counted: readonly (AppError | null)[],
): Promise<Planned[]> {
  const { accountId, bundleId } = request;
  const members: BundleMember[] = bundleId === null ? [] : await listMembers(client, accountId, bundleId);
  const planned: Planned[] = [];
  for (const [nth, joining] of request.members.entries()) {
    try {
      if (counted[nth] != null) throw counted[nth];
      const { applicantId, post, ...good } =
        'orderId' in joining
          ? await planDraft(parts, client, { ...request, ...joining }, members)
          : await planNew(parts, client, { ...request, ...joining }, members);
      members.push({ applicantId, post, status: 'draft' });
      planned.push(good);
    } catch (error) {
      planned.push({ refusal: toRefusal(error) });
    }
  }
  return planned;
}

type PlannedMember = Extract<Planned, { orderId: string }> & Pick<BundleMember, 'applicantId' | 'post'>;

async function planNew(
  parts: OrderParts,
  client: PoolClient,
  joining: JoinRequest & { applicantId: string; service: string; kind: string },
  members: readonly BundleMember[],
): Promise<PlannedMember> {
  const { accountId, applicantId, service, kind, post, requestId } = joining;
  const own = await client.query(`SELECT FROM applicant WHERE id = $1 AND account_id = $2`, [
    applicantId,
    accountId,
  ]);
  if (own.rowCount !== 1) throw new AppError('bundle.not_your_person');
  const started = await admitDraft(parts, client, { accountId, applicantId, service, kind, post, requestId });
  orThrow(judgeJoining(members, joining, mostOf(parts, joining)));
  return { orderId: randomUUID(), started, applicantId, post };
}

type DraftRow = Pick<BundleMember, 'applicantId' | 'post' | 'status'> & {
  bundleId: string | null;
  service: string;
  kind: string;
};

/** A draft that was begun alone, locked by now. Sent already it goes its own way. */
async function planDraft(
  parts: OrderParts,
  client: PoolClient,
  joining: JoinRequest & { orderId: string },
  members: readonly BundleMember[],
): Promise<PlannedMember> {
  const { rows } = await client.query<DraftRow>(
    `SELECT applicant_id AS "applicantId", post, status, bundle_id AS "bundleId", snapshot->>'service' AS service,
       snapshot->>'kind' AS kind
     FROM orders WHERE id = $1 AND account_id = $2 AND mandate_id IS NULL`,
    [joining.orderId, joining.accountId],
  );
  const [draft] = rows;
  if (draft === undefined) throw new AppError('bundle.not_your_person');
  if (draft.status !== 'draft') throw new AppError('bundle.order_sent');
  if (draft.bundleId !== null) throw new AppError('bundle.in_another');
  // The first of a bundle says where all of them file: the post that was asked for.
  if (livingOf(members).length === 0 && draft.post !== joining.post) throw new AppError('bundle.other_post');
  orThrow(judgeJoining(members, draft, mostOf(parts, draft)));
  return { orderId: joining.orderId, started: null, applicantId: draft.applicantId, post: draft.post };
}

function mostOf(
  { rules, clock }: OrderParts,
  { post: id, service, kind }: { post: string; service: string; kind: string },
): number | null {
  const post = rules.findPost(id);
  const policy = post && rules.policy(post, service, kind, dayIn(post.timeZone, clock.now()));
  return policy?.ok === true ? (policy.value.bundle?.most ?? null) : null;
}

type Writing = Pick<JoinRequest, 'accountId'> & { bundleId: string };

async function writeAll(
  { clock }: OrderParts,
  client: PoolClient,
  { accountId, bundleId }: Writing,
  planned: readonly Extract<Planned, { orderId: string }>[],
): Promise<void> {
  const at = clock.now().toISOString();
  await client.query(
    `INSERT INTO bundle (id, account_id, created_at) VALUES ($1, $2, $3) ON CONFLICT (id) DO NOTHING`,
    [bundleId, accountId, at],
  );
  const { rows } = await client.query<{ next: number }>(
    `SELECT coalesce(max(bundle_place) + 1, 0) AS next FROM orders WHERE bundle_id = $1`,
    [bundleId],
  );
  const next = rows[0]?.next ?? 0;
  for (const [nth, { orderId, started }] of planned.entries()) {
    const bundle = { id: bundleId, place: next + nth };
    if (started !== null) await insertDraft(client, orderId, { ...started, bundle }, at);
    else await client.query(JOIN_DRAFT, [orderId, bundle.id, bundle.place]);
  }
}

const JOIN_DRAFT = `UPDATE orders SET bundle_id = $2, bundle_place = $3 WHERE id = $1`;
