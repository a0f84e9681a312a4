import { randomUUID } from 'node:crypto';
import { findPage } from '@lingshi/domain/form/form.types.ts';
import type { FieldKind, Page } from '@lingshi/domain/form/form.types.ts';
import { aad, seal } from '../platform/crypto/cipher.ts';
import { maskContact } from '../account/contact.parse.ts';
import { AppError } from '../platform/http/app-error.ts';
import type { FirstAnswer, Idempotency } from '../platform/http/idempotency.ts';
import { saveAnswer } from '../order/order.answers.ts';
import type { SavedTopic } from '../order/order.answers.ts';
import { executeCommand } from '../order/order.commands.ts';
import type { CommandAnswer } from '../order/order.commands.ts';
import { listFiles } from '../order/order.files.ts';
import type { LoadedOrder } from '../order/order.loaded.ts';
import type { OrderParts } from '../order/order.parts.ts';
import { policyOf } from '../order/order.policy.ts';
import { discardDraft } from '../order/order.start.ts';
import { tasksOf } from '../order/order.tasks.ts';
import type { Actor, BehalfWay, StaffRole } from '@lingshi/domain/order/order.types.ts';
import { openCase, openFiling } from './behalf.store.ts';
import type { FilingOfficer } from './behalf.store.ts';

/** Pictures of the request lie beside what is sent besides. */
const REQUEST_SLOT = 'supplement';

type BehalfLine = { orderId: string; service: string; kind: string; how: BehalfWay; openedAt: string };

export async function listBehalf({ pools }: OrderParts, { officerId, post }: FilingOfficer) {
  const { rows } = await pools.applicant.query<BehalfLine>(
    `SELECT b.order_id AS "orderId", o.snapshot->>'service' AS service, o.snapshot->>'kind' AS kind, b.how,
       b.opened_at AS "openedAt"
     FROM on_behalf b JOIN orders o ON o.id = b.order_id
     WHERE b.officer_id = $1 AND b.post = $2 AND b.taken_at IS NULL AND o.status = ANY($3) ORDER BY b.opened_at DESC LIMIT 200`,
    [officerId, post, ['draft', 'needs_supplement']],
  );
  return rows;
}

/** @throws AppError order.not_found, behalf.not_filled_here */
export async function readBehalf(parts: OrderParts, officer: FilingOfficer, orderId: string) {
  const { row, loaded } = await openFiling(parts, officer, orderId, 'behalf');
  const { order, answers, dek } = loaded;
  const { reason, request, contact } = openCase(dek, orderId, row.sealed);
  const { service, kind, number, post, status, version } = order;
  return {
    orderId,
    service,
    kind,
    number,
    post,
    status,
    version,
    how: row.how,
    openedAt: row.openedAt,
    reason,
    request,
    contact: contact === null ? null : maskContact(contact),
    tasks: status === 'draft' ? tasksOf(loaded, policyOf(parts, order)) : [],
    answers,
    files: await listFiles(parts.pools.applicant, orderId),
  };
}

type Saving = { orderId: string; topic: string; version: number; answer: Record<string, unknown> };

/** @throws as saveAnswer, and order.not_found, behalf.not_filled_here, behalf.other_post */
export async function saveBehalf(
  parts: OrderParts,
  officer: FilingOfficer,
  saving: Saving,
): Promise<SavedTopic> {
  const { row, loaded } = await openFiling(parts, officer, saving.orderId, 'behalf_saved');
  refuseOtherPost(parts, loaded, officer.post, saving);
  const answer = withoutOwnHand(findPage(policyOf(parts, loaded.order).form, saving.topic), saving.answer);
  return await saveAnswer(parts, {
    ...saving,
    answer,
    accountId: row.accountId,
    requestId: officer.requestId,
  });
}

const OWN_HAND: readonly FieldKind[] = ['signature', 'consents'];

/** Nobody signs or consents in somebody's name, whatever a screen sends. */
function withoutOwnHand(page: Page | null, answer: Saving['answer']): Saving['answer'] {
  const own = page?.fields.filter(({ kind }) => OWN_HAND.includes(kind)).map(({ id }) => id) ?? [];
  return Object.fromEntries(Object.entries(answer).filter(([field]) => !own.includes(field)));
}

/** It is this post's case: what was asked of one consulate is not sent to another by its officer. */
function refuseOtherPost(
  parts: OrderParts,
  { order }: LoadedOrder,
  post: string,
  { topic, answer }: Saving,
): void {
  const { form } = policyOf(parts, order);
  const page = findPage(form, topic);
  const field = page?.fields.find((one) => one.kind === 'place' && one.of === 'post');
  if (field !== undefined && answer[field.id] !== post) throw new AppError('behalf.other_post');
}

type Filed = { orderId: string; version: number; roles: readonly StaffRole[]; idempotency: Idempotency };

/**
 * Files the draft as the officer who opened it, or answers a supplement. The request goes along as the person's first
 * message. @throws as executeCommand, and order.not_found, behalf.not_filled_here
 */
export async function submitBehalf(
  parts: OrderParts,
  officer: FilingOfficer,
  { orderId, version, roles, idempotency }: Filed,
  replay: (first: FirstAnswer) => CommandAnswer,
): Promise<CommandAnswer> {
  const { row, loaded } = await openFiling(parts, officer, orderId, 'behalf');
  const { officerId, post, requestId } = officer;
  const actor: Actor = { kind: 'officer', officerId, post, roles };
  const draft = loaded.order.status === 'draft';
  const command = { type: draft ? 'submit' : 'answerSupplement' } as const;
  const { request } = openCase(loaded.dek, orderId, row.sealed);
  const answer = await executeCommand(
    parts,
    parts.pools.applicant,
    { orderId, version, command, actor, requestId, idempotency, loaded },
    replay,
  );
  if (draft) await attachRequest(parts, loaded, request);
  return answer;
}

/** Once: a repeated filing finds it there. */
async function attachRequest(
  { clock, pools }: OrderParts,
  { order, dek }: LoadedOrder,
  request: string,
): Promise<void> {
  const id = randomUUID();
  await pools.applicant.query(
    `INSERT INTO message (id, order_id, post, author, kind, sealed, file_ids, at)
     SELECT $1, $2, $3, 'applicant', 'message', $4,
       ARRAY(SELECT f.id FROM order_file f WHERE f.order_id = $2 AND f.slot = $6 AND f.replaced_at IS NULL), $5
     WHERE NOT EXISTS (SELECT FROM message WHERE order_id = $2)`,
    [
      id,
      order.id,
      order.post,
      seal(dek, request, aad('message', 'sealed', id)),
      clock.now().toISOString(),
      REQUEST_SLOT,
    ],
  );
}

/** @throws AppError order.not_found, order.wrong_status, behalf.not_filled_here */
export async function discardBehalf(
  parts: OrderParts,
  officer: FilingOfficer,
  orderId: string,
): Promise<void> {
  const { row } = await openFiling(parts, officer, orderId, 'behalf');
  await discardDraft(parts, row.accountId, orderId);
}
