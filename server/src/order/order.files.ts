import type { Pool, PoolClient } from 'pg';
import type { FileSlot } from '@lingshi/domain/order/order.form.ts';

export type FileCard = {
  id: string;
  slot: FileSlot;
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
