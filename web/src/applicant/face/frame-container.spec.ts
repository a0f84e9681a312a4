import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packFrames } from './frame-container.ts';

const frame = fc.record({
  atMs: fc.integer({ min: 0, max: 90_000 }),
  bytes: fc.uint8Array({ maxLength: 60 }),
});

async function unpack(packed: Blob): Promise<{ atMs: number; bytes: number[] }[]> {
  const view = new DataView(await packed.arrayBuffer());
  const found = [];
  for (let at = 0; at < view.byteLength;) {
    const length = view.getUint32(at);
    found.push({
      atMs: view.getUint32(at + 4),
      bytes: [...new Uint8Array(view.buffer.slice(at + 8, at + 8 + length))],
    });
    at += 8 + length;
  }
  return found;
}

describe('the frames of a check', () => {
  it('come out of their packet in order, with their times and every byte', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(frame, { maxLength: 24 }), async (frames) => {
        const packed = packFrames(frames.map(({ atMs, bytes }) => ({ atMs, jpeg: new Blob([bytes]) })));
        expect(await unpack(packed)).toEqual(frames.map(({ atMs, bytes }) => ({ atMs, bytes: [...bytes] })));
      }),
    );
  });
});
