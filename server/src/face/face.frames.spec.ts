import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseFrames } from './face.frames.ts';
import { packFrames } from '../../test/face/frames.ts';

const jpeg = fc.uint8Array({ minLength: 100, maxLength: 300 }).map((bytes) => Buffer.from(bytes));
const frames = fc
  .array(fc.record({ step: fc.nat(1000), jpeg }), { minLength: 1, maxLength: 24 })
  .map((steps) => {
    let atMs = 0;
    return steps.map((each) => ({ atMs: (atMs += each.step), jpeg: each.jpeg }));
  });

/** Views of one body are compared by what they hold. */
function shown(parsed: ReturnType<typeof parseFrames>): unknown {
  return parsed.ok && parsed.value.map((frame) => [frame.atMs, frame.jpeg.toString('hex')]);
}

const refusal = { ok: false, code: 'face.frames_broken' };

describe('the body of a face check', () => {
  it('is taken apart into what was put together', () => {
    fc.assert(
      fc.property(frames, (sent) => {
        expect(shown(parseFrames(packFrames(sent)))).toEqual(shown({ ok: true, value: sent }));
      }),
    );
  });

  it('cut off anywhere within a frame it is refused', () => {
    fc.assert(
      fc.property(frames, fc.nat(99), (sent, cut) => {
        const body = packFrames(sent);
        expect(parseFrames(body.subarray(0, body.length - 1 - cut))).toEqual(refusal);
      }),
    );
  });

  it('whatever bytes come, the answer is frames or a refusal by name', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 2000 }), (bytes) => {
        const parsed = parseFrames(Buffer.from(bytes));
        expect(parsed.ok || parsed.code === 'face.frames_broken').toBe(true);
      }),
    );
  });

  it('holds at most 24 frames, in the order of their times', () => {
    const one = { atMs: 5, jpeg: Buffer.alloc(100) };
    expect(parseFrames(packFrames(Array.from({ length: 25 }, () => one)))).toEqual(refusal);
    expect(parseFrames(packFrames([one, { ...one, atMs: 4 }]))).toEqual(refusal);
    expect(parseFrames(Buffer.alloc(0))).toEqual(refusal);
  });
});
