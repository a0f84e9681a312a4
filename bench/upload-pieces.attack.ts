import { randomInt } from 'node:crypto';
import { LEAST_PIECE_BYTES, UPLOAD_CHUNK_BYTES } from '@lingshi/contract/upload/upload.contract.ts';
import { inTurn } from './measure.ts';
import { signedIn } from '@lingshi/server/test/process-caller.ts';

/** One announcement as its attacker knows it. */
export type Target = { uploadId: string; bytes: number; received: number; body: Buffer };
export type Stage = { port: number; token: string; targets: readonly Target[] };

/** Wide of the server's largest body, and just within it. */
const FAR_TOO_LONG = Buffer.alloc(1_500_000);
const TOO_LONG = Buffer.alloc(1_000_000);

/** @returns the status, with the code of a refusal; what has arrived by then is noted at the target */
export async function sendPiece(
  { port, token }: Pick<Stage, 'port' | 'token'>,
  target: Target,
  { offset, piece }: { offset: number; piece: Buffer },
): Promise<string> {
  const answer = await fetch(`http://127.0.0.1:${port}/api/uploads/${target.uploadId}`, {
    method: 'PATCH',
    headers: {
      ...signedIn(token),
      'content-type': 'application/octet-stream',
      'upload-offset': String(offset),
    },
    body: piece as Uint8Array<ArrayBuffer>,
    signal: AbortSignal.timeout(30_000),
  });
  const said = (await answer.json().catch(() => ({}))) as {
    received?: number;
    code?: string;
    detail?: { received?: number };
  };
  target.received = Math.max(target.received, said.received ?? said.detail?.received ?? 0);
  return [answer.status, ...(said.code === undefined ? [] : [said.code])].join(' ');
}

type Piece = { offset: number; piece: Buffer };

/** The right one, of which many come at once; never the last, so that the announcement stays open. */
function rightPiece({ received, bytes, body }: Target): Piece {
  const length = Math.min(UPLOAD_CHUNK_BYTES, Math.max(0, bytes - received - 1));
  return { offset: received, piece: body.subarray(received, received + length) };
}

/** Each a way to leave more than was announced, or to make the server work for nothing. */
const WAYS: readonly ((target: Target) => Piece)[] = [
  rightPiece,
  // More than is left, once not much is.
  ({ received, bytes }) => ({ offset: Math.max(received, bytes - 100_000), piece: TOO_LONG }),
  rightPiece,
  ({ received }) => ({ offset: received, piece: FAR_TOO_LONG }),
  rightPiece,
  ({ received, bytes, body }) => {
    const offset = (received + 1 + randomInt(bytes)) % bytes;
    // It may be the right place by chance, and must not be the end.
    return { offset, piece: body.subarray(offset, Math.min(offset + LEAST_PIECE_BYTES, bytes - 1)) };
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
      const target = inTurn(stage.targets, n);
      const way = inTurn(WAYS, Math.floor(n / stage.targets.length));
      // A body that is cut off ends in a broken line, which is an answer too.
      const status = await sendPiece(stage, target, way(target)).catch(() => 'cut off');
      statuses[status] = (statuses[status] ?? 0) + 1;
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return statuses;
}
