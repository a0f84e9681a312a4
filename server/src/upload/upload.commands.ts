import { randomBytes, randomUUID } from 'node:crypto';
import {
  LEAST_PIECE_BYTES,
  MAX_UPLOAD_BYTES,
  UPLOAD_CHUNK_BYTES,
} from '@lingshi/contract/upload/upload.contract.ts';
import { aad, seal } from '../platform/crypto/cipher.ts';
import { isCheckViolation } from '../platform/db/unique-violation.ts';
import { AppError } from '../platform/http/app-error.ts';
import { newObjectKey } from '../platform/storage/object-store.ts';
import type { OrderParts } from '../order/order.parts.ts';
import { getActedOrder } from '../order/order.open.ts';
import { refuseLockedSlot } from './upload.slot.ts';
import { claimUpload, findUpload, openUploadKey, releaseUpload } from './upload.store.ts';
import type { ClaimedUpload, StoredUpload } from './upload.store.ts';
import { findFile, finishUpload } from './upload.finish.ts';
import type { FileCard } from '../order/order.files.ts';

/**
 * Announces a picture. How many and how large, an account and an order a day, the table counts itself
 * (`upload_use_most`): a count that was looked up first would let through all that come at once.
 * @throws order.not_found, request.invalid (no such slot), order.field_locked, order.wrong_status, image.too_large,
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
  await pools.applicant
    .query(
      `INSERT INTO upload (id, account_id, order_id, slot, bytes, wrapped_key, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [uploadId, accountId, orderId, slot, bytes, key, clock.now()],
    )
    .catch((error: unknown) => {
      throw isCheckViolation(error, 'upload_use_most') ? new AppError('upload.quota') : error;
    });
  return { uploadId, received: 0, chunkBytes: UPLOAD_CHUNK_BYTES };
}

export type PieceAnswer = { received: number; file: FileCard | null };

/**
 * Takes the next piece. A piece that begins elsewhere than where the last ended is refused with the right place,
 * so that a device that lost the line knows where to go on; while another request has the upload in hand, nothing is
 * stored and nothing decoded.
 * @throws upload.not_found, upload.offset_mismatch, upload.busy, request.invalid (a piece too small to be one),
 *   order.field_locked and order.wrong_status (submitted since it was announced), and with the last piece the reasons
 *   of `acceptImage`
 */
export async function receivePiece(
  parts: OrderParts,
  request: { accountId: string; uploadId: string; offset: number; piece: Buffer },
): Promise<PieceAnswer> {
  const { accountId, uploadId, offset, piece } = request;
  const upload = await findUpload(parts, accountId, uploadId);
  if (upload === null) throw new AppError('upload.not_found');
  refusePiece(upload, offset, piece.length);
  if (upload.fileId !== null)
    return { received: upload.received, file: await findFile(parts, upload.fileId) };
  refuseLockedSlot(parts, upload.order, upload.slot);
  const claimed = await claimUpload(parts, upload);
  return takePiece(parts, claimed, piece).catch(async (error: unknown) => {
    await releaseUpload(parts, claimed);
    throw error;
  });
}

/** Smaller ones only cost time; the last one is what is left. */
function refusePiece({ received, bytes }: StoredUpload, offset: number, length: number): void {
  if (offset !== received || offset + length > bytes)
    throw new AppError('upload.offset_mismatch', { received });
  const last = offset + length === bytes;
  if (!last && length < LEAST_PIECE_BYTES)
    throw new AppError('request.invalid', { fields: [{ path: 'body', rule: 'least' }] });
}

async function takePiece(parts: OrderParts, claimed: ClaimedUpload, piece: Buffer): Promise<PieceAnswer> {
  const stored = piece.length === 0 ? claimed : await storePiece(parts, claimed, piece);
  const { received, bytes } = stored;
  if (received === bytes) return { received, file: await finishUpload(parts, stored) };
  await releaseUpload(parts, stored);
  return { received, file: null };
}

async function storePiece(parts: OrderParts, upload: ClaimedUpload, piece: Buffer): Promise<ClaimedUpload> {
  const { files, pools } = parts;
  const part = newObjectKey('part');
  const place = aad('upload', 'part', `${upload.id}/${upload.received}`);
  await files.put(part, seal(openUploadKey(upload), piece, place));
  const received = upload.received + piece.length;
  const { rowCount } = await pools.applicant.query(
    `UPDATE upload SET received = $3, parts = parts || $4::text WHERE id = $1 AND claim = $2`,
    [upload.id, upload.claim, received, part],
  );
  // It took so long that another request has it in hand by now: nothing of this one stays.
  if (rowCount !== 1) {
    await files.delete(part);
    throw new AppError('upload.busy');
  }
  return { ...upload, received, parts: [...upload.parts, part] };
}

export function uploadKeyPlace(uploadId: string): ReturnType<typeof aad> {
  return aad('upload', 'wrapped_key', uploadId);
}
