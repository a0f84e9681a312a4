import type { Pool, PoolClient } from 'pg';
import type { PhotoCheck } from '@lingshi/contract/photo/photo.contract.ts';
import { looksTheSame } from '@lingshi/vision/photo/photo.likeness.ts';
import { aad, openText, seal } from '../platform/crypto/cipher.ts';
import { openPersonKey } from '../platform/crypto/keyring.ts';
import type { JoinedPersonKeyRow, Keyring } from '../platform/crypto/keyring.ts';

type Db = Pool | PoolClient;
/** As a loaded order carries it: `dek` is the key of the order's person. */
type OfOrder = { orderId: string; dek: Buffer };
type Stored = Omit<PhotoCheck, 'word'> & { word: Buffer | null };

/** The check of the photo an order has now; null when that picture was not checked. */
export async function findPhotoCheck(db: Db, { orderId, dek }: OfOrder): Promise<PhotoCheck | null> {
  const { rows } = await db.query<Stored>(
    `SELECT c.file_id AS "fileId", c.spec, c.verdict, c.measures AS rows, c.sent_before AS "sentBefore", c.word,
       c.checked_at AS "checkedAt"
     FROM photo_check c JOIN order_file f ON f.id = c.file_id AND f.replaced_at IS NULL
     WHERE c.order_id = $1`,
    [orderId],
  );
  const [row] = rows;
  if (row === undefined) return null;
  const word = row.word === null ? null : openText(dek, row.word, placeOf('word', row.fileId));
  return { ...row, word };
}

/** A picture is checked once: what two requests measured at a time is the same. */
export async function keepPhotoCheck(
  db: Db,
  { orderId, dek }: OfOrder,
  check: PhotoCheck,
  likeness: string,
): Promise<void> {
  await db.query(
    `INSERT INTO photo_check (file_id, order_id, spec, measures, verdict, likeness, sent_before, checked_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (file_id) DO NOTHING`,
    [
      check.fileId,
      orderId,
      check.spec,
      JSON.stringify(check.rows),
      check.verdict,
      seal(dek, likeness, placeOf('likeness', check.fileId)),
      check.sentBefore,
      check.checkedAt,
    ],
  );
}

/** @returns false when the order's present photo is another one, or was not checked */
export async function keepWord(
  db: Db,
  { orderId, dek }: OfOrder,
  { fileId, word, at }: { fileId: string; word: string; at: string },
): Promise<boolean> {
  const { rowCount } = await db.query(
    `UPDATE photo_check c SET word = $3, overruled_at = $4
     FROM order_file f WHERE c.file_id = $1 AND c.order_id = $2 AND f.id = c.file_id AND f.replaced_at IS NULL`,
    [fileId, orderId, seal(dek, word, placeOf('word', fileId)), at],
  );
  return rowCount === 1;
}

type RefusedRow = JoinedPersonKeyRow & { fileId: string; likeness: Buffer; byOfficer: boolean };

/**
 * Whether the order's account sent a picture like this one before and it was not taken: an officer asked for another,
 * or the check found it wrong and it was exchanged. The newest 40 are compared.
 */
export async function findSentBefore(
  db: Db,
  ring: Keyring,
  { orderId, fileId, likeness }: { orderId: string; fileId: string; likeness: string },
): Promise<PhotoCheck['sentBefore']> {
  const { rows } = await db.query(SELECT_REFUSED, [orderId, fileId]);
  const alike = (rows as RefusedRow[]).filter((row) => {
    const known = openText(openPersonKey(ring, row), row.likeness, placeOf('likeness', row.fileId));
    return looksTheSame(known, likeness);
  });
  if (alike.length === 0) return null;
  return alike.some(({ byOfficer }) => byOfficer) ? 'officer' : 'check';
}

const SELECT_REFUSED = `
  SELECT * FROM (
    SELECT c.file_id AS "fileId", c.likeness, c.verdict, c.checked_at, f.replaced_at,
      p.person_id AS "personId", p.scope, p.scope_version AS "scopeVersion", p.wrapped, s.wrapped AS "scopeWrapped",
      EXISTS (SELECT FROM order_event e WHERE e.order_id = c.order_id AND e.type = 'supplementAsked'
        AND e.body -> 'supplement' -> 'targets' ? ('file.' || f.slot) AND e.at >= f.created_at
        AND (f.replaced_at IS NULL OR e.at <= f.replaced_at)) AS "byOfficer"
    FROM orders mine
    JOIN orders o ON o.account_id = mine.account_id
    JOIN photo_check c ON c.order_id = o.id AND c.file_id <> $2
    JOIN order_file f ON f.id = c.file_id
    JOIN person_key p ON p.person_id = o.person_id
    JOIN scope_key s ON s.scope = p.scope AND s.version = p.scope_version
    WHERE mine.id = $1
  ) seen
  WHERE "byOfficer" OR (verdict = 'wrong' AND replaced_at IS NOT NULL)
  ORDER BY checked_at DESC LIMIT 40`;

function placeOf(column: 'word' | 'likeness', fileId: string): ReturnType<typeof aad> {
  return aad('photo_check', column, fileId);
}
