import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { storeSealedFile } from '../platform/storage/sealed-file.ts';
import type { OrderParts } from './order.parts.ts';
import { renderDocument } from './order.documents.ts';
import { policyOf } from './order.policy.ts';
import { findOrder } from './order.load.ts';
import type { LoadedOrder } from './order.loaded.ts';
import type { Locale } from '@lingshi/domain/shared/phrase.ts';

const job = z.object({ orderId: z.uuid(), post: z.string(), seq: z.int() });
/** `seq` is the event the declaration was handed in with. */
export type DeclarationJob = z.infer<typeof job>;

/**
 * Keeps the declaration as the paper that was signed: rendered once, sealed, its hash beside it. Later downloads get
 * this paper, whatever the templates have become. A second run finds it kept and does nothing.
 */
export async function keepDeclaration(parts: OrderParts, payload: unknown): Promise<void> {
  const { pools, clock } = parts;
  const { orderId, post, seq } = job.parse(payload);
  // The person may have been erased meanwhile: then there is no key, and nothing left to keep.
  const loaded = await findOrder(parts, pools.worker, { post }, orderId, clock.now());
  if (loaded === null || policyOf(parts, loaded.order).policy.declaration === null) return;
  const { rows } = await pools.worker.query<{ kept: boolean; locale: Locale }>(
    `SELECT a.locale, EXISTS (SELECT FROM order_document WHERE order_id = $1 AND kind = 'declaration' AND seq = $3) AS kept
     FROM account a WHERE a.id = $2`,
    [orderId, loaded.order.accountId, seq],
  );
  if (rows[0] === undefined || rows[0].kept) return;
  const wish = { document: 'declaration', locale: rows[0].locale, ask: { by: 'jobs', rank: 'job' } } as const;
  const { pdf } = await renderDocument(parts, loaded, wish);
  await keep(parts, loaded, pdf, seq);
}

/** The object first, then its row: a crash between them leaves an orphan for the sweep, never a row without a paper. */
async function keep(
  { pools, files, clock }: OrderParts,
  { order, dek }: LoadedOrder,
  pdf: Buffer,
  seq: number,
): Promise<void> {
  const fileId = randomUUID();
  const { objectKey, wrappedKey, sha256, bytes } = await storeSealedFile(files, dek, fileId, pdf);
  const { rowCount } = await pools.worker.query(
    `INSERT INTO order_document (order_id, kind, seq, file_id, object_key, wrapped_key, sha256, bytes, created_at)
     VALUES ($1, 'declaration', $2, $3, $4, $5, $6, $7, $8) ON CONFLICT DO NOTHING`,
    [order.id, seq, fileId, objectKey, wrappedKey, sha256, bytes, clock.now().toISOString()],
  );
  if (rowCount === 0) await files.delete(objectKey);
}
