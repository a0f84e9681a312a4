/** One picture of the check; `atMs` since the first. */
export type Frame = { atMs: number; jpeg: Blob };

const HEAD_BYTES = 8;

/** As the server reads them: length and time as unsigned 32 bits big-endian, then the picture, one after another. */
export function packFrames(frames: readonly Frame[]): Blob {
  const parts = frames.flatMap(({ atMs, jpeg }) => {
    const head = new DataView(new ArrayBuffer(HEAD_BYTES));
    head.setUint32(0, jpeg.size);
    head.setUint32(4, Math.round(atMs));
    return [head.buffer, jpeg];
  });
  return new Blob(parts, { type: 'application/octet-stream' });
}
