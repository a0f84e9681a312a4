import { readSnapshot } from '@lingshi/domain/lifecycle/lifecycle.snapshot.ts';
import type { Order } from '@lingshi/domain/lifecycle/lifecycle.types.ts';
import { aad, open } from '../platform/crypto/cipher.ts';
import { openPersonKey } from '../platform/crypto/keyring.ts';
import type { JoinedPersonKeyRow } from '../platform/crypto/keyring.ts';
import type { OrderParts } from '../order/order.parts.ts';

export type StoredUpload = {
  id: string;
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
    `SELECT u.id, u.order_id AS "orderId", o.snapshot AS order, u.slot, u.bytes, u.received, u.parts, u.file_id AS "fileId",
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

/** The key of this upload's pieces. */
export function openUploadKey({ dek, wrappedKey, id }: StoredUpload): Buffer {
  return open(dek, wrappedKey, aad('upload', 'wrapped_key', id));
}
