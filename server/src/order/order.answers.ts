import type { Pool, PoolClient } from 'pg';
import type { Answer, Answers } from '@lingshi/domain/form/answer-path.ts';
import { checkPage } from '@lingshi/domain/form/check.ts';
import type { Complaint } from '@lingshi/domain/form/check.types.ts';
import { findPage } from '@lingshi/domain/form/form.types.ts';
import type { FormDef, Page } from '@lingshi/domain/form/form.types.ts';
import {
  keptAnswer,
  typedAnswer,
  withoutOthersSignature,
  withoutStaleSignature,
} from '@lingshi/domain/form/keep.ts';
import type { VisibleForm } from '@lingshi/domain/form/visible.ts';
import type { Actor } from '@lingshi/domain/order/order.types.ts';
import type { Order } from '@lingshi/domain/lifecycle/lifecycle.types.ts';
import { sealJson } from '../platform/crypto/cipher.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import { AppError } from '../platform/http/app-error.ts';
import type { ServedCard } from '../policy/policy.served.ts';
import type { OrderParts } from './order.parts.ts';
import { executeCommand } from './order.commands.ts';
import { answerPlace, beforePlace } from './order.load.ts';
import type { LoadedOrder } from './order.loaded.ts';
import { getActedOrder } from './order.open.ts';
import { refuseLostOnPage } from './order.lost.ts';
import { policyOf } from './order.policy.ts';
import { seeAnswers, seeOrder, storedAnswers } from './order.seen.ts';
import { servedOf } from './order.served.ts';
import { unlockedFields } from './order.supplement.ts';

export type SaveRequest = {
  accountId: string;
  orderId: string;
  /** A page of the form. */
  topic: string;
  /** What this device last saw; 0 = never saved. */
  version: number;
  answer: Record<string, unknown>;
  requestId: string;
};

export type SavedTopic = {
  version: number;
  savedAt: string;
  complaints: Complaint[];
  served: ServedCard | null;
};

/**
 * Saves one page, complete or not; what does not hold yet is told, not refused. What is hidden by it is not kept, on
 * other pages neither.
 * @throws order.not_found, request.invalid (the form has no such page), order.field_locked (submitted, and not asked
 *   for), version.stale (another tab or device saved since: nothing is overwritten), document.declared_lost
 */
export async function saveAnswer(parts: OrderParts, request: SaveRequest): Promise<SavedTopic> {
  const now = parts.clock.now();
  const loaded = await getActedOrder(parts, request.accountId, request.orderId);
  const where = policyOf(parts, loaded.order);
  const page = findPage(where.form, request.topic);
  if (page === null)
    throw new AppError('request.invalid', { fields: [{ path: 'params.topic', rule: 'page' }] });
  const stored = storedAnswers(loaded);
  const written = { ...stored, [page.id]: mergeUnlocked(loaded, where.form, request) };
  // A draft is signed by sending it; what was sent keeps no signature under another answer. Neither keeps another’s.
  const withoutStale = loaded.order.submittedAt === null ? withoutOthersSignature : withoutStaleSignature;
  const answers = withoutStale(where.form, stored, written, seeOrder(loaded, where).facts);
  const seen = seeAnswers(loaded, where, answers);
  const pages = { ...emptied(seeOrder(loaded, where), seen), [page.id]: keptAnswer(seen, page) };
  const post = postIn(parts, loaded.order, page, pages);
  await refuseLostOnPage(parts, where, {
    page: page.id,
    answer: pages[page.id] ?? {},
    accountId: request.accountId,
  });
  const version = await store(parts, loaded, { request, pages, post, at: now.toISOString() });
  const order = { ...loaded.order, post };
  return {
    version,
    savedAt: now.toISOString(),
    complaints: checkPage(seen, page, 'whole'),
    served: servedOf(parts, { order, seen, where: policyOf(parts, order) }),
  };
}

/** What was written, as it may be shown. During a supplement only what was asked for takes new values. */
function mergeUnlocked(
  { order, answers }: LoadedOrder,
  form: FormDef,
  { topic, answer: written }: SaveRequest,
): Answer {
  const answer = typedAnswer(written);
  const fields = unlockedFields(order, form, topic);
  if (fields === null) return answer;
  if (fields.length === 0) throw new AppError('order.field_locked');
  const before = answers.find((stored) => stored.topic === topic)?.answer ?? {};
  const asked = Object.entries(answer).filter(([field]) => fields.includes(field));
  return { ...before, ...Object.fromEntries(asked) };
}

/** Pages that lose answers by this save: what hung on the old ones. */
function emptied(before: VisibleForm, after: VisibleForm): Answers {
  const changed = Object.entries(before.answers).filter(
    ([page, answer]) => JSON.stringify(answer) !== JSON.stringify(after.answers[page] ?? {}),
  );
  return Object.fromEntries(changed.map(([page]) => [page, after.answers[page] ?? {}]));
}

/** Where the draft stands once these answers are saved. */
function postIn(parts: OrderParts, order: Order, page: Page, pages: Answers): string {
  const field = page.fields.find((one) => one.kind === 'place' && one.of === 'post');
  return field === undefined ? order.post : getPost(parts, order, pages[page.id]?.[field.id]);
}

type Saving = { request: SaveRequest; pages: Answers; post: string; at: string };

/** Choosing a post moves the draft there with the answer that says so, or neither: a stale tab moves nothing. */
async function store(parts: OrderParts, loaded: LoadedOrder, saving: Saving): Promise<number> {
  const { order } = loaded;
  const { post } = saving;
  const { accountId } = saving.request;
  const { applicant } = parts.pools;
  if (post === order.post && Object.keys(saving.pages).length === 1)
    return await write(applicant, loaded, saving);
  const version = await inTransaction(applicant, async (client) => {
    const written = await write(client, loaded, saving);
    if (post !== order.post) await choosePost(parts, client, order, { post, ...saving.request });
    return written;
  });
  parts.live.changed([...new Set([accountId, order.accountId])].map((id) => `account:${id}`));
  return version;
}

function getPost({ rules }: OrderParts, order: Order, answer: unknown): string {
  const post = typeof answer === 'string' ? rules.findPost(answer) : null;
  if (post === null || post.country !== order.country) throw new AppError('post.not_found');
  return post.id;
}

/** The draft's rules and its day are that post's from now on. */
async function choosePost(
  parts: OrderParts,
  client: PoolClient,
  { id: orderId, version }: Order,
  { post, accountId, requestId }: { post: string; accountId: string; requestId: string },
): Promise<void> {
  const actor: Actor = { kind: 'applicant', accountId };
  const command = { type: 'choosePost', post } as const;
  await executeCommand(parts, client, { orderId, version, command, actor, requestId });
}

/** Onto the order as it was judged and no other: submitted meanwhile, its form takes nothing more. */
async function write(
  db: Pool | PoolClient,
  loaded: LoadedOrder,
  { request, pages, at }: Saving,
): Promise<number> {
  for (const [topic, answer] of Object.entries(pages)) {
    if (topic === request.topic) continue;
    const version = loaded.answers.find((stored) => stored.topic === topic)?.version ?? 0;
    await writePage(db, loaded, { topic, version, answer, at });
  }
  const { topic, version } = request;
  return await writePage(db, loaded, { topic, version, answer: pages[topic] ?? {}, at });
}

async function writePage(
  db: Pool | PoolClient,
  loaded: LoadedOrder,
  { topic, version, answer, at }: { topic: string; version: number; answer: Answer; at: string },
): Promise<number> {
  const { order, dek } = loaded;
  const sealed = sealJson(dek, answer, answerPlace(order.id, topic));
  const values = [order.id, topic, sealed, at, version, order.version];
  const { rows } = await (version === 0
    ? db.query<{ version: number }>(SAVE_FIRST, values)
    : db.query<{ version: number }>(SAVE_AGAIN, [...values, sealBefore(loaded, topic)]));
  if (rows[0] === undefined) throw new AppError('version.stale');
  return rows[0].version;
}

/** The page as it was sent, at the first save after a supplement was asked; null = what is kept of it stays. */
function sealBefore({ order, dek, answers, askedAt }: LoadedOrder, topic: string): Buffer | null {
  if (order.status !== 'needs_supplement' || askedAt === null) return null;
  const sent = answers.find((stored) => stored.topic === topic);
  if (sent === undefined || Date.parse(sent.savedAt) > Date.parse(askedAt)) return null;
  return sealJson(dek, sent.answer, beforePlace(order.id, topic));
}

const OPEN_FORM = `
  WITH form AS (UPDATE orders SET form_version = form_version + 1 WHERE id = $1 AND version = $6::int RETURNING id)`;

const SAVE_FIRST = `${OPEN_FORM}
  INSERT INTO order_answer (order_id, topic, version, sealed, saved_at)
  SELECT form.id, $2::text, $5::int + 1, $3::bytea, $4::timestamptz FROM form
  ON CONFLICT (order_id, topic) DO NOTHING RETURNING version`;

const SAVE_AGAIN = `${OPEN_FORM}
  UPDATE order_answer a SET version = a.version + 1, sealed = $3::bytea, saved_at = $4::timestamptz,
    before = coalesce($7::bytea, a.before) FROM form
  WHERE a.order_id = form.id AND a.topic = $2::text AND a.version = $5::int RETURNING a.version`;
