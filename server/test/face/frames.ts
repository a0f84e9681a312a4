import type { SentFrame } from '../../src/face/face.frames.ts';

/** The body of a check as the product's `parseFrames` reads it; for whoever sends frames without a browser. */
export function packFrames(frames: readonly SentFrame[]): Buffer {
  return Buffer.concat(
    frames.flatMap(({ atMs, jpeg }) => {
      const head = Buffer.alloc(8);
      head.writeUInt32BE(jpeg.length, 0);
      head.writeUInt32BE(atMs, 4);
      return [head, jpeg];
    }),
  );
}
