import { hash } from 'node:crypto';
import { FACE_FRAMES } from '@lingshi/contract/face/face.contract.ts';
import { ok, refuse } from '@lingshi/domain/shared/result.ts';
import type { Result } from '@lingshi/domain/shared/result.ts';

/** A frame as it came; `jpeg` is a view into the body. */
export type SentFrame = { atMs: number; jpeg: Buffer };
/** With the hash of its bytes. */
export type NamedFrame = SentFrame & { hash: string };

const HEAD_BYTES = 8;
/** A JPEG of nothing still has its tables. */
const LEAST_JPEG = 100;

/**
 * Takes the body of a check apart: 4 bytes length, 4 bytes milliseconds, the picture, and again.
 * @returns face.frames_broken for a body cut off, too many frames, or times that go back
 */
export function parseFrames(body: Buffer): Result<SentFrame[]> {
  const frames: SentFrame[] = [];
  let at = 0;
  while (at < body.length) {
    if (body.length - at < HEAD_BYTES || frames.length === FACE_FRAMES.most)
      return refuse('face.frames_broken');
    const length = body.readUInt32BE(at);
    const atMs = body.readUInt32BE(at + 4);
    const end = at + HEAD_BYTES + length;
    if (length < LEAST_JPEG || end > body.length || atMs < (frames.at(-1)?.atMs ?? 0)) {
      return refuse('face.frames_broken');
    }
    frames.push({ atMs, jpeg: body.subarray(at + HEAD_BYTES, end) });
    at = end;
  }
  return frames.length === 0 ? refuse('face.frames_broken') : ok(frames);
}

export function nameFrames(frames: readonly SentFrame[]): NamedFrame[] {
  return frames.map((frame) => ({ ...frame, hash: hash('sha256', frame.jpeg) }));
}
