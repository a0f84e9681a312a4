import { randomUUID } from 'node:crypto';
import { findPage } from '@lingshi/domain/form/form.types.ts';
import type { FieldKind, Page } from '@lingshi/domain/form/form.types.ts';
import { aad, seal } from '../platform/crypto/cipher.ts';
import type { OneStatement } from '../platform/db/one-statement.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import { noteAct } from '../staff/staff.acts.ts';
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
import type { ActingOfficer } from '../staff/staff.actor.ts';
import { policyOf } from '../order/order.policy.ts';
import { discardDraft } from '../order/order.start.ts';
import { answeredTargets } from '../order/order.owed.ts';
import { tasksOf } from '../order/order.tasks.ts';
import type { Task } from '../order/order.tasks.ts';
import { officerNames } from '../staff/staff.names.ts';
import type { OrderStatus } from '@lingshi/domain/lifecycle/lifecycle.status.ts';
import type { Actor, BehalfWay } from '@lingshi/domain/order/order.types.ts';
import { openCase, openFiling, takeFiling } from './behalf.store.ts';

/** Pictures of the request lie beside what is sent besides. */
const REQUEST_SLOT = 'supplement';

type BehalfLine = {
  orderId: string;
  service: string;
  kind: string;
  how: BehalfWay;
  openedAt: string;
  status: OrderStatus;
  holder: string;
};

/** What waits to be filled in at the post, whoever opened it. */
export async function listBehalf(parts: OrderParts, { officerId, post }: ActingOfficer) {
  return await parts.pools.withPost(post, async (client) => {
    const { rows } = await client.query<BehalfLine>(
      `SELECT order_id AS "orderId", service, kind, how, opened_at AS "openedAt", status, holder
       FROM list_filings($1)`,
      [['draft', 'needs_supplement']],
    );
    const holders = rows.map(({ holder }) => holder);
    const names = await officerNames(parts, client, holders);
    return rows.map(({ holder, ...line }) => ({
      ...line,
      officer: names.get(holder) ?? '',
      mine: holder === officerId,
    }));
  });
}

/** @throws AppError order.not_found, behalf.not_filled_here */
export async function readBehalf(parts: OrderParts, officer: ActingOfficer, orderId: string) {
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
    mine: order.onBehalf?.officerId === officer.officerId,
    tasks: tasksNow(parts, loaded),
    answers,
    files: await listFiles(parts.pools.applicant, orderId),
  };
}

/** A draft is wholly open; of a supplement just what was asked, each page once. */
function tasksNow(parts: OrderParts, loaded: LoadedOrder): Task[] {
  const { order } = loaded;
  const where = policyOf(parts, order);
  if (order.status === 'draft') return tasksOf(loaded, where);
  if (order.status !== 'needs_supplement') return [];
  const answered = answeredTargets(loaded, where);
  const asked = Map.groupBy(order.supplement?.targets ?? [], (target) =>
    target.startsWith('file.') ? target : (target.split('.')[0] ?? target),
  );
  return [...asked].map(([id, targets]) => {
    const missing = targets.filter((target) => !answered.includes(target));
    return { id, state: missing.length === 0 ? 'done' : 'to_do', missing, after: [], optional: false };
  });
}

type Saving = { orderId: string; topic: string; version: number; answer: Record<string, unknown> };

/** @throws as saveAnswer, and order.not_found, behalf.not_filled_here, behalf.other_post */
export async function saveBehalf(
  parts: OrderParts,
  officer: ActingOfficer,
  saving: Saving,
): Promise<SavedTopic> {
  const opened = await openFiling(parts, officer, saving.orderId, 'behalf_saved');
  const { row, loaded } = await takeFiling(parts, officer, opened);
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

type Filed = { orderId: string; version: number; idempotency: Idempotency };

/**
 * Files the draft as an officer of the post, or answers a supplement. The request goes along as the person's first
 * message. @throws as executeCommand, and order.not_found, behalf.not_filled_here
 */
export async function submitBehalf(
  parts: OrderParts,
  officer: ActingOfficer,
  { orderId, version, idempotency }: Filed,
  replay: (first: FirstAnswer) => CommandAnswer,
): Promise<CommandAnswer> {
  const { row, loaded, held } = await takeToSend(parts, officer, orderId, version);
  const draft = loaded.order.status === 'draft';
  const command = { type: draft ? 'submit' : 'answerSupplement' } as const;
  const { request } = openCase(loaded.dek, orderId, row.sealed);
  const also = draft ? [personSays(parts, loaded, request, REQUEST_SLOT)] : [];
  return await executeCommand(
    parts,
    parts.pools.applicant,
    { orderId, command, idempotency, also, ...held },
    replay,
  );
}

/** A repeated request meets a newer version: then nothing is taken, and its first answer is looked up. */
async function takeToSend(parts: OrderParts, officer: ActingOfficer, orderId: string, version: number) {
  const opened = await openFiling(parts, officer, orderId, 'behalf');
  const isCurrent = opened.loaded.order.version === version;
  const filing = isCurrent ? await takeFiling(parts, officer, opened) : opened;
  const { officerId, post, roles, requestId } = officer;
  const actor: Actor = { kind: 'officer', officerId, post, roles };
  const { loaded } = filing;
  const seen = isCurrent ? loaded.order.version : version;
  return { ...filing, held: { actor, requestId, loaded, version: seen } };
}

/**
 * Takes it back for a person who said so by telephone or in a letter; who said it, the officer writes down, and the
 * person is told where there is a contact.
 * @throws as executeCommand, and order.not_found, behalf.not_filled_here
 */
export async function withdrawBehalf(
  parts: OrderParts,
  officer: ActingOfficer,
  { orderId, version, words, idempotency }: Filed & { words: string },
  replay: (first: FirstAnswer) => CommandAnswer,
): Promise<CommandAnswer> {
  const { loaded, held } = await takeToSend(parts, officer, orderId, version);
  const command = { type: 'withdraw' } as const;
  const also = [personSays(parts, loaded, words, null)];
  return await executeCommand(
    parts,
    parts.pools.applicant,
    { orderId, command, idempotency, also, ...held },
    replay,
  );
}

/**
 * What the person asked or said, as their own message with the pictures of it, in the statement that does what they
 * asked for: there is neither without the other.
 */
function personSays({ clock }: OrderParts, { order, dek }: LoadedOrder, words: string, slot: string | null) {
  const id = randomUUID();
  const sealed = seal(dek, words, aad('message', 'sealed', id));
  const at = clock.now().toISOString();
  return (sql: OneStatement): void =>
    sql.with(
      'said',
      `INSERT INTO message (id, order_id, post, author, kind, sealed, file_ids, at)
       SELECT ${sql.bind(id, 'uuid')}, upd.id, ${sql.bind(order.post, 'text')}, 'applicant', 'message',
         ${sql.bind(sealed, 'bytea')}, ARRAY(SELECT f.id FROM order_file f WHERE f.order_id = upd.id
           AND f.slot = ${sql.bind(slot, 'text')} AND f.replaced_at IS NULL), ${sql.bind(at, 'timestamptz')}
       FROM upd`,
    );
}

/** @throws AppError order.not_found, order.wrong_status, behalf.not_filled_here */
export async function discardBehalf(
  parts: OrderParts,
  officer: ActingOfficer,
  orderId: string,
): Promise<void> {
  const { row } = await openFiling(parts, officer, orderId, 'behalf');
  await inTransaction(parts.pools.applicant, async (client) => {
    await noteAct(client, { ...officer, what: 'behalf_discarded', orderId, at: parts.clock.now() });
    await discardDraft(parts, row.accountId, orderId, client);
  });
}
