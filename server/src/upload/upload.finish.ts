import { readSnapshot } from '@lingshi/domain/lifecycle/lifecycle.snapshot.ts';
import { randomUUID } from 'node:crypto';
import type { PoolClient } from 'pg';
import { LEAST_PICTURE } from '@lingshi/domain/evidence/evidence.limits.ts';
import { refuse } from '@lingshi/domain/shared/result.ts';
import type { Result } from '@lingshi/domain/shared/result.ts';
import { aad, open } from '../platform/crypto/cipher.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import { AppError, refused } from '../platform/http/app-error.ts';
import { acceptImage } from '../platform/image/image.accept.ts';
import type { AcceptedImage } from '../platform/image/image.accept.ts';
import { storeSealedFile } from '../platform/storage/sealed-file.ts';
import type { SealedFile } from '../platform/storage/sealed-file.ts';
import type { OrderParts } from '../order/order.parts.ts';
import type { FileCard } from '../order/order.files.ts';
import { policyOf } from '../order/order.policy.ts';
import { getSlot, refuseLockedSlot } from './upload.slot.ts';
import type { Slot } from './upload.slot.ts';
import { openUploadKey } from './upload.store.ts';
import type { ClaimedUpload, StoredUpload } from './upload.store.ts';

/**
 * All pieces are here: decode, re-encode, seal, and only then name the picture in the database.
 * A picture that is refused takes its pieces along; the rest of the form is untouched.
 */
export async function finishUpload(parts: OrderParts, upload: ClaimedUpload): Promise<FileCard> {
  const accepted = await accept(parts, upload);
  if (!accepted.ok) {
    if (accepted.code !== 'image.busy') await forget(parts, upload);
    throw refused(accepted);
  }
  const fileId = randomUUID();
  const sealed = await storeSealedFile(parts.files, upload.dek, fileId, accepted.value.jpeg);
  const kept = { fileId, sealed, image: accepted.value };
  const card = await nameFile(parts, upload, kept).catch(async (error: unknown) => {
    await parts.files.delete(sealed.objectKey);
    // Whoever has it in hand now needs its pieces.
    if (error instanceof AppError && error.code !== 'upload.busy') await forget(parts, upload);
    throw error;
  });
  await dropPieces(parts, upload);
  return card;
}

/** A picture we can read, and large enough for what its slot is for. */
async function accept(parts: OrderParts, upload: StoredUpload): Promise<Result<AcceptedImage>> {
  const read = await parts.turns.take('picture', { by: upload.accountId }, async () =>
    acceptImage(parts.images, await joinPieces(parts, upload)),
  );
  if (!read.ok) return read;
  const { width, height } = read.value;
  const { slot } = getSlot(policyOf(parts, upload.order), upload.slot);
  const { width: minWidth, height: minHeight } = slot?.least ?? LEAST_PICTURE;
  const small = width < minWidth || height < minHeight;
  return small ? refuse('image.too_small', { minWidth, minHeight }) : read;
}

async function joinPieces({ files }: OrderParts, upload: StoredUpload): Promise<Buffer> {
  const key = openUploadKey(upload);
  const pieces: Buffer[] = [];
  let offset = 0;
  for (const part of upload.parts) {
    const sealed = await files.get(part);
    if (sealed === null) throw new AppError('upload.not_found');
    const piece = open(key, sealed, aad('upload', 'part', `${upload.id}/${offset}`));
    pieces.push(piece);
    offset += piece.length;
  }
  return Buffer.concat(pieces);
}

type Kept = { fileId: string; sealed: SealedFile; image: AcceptedImage };

async function nameFile(parts: OrderParts, upload: ClaimedUpload, kept: Kept): Promise<FileCard> {
  const { pools, clock } = parts;
  const { fileId, sealed, image } = kept;
  const at = clock.now().toISOString();
  await inTransaction(pools.applicant, async (client) => {
    const { slot } = await lockOpenSlot(parts, client, upload);
    const many = slot?.many === true;
    if (!many) {
      await client.query(
        `UPDATE order_file SET replaced_at = $3 WHERE order_id = $1 AND slot = $2 AND replaced_at IS NULL`,
        [upload.orderId, upload.slot, at],
      );
    }
    await client.query(
      `INSERT INTO order_file (id, order_id, slot, object_key, wrapped_key, sha256, bytes, media_type, width, height, created_at,
         one_of_many)
       VALUES ($1, $2, $3, $4, $5, $6, $7, 'image/jpeg', $8, $9, $10, $11)`,
      [
        fileId,
        upload.orderId,
        upload.slot,
        sealed.objectKey,
        sealed.wrappedKey,
        sealed.sha256,
        sealed.bytes,
        image.width,
        image.height,
        at,
        many,
      ],
    );
    await nameUpload(client, upload, fileId);
  });
  const { width, height } = image;
  return { id: fileId, slot: upload.slot, width, height, bytes: sealed.bytes, createdAt: at };
}

/** @throws upload.busy: it took so long that another request has it in hand */
async function nameUpload(client: PoolClient, { id, claim }: ClaimedUpload, fileId: string): Promise<void> {
  const { rowCount } = await client.query(
    `UPDATE upload SET file_id = $3, claim = NULL, claimed_until = NULL WHERE id = $1 AND claim = $2`,
    [id, claim, fileId],
  );
  if (rowCount !== 1) throw new AppError('upload.busy');
}

/** Announced while the slot was open, it may have closed since. Until the commit it now stays as it is. */
async function lockOpenSlot(
  parts: OrderParts,
  client: PoolClient,
  { orderId, slot }: StoredUpload,
): Promise<Slot> {
  const { rows } = await client.query<{ order: object }>(
    `SELECT snapshot AS order FROM orders WHERE id = $1 FOR SHARE`,
    [orderId],
  );
  if (rows[0] === undefined) throw new AppError('upload.not_found');
  return refuseLockedSlot(parts, readSnapshot(rows[0].order), slot);
}

/** A picture that was finished before: whoever lost its answer asks again. */
export async function findFile({ pools }: OrderParts, fileId: string): Promise<FileCard | null> {
  const { rows } = await pools.applicant.query(
    `SELECT id, slot, width, height, bytes, created_at AS "createdAt" FROM order_file WHERE id = $1`,
    [fileId],
  );
  return (rows[0] as FileCard | undefined) ?? null;
}

async function forget(parts: OrderParts, upload: StoredUpload): Promise<void> {
  await parts.pools.applicant.query(`DELETE FROM upload WHERE id = $1`, [upload.id]);
  await dropPieces(parts, upload);
}

async function dropPieces({ files }: OrderParts, upload: StoredUpload): Promise<void> {
  await Promise.all(upload.parts.map(async (part) => files.delete(part)));
}
