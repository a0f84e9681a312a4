import { randomUUID } from 'node:crypto';
import type { PoolClient } from 'pg';
import { CAPTURE } from '@lingshi/contract/presence/presence.contract.ts';
import { parseFrames } from '../face/face.frames.ts';
import { takeChallenge } from '../order/order.challenge.ts';
import type { ChallengeKind } from '../order/order.challenge.ts';
import type { LoadedOrder } from '../order/order.loaded.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import { AppError, orThrow } from '../platform/http/app-error.ts';
import { acceptImage, IMAGE_LIMITS } from '../platform/image/image.accept.ts';
import type { AcceptedImage } from '../platform/image/image.accept.ts';
import { storeSealedFile } from '../platform/storage/sealed-file.ts';
import type { SealedFile } from '../platform/storage/sealed-file.ts';
import type { OrderParts } from '../order/order.parts.ts';
import { loadOpen } from './presence.challenge.ts';
import { findPresenceProof } from './presence.store.ts';
import type { PresenceProof } from './presence.store.ts';

export type Capture = {
  accountId: string;
  orderId: string;
  challengeId: string;
  sessionId: string;
  body: Buffer;
  arrivedAt: Date;
};

type Kept = { id: string; sealed: SealedFile; image: AcceptedImage };

/**
 * Keeps the pictures of a capture as sealed files of the order, with the words they answer. A picture that cannot be
 * read leaves the words open for another.
 * @throws order.not_found, order.wrong_status, presence.challenge_expired, presence.challenge_used,
 *   face.frames_broken, turn.waiting, and the reasons of acceptImage
 */
export async function keepCapture(parts: OrderParts, capture: Capture): Promise<PresenceProof> {
  const { accountId, orderId, body } = capture;
  const loaded = await loadOpen(parts, accountId, orderId);
  const sent = orThrow(parseFrames(body));
  if (sent.length > CAPTURE.most) throw new AppError('face.frames_broken');
  const limits = { ...IMAGE_LIMITS, maxSide: CAPTURE.longSidePx };
  const images: AcceptedImage[] = [];
  for (const { jpeg } of sent) {
    const accept = async () => acceptImage(parts.images, jpeg, limits);
    images.push(orThrow(await parts.turns.take('picture', { by: accountId }, accept)));
  }
  const kept = await Promise.all(images.map(async (image) => sealed(parts, loaded, image)));
  await inTransaction(parts.pools.applicant, async (client) => {
    await takeWords(parts, client, capture);
    await nameFiles(parts, client, orderId, kept);
  }).catch(async (error: unknown) => {
    await Promise.all(kept.map(async (file) => parts.files.delete(file.sealed.objectKey)));
    throw error;
  });
  return findPresenceProof(parts.pools.applicant, orderId);
}

async function sealed({ files }: OrderParts, { dek }: LoadedOrder, image: AcceptedImage): Promise<Kept> {
  const id = randomUUID();
  return { id, image, sealed: await storeSealedFile(files, dek, id, image.jpeg) };
}

const WORDS_CHALLENGE: ChallengeKind = {
  select: `
    SELECT first_word AS first, second_word AS second, number, used_at AS "usedAt", expires_at AS "expiresAt"
    FROM presence_challenge WHERE order_id = $1 AND id = $2 AND session_id = $3 FOR UPDATE`,
  use: `UPDATE presence_challenge SET used_at = $2 WHERE order_id = $1`,
  // Another session's, or replaced by a newer one: new words are what helps.
  unknown: 'presence.challenge_expired',
  used: 'presence.challenge_used',
  expired: 'presence.challenge_expired',
};

/** The words go to the proof. */
async function takeWords({ clock }: OrderParts, client: PoolClient, capture: Capture): Promise<void> {
  const { orderId } = capture;
  const found = await takeChallenge<{ first: string; second: string; number: number }>(
    client,
    WORDS_CHALLENGE,
    { ...capture, now: clock.now() },
  );
  await client.query(
    `INSERT INTO presence_proof (order_id, first_word, second_word, number) VALUES ($1, $2, $3, $4)
     ON CONFLICT (order_id) DO UPDATE SET first_word = $2, second_word = $3, number = $4`,
    [orderId, found.first, found.second, found.number],
  );
}

/** The pictures of an earlier capture make way. */
async function nameFiles(
  { clock }: OrderParts,
  client: PoolClient,
  orderId: string,
  kept: readonly Kept[],
): Promise<void> {
  const now = clock.now();
  await client.query(
    `UPDATE order_file f SET replaced_at = $2 FROM presence_proof p
     WHERE p.order_id = $1 AND f.order_id = $1 AND f.id = ANY (p.capture_files) AND f.replaced_at IS NULL`,
    [orderId, now],
  );
  for (const { id, sealed: file, image } of kept) {
    await client.query(
      `INSERT INTO order_file (id, order_id, slot, object_key, wrapped_key, sha256, bytes, media_type, width, height, created_at,
         one_of_many)
       VALUES ($1, $2, 'supplement', $3, $4, $5, $6, 'image/jpeg', $7, $8, $9, true)`,
      [id, orderId, file.objectKey, file.wrappedKey, file.sha256, file.bytes, image.width, image.height, now],
    );
  }
  await client.query(`UPDATE presence_proof SET capture_files = $2, capture_at = $3 WHERE order_id = $1`, [
    orderId,
    kept.map(({ id }) => id),
    now,
  ]);
}
