import type { Pool, PoolClient } from 'pg';
import type { MrzReading } from '@lingshi/domain/identity/mrz.parse.ts';
import { aad, openJson, sealJson } from '../platform/crypto/cipher.ts';

type Db = Pool | PoolClient;

export type PageProblem = 'no_zone' | 'cut_off';
export type StoredReading = { fileId: string; readAt: string } & (
  | { problem: null; reading: MrzReading; confidence: number }
  | { problem: PageProblem }
);

type Sealed = { reading: MrzReading; confidence: number };

/**
 * What was read from the data page an order has now; null when that picture was not read yet.
 * @param dek the key of the order's person, as a loaded order carries it
 */
export async function findReading(
  db: Db,
  { orderId, dek }: { orderId: string; dek: Buffer },
): Promise<StoredReading | null> {
  const { rows } = await db.query<{
    fileId: string;
    problem: PageProblem | null;
    sealed: Buffer | null;
    readAt: string;
  }>(
    `SELECT r.file_id AS "fileId", r.problem, r.sealed, r.read_at AS "readAt"
     FROM data_page_reading r JOIN order_file f ON f.id = r.file_id AND f.replaced_at IS NULL
     WHERE r.order_id = $1`,
    [orderId],
  );
  const [row] = rows;
  if (row === undefined) return null;
  const { fileId, readAt, problem, sealed } = row;
  if (problem !== null || sealed === null) return { fileId, readAt, problem: problem ?? 'no_zone' };
  return { fileId, readAt, problem: null, ...openReading(dek, orderId, sealed) };
}

export function sealReading(dek: Buffer, orderId: string, read: Sealed): Buffer {
  return sealJson(dek, read, placeOf(orderId));
}

export function openReading(dek: Buffer, orderId: string, sealed: Buffer): Sealed {
  return openJson(dek, sealed, placeOf(orderId)) as Sealed;
}

/** A picture that was replaced meanwhile changes nothing: its reading names a file that no longer counts. */
export async function keepReading(
  db: Db,
  { orderId, dek }: { orderId: string; dek: Buffer },
  kept: StoredReading,
): Promise<void> {
  const sealed =
    kept.problem === null
      ? sealReading(dek, orderId, { reading: kept.reading, confidence: kept.confidence })
      : null;
  const valid = kept.problem === null && kept.reading.valid;
  await db.query(
    `INSERT INTO data_page_reading (order_id, file_id, problem, valid, sealed, read_at)
     VALUES ($1, $2, $3, $4, $5, $6)
     ON CONFLICT (order_id) DO UPDATE SET file_id = excluded.file_id, problem = excluded.problem,
       valid = excluded.valid, sealed = excluded.sealed, read_at = excluded.read_at`,
    [orderId, kept.fileId, kept.problem, valid, sealed, kept.readAt],
  );
}

function placeOf(orderId: string): ReturnType<typeof aad> {
  return aad('data_page_reading', 'sealed', orderId);
}
