import { randomBytes, randomUUID } from 'node:crypto';
import { MAX_UPLOAD_BYTES, UPLOAD_CHUNK_BYTES } from '@lingshi/contract/upload/upload.contract.ts';
import { aad, seal } from '../platform/crypto/cipher.ts';
import { AppError } from '../platform/http/app-error.ts';
import { newObjectKey } from '../platform/storage/object-store.ts';
import type { OrderParts } from '../order/order.parts.ts';
import { getActedOrder } from '../order/order.open.ts';
import { refuseLockedSlot } from './upload.slot.ts';
import { findUpload, openUploadKey } from './upload.store.ts';
import type { StoredUpload } from './upload.store.ts';
import { finishUpload } from './upload.finish.ts';
import type { FileCard } from '../order/order.files.ts';

/** Enough for many tries of every picture; a machine that sends for ever is stopped. */
const MOST_UPLOADS = 60;

/**
 * Announces a picture. @throws order.not_found, request.invalid (no such slot), order.field_locked, order.wrong_status, image.too_large,
 * upload.quota
 */
export async function startUpload(
  parts: OrderParts,
  request: { accountId: string; orderId: string; slot: string; bytes: number },
): Promise<{ uploadId: string; received: number; chunkBytes: number }> {
  const { accountId, orderId, slot, bytes } = request;
  const { pools, clock } = parts;
  if (bytes > MAX_UPLOAD_BYTES) {
    throw new AppError('image.too_large', { maxMegabytes: MAX_UPLOAD_BYTES / 1024 ** 2 });
  }
  const loaded = await getActedOrder(parts, accountId, orderId);
  refuseLockedSlot(parts, loaded.order, slot);
  const uploadId = randomUUID();
  const key = seal(loaded.dek, randomBytes(32), uploadKeyPlace(uploadId));
  const { rowCount } = await pools.applicant.query(
    `INSERT INTO upload (id, account_id, order_id, slot, bytes, wrapped_key, created_at)
     SELECT $1::uuid, $2::uuid, $3::uuid, $4, $5::int, $6::bytea, $7::timestamptz
     WHERE (SELECT count(*) FROM upload WHERE order_id = $3::uuid) < $8`,
    [uploadId, accountId, orderId, slot, bytes, key, clock.now(), MOST_UPLOADS],
  );
  if (rowCount !== 1) throw new AppError('upload.quota', { most: MOST_UPLOADS });
  return { uploadId, received: 0, chunkBytes: UPLOAD_CHUNK_BYTES };
}

export type PieceAnswer = { received: number; file: FileCard | null };

/**
 * Takes the next piece. A piece that begins elsewhere than where the last ended is refused with the right place,
 * so that a device that lost the line knows where to go on.
 * @throws upload.not_found, upload.offset_mismatch, order.field_locked and order.wrong_status (submitted since it was
 *   announced), and with the last piece the reasons of `acceptImage`
 */
export async function receivePiece(
  parts: OrderParts,
  request: { accountId: string; uploadId: string; offset: number; piece: Buffer },
): Promise<PieceAnswer> {
  const { accountId, uploadId, offset, piece } = request;
  const upload = await findUpload(parts, accountId, uploadId);
  if (upload === null) throw new AppError('upload.not_found');
  if (offset !== upload.received || offset + piece.length > upload.bytes) {
    throw new AppError('upload.offset_mismatch', { received: upload.received });
  }
  if (upload.fileId === null) refuseLockedSlot(parts, upload.order, upload.slot);
  const stored = piece.length === 0 ? upload : await storePiece(parts, upload, piece);
  const file = stored.received === stored.bytes ? await finishUpload(parts, stored) : null;
  return { received: stored.received, file };
}

async function storePiece(parts: OrderParts, upload: StoredUpload, piece: Buffer): Promise<StoredUpload> {
  const { files, pools } = parts;
  const part = newObjectKey('part');
  const place = aad('upload', 'part', `${upload.id}/${upload.received}`);
  await files.put(part, seal(openUploadKey(upload), piece, place));
  const received = upload.received + piece.length;
  const { rowCount } = await pools.applicant.query(
    `UPDATE upload SET received = $3, parts = parts || $4::text WHERE id = $1 AND received = $2`,
    [upload.id, upload.received, received, part],
  );
  // Two devices sent the same piece at once: one wins, the other is told where to go on.
  if (rowCount !== 1) throw new AppError('upload.offset_mismatch', { received });
  return { ...upload, received, parts: [...upload.parts, part] };
}

export function uploadKeyPlace(uploadId: string): ReturnType<typeof aad> {
  return aad('upload', 'wrapped_key', uploadId);
}
