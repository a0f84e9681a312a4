import { readSnapshot } from '@lingshi/domain/lifecycle/lifecycle.snapshot.ts';
import type { FastifyReply } from 'fastify';
import { findPage } from '@lingshi/domain/form/form.types.ts';
import { AppError } from '../platform/http/app-error.ts';
import { findKeptPaper, sendDocument, sendPicture } from '../order/order.documents.ts';
import type { OrderDocument } from '../order/order.page.ts';
import type { Locale } from '@lingshi/domain/shared/phrase.ts';
import type { OrderParts } from '../order/order.parts.ts';
import { readOrder } from './desk.read.ts';
import type { Reader } from './desk.read.ts';
import { policyOf } from '../order/order.policy.ts';
import { seeOrder } from '../order/order.seen.ts';
import { fieldsSeen, maskOf, slotsSeen, viewOf } from './desk.view.ts';

/** A picture of the order. @throws order.not_found, role.not_allowed (a slot this role has no use for) */
export async function readPicture(
  parts: OrderParts,
  reader: Reader,
  { orderId, fileId }: { orderId: string; fileId: string },
  reply: FastifyReply,
): Promise<Buffer> {
  return await parts.pools.withPost(reader.post, async (client) => {
    const { rows } = await client.query<{ slot: string; order: object }>(
      `SELECT f.slot, o.snapshot AS order FROM order_file f JOIN orders o ON o.id = f.order_id
       WHERE f.id = $1 AND f.order_id = $2`,
      [fileId, orderId],
    );
    if (rows[0] === undefined) throw new AppError('order.not_found');
    const { policy } = policyOf(parts, readSnapshot(rows[0].order));
    if (!slotsSeen(viewOf(reader.roles), policy).includes(rows[0].slot))
      throw new AppError('role.not_allowed');
    const loaded = await readOrder(parts, client, reader, { orderId, fileId });
    return sendPicture(parts, client, loaded, fileId, reply);
  });
}

/**
 * A paper of the order. The post's connection is given back before it is set.
 * @throws order.not_found, order.wrong_status (not there yet), role.not_allowed, turn.waiting, document.busy
 */
export async function readDocument(
  parts: OrderParts,
  reader: Reader,
  { orderId, document, locale }: { orderId: string; document: OrderDocument; locale: Locale },
  reply: FastifyReply,
): Promise<Buffer> {
  if (!viewOf(reader.roles).documents.includes(document)) throw new AppError('role.not_allowed');
  const ask = { by: reader.officerId, rank: 'officer' } as const;
  parts.turns.assertRoom('paper', ask);
  const paper = await parts.pools.withPost(reader.post, async (client) => {
    const loaded = await readOrder(parts, client, reader, { orderId, what: document });
    return { loaded, kept: await findKeptPaper(client, loaded, document) };
  });
  return sendDocument(parts, paper, { document, locale, ask }, reply);
}

/**
 * A number in full, for a reason the applicant will read.
 * @throws order.not_found, role.not_allowed, request.invalid (the form has none)
 */
export async function unmaskField(
  parts: OrderParts,
  reader: Reader,
  { orderId, field, reason }: { orderId: string; field: string; reason: string },
): Promise<{ value: string }> {
  return await parts.pools.withPost(reader.post, async (client) => {
    const { rows } = await client.query<{ order: object }>(
      `SELECT snapshot AS order FROM orders WHERE id = $1 AND post = $2`,
      [orderId, reader.post],
    );
    if (rows[0] === undefined) throw new AppError('order.not_found');
    const [topic = '', name = ''] = field.split('.');
    const page = findPage(policyOf(parts, readSnapshot(rows[0].order)).form, topic);
    if (page === null || maskOf(page, name) === null) throw noSuchField('field');
    const seen = fieldsSeen(viewOf(reader.roles), page).some(({ id }) => id === name);
    if (!seen) throw new AppError('role.not_allowed');
    const loaded = await readOrder(parts, client, reader, { orderId, what: `${topic}.${name}`, reason });
    // As the desk shows it: what the form hides is not to be had by this door either.
    const value = seeOrder(loaded, policyOf(parts, loaded.order)).answers[topic]?.[name];
    if (typeof value !== 'string') throw noSuchField('empty');
    return { value };
  });
}

function noSuchField(rule: string): AppError {
  return new AppError('request.invalid', { fields: [{ path: 'body.field', rule }] });
}
