import type { Pool, PoolClient } from 'pg';
import { findSlotOf } from '@lingshi/domain/policy/material.ts';
import type { SlotReader } from '@lingshi/domain/policy/policy-body.schema.ts';
import type { Policy } from '@lingshi/domain/policy/policy.resolve.ts';
import type { ObjectStore } from '../platform/storage/object-store.ts';
import { loadSealedFile } from '../platform/storage/sealed-file.ts';
import type { SealedFile } from '../platform/storage/sealed-file.ts';
import type { LoadedOrder } from './order.loaded.ts';

export type FileCard = {
  id: string;
  slot: string;
  width: number | null;
  height: number | null;
  bytes: number;
  createdAt: string;
};

/** The current picture of every slot. */
export async function listFiles(db: Pool | PoolClient, orderId: string): Promise<FileCard[]> {
  const { rows } = await db.query(
    `SELECT id, slot, width, height, bytes, created_at AS "createdAt" FROM order_file
     WHERE order_id = $1 AND replaced_at IS NULL ORDER BY created_at`,
    [orderId],
  );
  return rows as FileCard[];
}

type PictureOf = { slot: string | null; fileId: string | null };

/** The slot whose pictures a reader looks at, and the one it has now; null where there is none. */
export function pictureFor(
  reader: SlotReader,
  { files }: Pick<LoadedOrder, 'files'>,
  policy: Pick<Policy, 'materials'>,
): PictureOf {
  const slot = findSlotOf(policy, reader);
  return { slot, fileId: files.find((file) => file.slot === slot)?.id ?? null };
}

/** The bytes of a picture of this order; null for another order's, and when the store has none. */
export async function openOrderFile(
  { files }: { files: ObjectStore },
  db: Pool | PoolClient,
  { order, dek }: Pick<LoadedOrder, 'order' | 'dek'>,
  fileId: string,
): Promise<Buffer | null> {
  const { rows } = await db.query<Pick<SealedFile, 'objectKey' | 'wrappedKey' | 'sha256'>>(
    `SELECT object_key AS "objectKey", wrapped_key AS "wrappedKey", sha256 FROM order_file
     WHERE id = $1 AND order_id = $2`,
    [fileId, order.id],
  );
  return rows[0] === undefined ? null : await loadSealedFile(files, dek, fileId, rows[0]);
}
