import { randomInt } from 'node:crypto';
import { LEAST_PIECE_BYTES } from '@lingshi/contract/upload/upload.contract.ts';
import { signedIn } from '@lingshi/server/test/process-caller.ts';

/** One announcement as its attacker knows it. */
export type Target = { uploadId: string; bytes: number; received: number; body: Buffer };
export type Stage = { port: number; token: string; targets: readonly Target[] };

/** Wide of the server's largest body. */
const FAR_TOO_LONG = 1_500_000;

/** @returns how it was answered; what has arrived by then is noted at the target */
export async function sendPiece(
  { port, token }: Pick<Stage, 'port' | 'token'>,
  target: Target,
  { offset, piece }: { offset: number; piece: Buffer },
): Promise<number> {
  const answer = await fetch(`http://127.0.0.1:${port}/api/uploads/${target.uploadId}`, {
    method: 'PATCH',
    headers: {
      ...signedIn(token),
      'content-type': 'application/octet-stream',
      'upload-offset': String(offset),
    },
    body: new Uint8Array(piece),
    signal: AbortSignal.timeout(30_000),
  });
  const said = (await answer.json().catch(() => ({}))) as {
    received?: number;
    detail?: { received?: number };
  };
  target.received = Math.max(target.received, said.received ?? said.detail?.received ?? 0);
  return answer.status;
}

type Piece = { offset: number; piece: Buffer };

/** Each a way to leave more than was announced, or to make the server work for nothing. */
const WAYS: readonly ((target: Target) => Piece)[] = [
  // The right one, of which many come at once; never the last, so that the announcement stays open.
  ({ received, bytes, body }) => {
    const length = Math.min(LEAST_PIECE_BYTES, Math.max(0, bytes - received - 1));
    return { offset: received, piece: body.subarray(received, received + length) };
  },
  ({ received, bytes, body }) => ({
    offset: received,
    piece: Buffer.concat([body.subarray(received), body]).subarray(
      0,
      Math.min(900_000, bytes - received + LEAST_PIECE_BYTES),
    ),
  }),
  ({ received }) => ({ offset: received, piece: Buffer.alloc(FAR_TOO_LONG) }),
  ({ received, bytes, body }) => {
    const offset = (received + 1 + randomInt(bytes)) % bytes;
    return { offset, piece: body.subarray(offset, offset + LEAST_PIECE_BYTES) };
  },
  ({ received }) => ({ offset: received, piece: Buffer.alloc(1) }),
  ({ received }) => ({ offset: received, piece: Buffer.alloc(0) }),
];

/** Pieces of every kind, so many at once, until the time is over. @returns how many were answered how */
export async function attack(
  stage: Stage,
  { ms, atOnce }: { ms: number; atOnce: number },
): Promise<Record<string, number>> {
  const statuses: Record<string, number> = {};
  const until = Date.now() + ms;
  let sent = 0;
  const work = async () => {
    while (Date.now() < until) {
      const n = (sent += 1);
      const target = stage.targets[n % stage.targets.length]!;
      const way = WAYS[Math.floor(n / stage.targets.length) % WAYS.length]!;
      // A body that is cut off ends in a broken line, which is an answer too.
      const status = await sendPiece(stage, target, way(target)).catch(() => 'cut off');
      statuses[status] = (statuses[status] ?? 0) + 1;
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return statuses;
}
