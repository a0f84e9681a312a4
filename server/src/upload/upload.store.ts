import { randomUUID } from 'node:crypto';
import { readSnapshot } from '@lingshi/domain/lifecycle/lifecycle.snapshot.ts';
import type { Order } from '@lingshi/domain/lifecycle/lifecycle.types.ts';
import { aad, open } from '../platform/crypto/cipher.ts';
import { AppError } from '../platform/http/app-error.ts';
import { openPersonKey } from '../platform/crypto/keyring.ts';
import type { JoinedPersonKeyRow } from '../platform/crypto/keyring.ts';
import type { OrderParts } from '../order/order.parts.ts';

export type StoredUpload = {
  id: string;
  /** Who sends it: the order's account, or the holder of a mandate. */
  accountId: string;
  orderId: string;
  order: Order;
  slot: string;
  bytes: number;
  received: number;
  parts: string[];
  fileId: string | null;
  wrappedKey: Buffer;
  dek: Buffer;
};

type UploadRow = Omit<StoredUpload, 'dek' | 'order'> & JoinedPersonKeyRow & { order: object };

/** @returns null when this account has no such upload */
export async function findUpload(
  { pools, keyring, clock }: OrderParts,
  accountId: string,
  uploadId: string,
): Promise<StoredUpload | null> {
  const { rows } = await pools.applicant.query(
    `SELECT u.id, u.account_id AS "accountId", u.order_id AS "orderId", o.snapshot AS order, u.slot, u.bytes, u.received, u.parts, u.file_id AS "fileId",
       u.wrapped_key AS "wrappedKey", p.person_id AS "personId", p.scope, p.scope_version AS "scopeVersion",
       p.wrapped, s.wrapped AS "scopeWrapped"
     FROM upload u
     JOIN orders o ON o.id = u.order_id
     JOIN person_key p ON p.person_id = o.person_id
     JOIN scope_key s ON s.scope = p.scope AND s.version = p.scope_version
     WHERE u.id = $1 AND u.account_id = $2 AND (o.account_id = $2 OR EXISTS (SELECT FROM mandate m
       WHERE m.id = o.mandate_id AND m.holder_id = $2 AND m.ended_at IS NULL AND m.ends_at > $3))`,
    [uploadId, accountId, clock.now().toISOString()],
  );
  const row = rows[0] as UploadRow | undefined;
  if (row === undefined) return null;
  return { ...row, order: readSnapshot(row.order), dek: openPersonKey(keyring, row) };
}

/** In the hands of one request, which alone stores a piece or decodes the picture. */
export type ClaimedUpload = StoredUpload & { claim: string };

/** Longer than a picture waits for its decoder; a process that died lets go of it by then. */
const CLAIM_MS = 60_000;

/** @throws upload.busy (another request has it), upload.offset_mismatch (a piece arrived meanwhile) */
export async function claimUpload(
  { pools, clock }: OrderParts,
  upload: StoredUpload,
): Promise<ClaimedUpload> {
  const claim = randomUUID();
  const now = clock.now();
  const { rows } = await pools.applicant.query<{ mine: boolean; received: number }>(
    `WITH mine AS (
       UPDATE upload SET claim = $3, claimed_until = $5
       WHERE id = $1 AND received = $2 AND file_id IS NULL AND (claim IS NULL OR claimed_until < $4) RETURNING id)
     SELECT EXISTS (SELECT FROM mine) AS mine, received FROM upload WHERE id = $1`,
    [upload.id, upload.received, claim, now.toISOString(), new Date(now.getTime() + CLAIM_MS).toISOString()],
  );
  const [row] = rows;
  if (row === undefined) throw new AppError('upload.not_found');
  if (row.mine) return { ...upload, claim };
  if (row.received !== upload.received)
    throw new AppError('upload.offset_mismatch', { received: row.received });
  throw new AppError('upload.busy', undefined, 1);
}

export async function releaseUpload({ pools }: OrderParts, { id, claim }: ClaimedUpload): Promise<void> {
  await pools.applicant.query(
    `UPDATE upload SET claim = NULL, claimed_until = NULL WHERE id = $1 AND claim = $2`,
    [id, claim],
  );
}

/** The key of this upload's pieces. */
export function openUploadKey({ dek, wrappedKey, id }: StoredUpload): Buffer {
  return open(dek, wrappedKey, aad('upload', 'wrapped_key', id));
}
