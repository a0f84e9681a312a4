import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { frameAt, framesOf, seeHead, seePicture, seenAs, POSE_OF } from '../../test/evidence/face-head.ts';
import { drawMoves, DRAWN_BYTES, FACE_MOVES } from './face-moves.ts';
import type { FaceMove } from './face-moves.ts';
import { judgeSequence, largestFace } from './face-sequence.ts';
import type { SeenFace, SequenceFrame } from './face-sequence.types.ts';

const ASKED: FaceMove[] = ['turn_left', 'nod', 'open_mouth'];
const bytes = fc.uint8Array({ minLength: DRAWN_BYTES, maxLength: DRAWN_BYTES });
/** Two to four, as rules may say. */
const asked = fc
  .tuple(fc.integer({ min: 2, max: 4 }), bytes)
  .map(([count, drawn]) => drawMoves(count, drawn));

function faultOf(frames: readonly SequenceFrame[], moves: readonly FaceMove[] = ASKED) {
  return judgeSequence(frames, moves).fault;
}

/** Shakes points as a finder does: within a pixel, the same for the same seed. */
function shake(seed: number, by = 1): () => number {
  let state = seed + 1;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return (state / 2_147_483_647 - 0.5) * 2 * by;
  };
}

describe('drawing moves', () => {
  it('one of them no picture on paper can do, and one moves the head', () => {
    const [expressions, head] = [
      new Set(['blink', 'open_mouth']),
      new Set(['turn_left', 'turn_right', 'nod']),
    ];
    fc.assert(
      fc.property(asked, (moves) => {
        expect(moves.some((move) => expressions.has(move))).toBe(true);
        expect(moves.some((move) => head.has(move))).toBe(true);
      }),
    );
  });

  it('as many different ones are asked as the rules say, whatever the bytes', () => {
    const count = fc.integer({ min: 2, max: 5 });
    fc.assert(
      fc.property(count, bytes, (wanted, drawn) => {
        expect(new Set(drawMoves(wanted, drawn)).size).toBe(wanted);
      }),
    );
  });

  it('nobody can guess what comes: every move comes first, and all orders of three are drawn', () => {
    const drawn = Array.from({ length: 4096 }, (_, seed) => {
      const noise = shake(seed * 131);
      return drawMoves(
        3,
        Uint8Array.from({ length: DRAWN_BYTES }, () => Math.floor((noise() + 0.5) * 256)),
      );
    });
    expect(new Set(drawn.map(([first]) => first))).toEqual(new Set(FACE_MOVES));
    // Of the 60 orders of three, six have no expression and none has no movement of the head.
    expect(new Set(drawn.map((moves) => moves.join())).size).toBe(54);
  });
});

describe('a living person', () => {
  it('who does what is asked passes, whichever moves were drawn', () => {
    fc.assert(
      fc.property(asked, fc.nat(9999), (moves, seed) => {
        const { fault, moves: seen } = judgeSequence(framesOf(moves, seeHead, shake(seed)), moves);
        expect(fault).toBeNull();
        expect(seen.every((each) => each.seen)).toBe(true);
      }),
    );
  });

  it('passes near or far, left or right in the frame, with the head tilted', () => {
    const place = fc.record({
      x: fc.integer({ min: 120, max: 360 }),
      y: fc.integer({ min: 120, max: 300 }),
      size: fc.double({ min: 1, max: 3, noNaN: true }),
      tilt: fc.integer({ min: -20, max: 20 }),
    });
    fc.assert(
      fc.property(asked, place, (moves, at) => {
        expect(
          faultOf(
            framesOf(moves, (pose) => seeHead({ ...at, ...pose })),
            moves,
          ),
        ).toBeNull();
      }),
    );
  });

  it('may look a little aside all the time, as one who holds the phone low', () => {
    const moves: FaceMove[] = ['turn_right', 'blink', 'nod'];
    const see = ({ turn = 0, nod = 0, ...pose }) => seeHead({ ...pose, turn: turn + 5, nod: nod - 8 });
    expect(faultOf(framesOf(moves, see), moves)).toBeNull();
  });

  it('may blink though nobody asked', () => {
    const frames = framesOf(ASKED).toSpliced(1, 1, frameAt(1, [seenAs(seeHead(POSE_OF.blink), 0, 1)]));
    expect(faultOf(frames)).toBeNull();
  });

  it('turning to the own left is seen to the right of an unmirrored frame', () => {
    const [neutral, turned] = [seeHead(), seeHead(POSE_OF.turn_left)];
    expect(turned[30]!.x).toBeGreaterThan(neutral[30]!.x);
    expect(faultOf(framesOf(['turn_right', 'nod', 'open_mouth']), ASKED)).toBe('movement_missing');
  });

  it('is compared by the frames that look ahead', () => {
    const frames = framesOf(ASKED);
    expect(judgeSequence(frames, ASKED).straight.every((index) => [0, 1, 4, 7, 10, 11].includes(index))).toBe(
      true,
    );
  });
});

describe('movements', () => {
  it('in another order are named', () => {
    fc.assert(
      fc.property(asked, (moves) => {
        expect(faultOf(framesOf(moves.toReversed()), moves)).toBe('wrong_order');
      }),
    );
  });

  it('one that is missing is named, and which', () => {
    const verdict = judgeSequence(framesOf(['turn_left', 'turn_left', 'open_mouth']), ASKED);
    expect(verdict.fault).toBe('movement_missing');
    expect(verdict.moves.map(({ seen }) => seen)).toEqual([true, false, true]);
  });

  it('doing every movement there is passes nothing', () => {
    fc.assert(
      fc.property(asked, (moves) => {
        expect(faultOf(framesOf([...FACE_MOVES, ...FACE_MOVES]), moves)).not.toBeNull();
      }),
    );
  });

  it('of somebody who sits still are missing', () => {
    expect(faultOf(framesOf([], seeHead).concat(stillFrames(9)))).toBe('movement_missing');
  });
});

function stillFrames(count: number): SequenceFrame[] {
  return Array.from({ length: count }, (_, at) => frameAt(at + 3, [seenAs(seeHead())]));
}

describe('a flat picture', () => {
  it('never passes, however it is held', () => {
    const angle = fc.integer({ min: -55, max: 55 });
    const pose = fc.record({ turn: angle, nod: angle, tilt: angle });
    fc.assert(
      fc.property(
        asked,
        fc.array(pose, { minLength: 12, maxLength: 18 }),
        fc.nat(999),
        (moves, poses, seed) => {
          const jitter = shake(seed, 0.7);
          const frames = poses.map((held, index) => {
            const points = seePicture(held).map(({ x, y }) => ({ x: x + jitter(), y: y + jitter() }));
            return frameAt(index, [seenAs(points)]);
          });
          expect(faultOf(frames, moves)).not.toBeNull();
        },
      ),
      { numRuns: 300 },
    );
  });

  it('that is turned about is called one', () => {
    const see = ({ turn = 0, nod = 0 }) => seePicture({ turn: turn * 2, nod: nod * 2 });
    expect(
      faultOf(framesOf(['turn_left', 'nod', 'turn_right'], see), ['turn_left', 'nod', 'turn_right']),
    ).toBe('flat_picture');
  });

  it('bent so that the nose seems to turn is called one too', () => {
    // Held across a corner the plane is sheared: the nose leaves the middle as if the head turned.
    const held = { turn: 50, nod: 35 };
    const frames = [0, 0, 1, 1, 0, 0, 1, 0, 0, 0, 0, 0].map((on, index) =>
      frameAt(index, [seenAs(seePicture(on === 1 ? held : {}))]),
    );
    expect(faultOf(frames, ['turn_right', 'nod', 'blink'])).toBe('flat_picture');
  });
});

describe('frames', () => {
  const good = framesOf(ASKED);
  const change = (index: number, part: Partial<SequenceFrame>) =>
    good.with(index, { ...good[index]!, ...part });

  it.each([
    ['too few', good.slice(0, 8), 'too_few_frames'],
    ['all at once', good.map((frame) => ({ ...frame, atMs: frame.atMs / 10 })), 'too_fast'],
    ['over minutes', good.map((frame) => ({ ...frame, atMs: frame.atMs * 20 })), 'too_slow'],
    [
      'with a long pause',
      good.map((frame, at) => (at > 5 ? { ...frame, atMs: frame.atMs + 9000 } : frame)),
      'too_slow',
    ],
    ['with times that go back', good.toReversed(), 'wrong_order'],
    ['the same one twice', change(3, { hash: good[2]!.hash }), 'frames_repeated'],
    ['without a face', good.map((frame) => ({ ...frame, faces: [] })), 'no_face'],
    ['in the dark', good.map((frame) => ({ ...frame, light: 12, faces: [] })), 'too_dark'],
    [
      'with a second person',
      change(6, { faces: [seenAs(seeHead()), seenAs(seeHead({ x: 90 }), 1)] }),
      'several_faces',
    ],
    [
      'with another person in one of them',
      change(6, { faces: [seenAs(seeHead(POSE_OF.nod), 1)] }),
      'other_face',
    ],
    [
      'of which one was not compared',
      change(6, { faces: [{ ...seenAs(seeHead()), descriptor: null }] }),
      'other_face',
    ],
  ] as const)('%s are refused by name', (_what, frames, fault) => {
    expect(faultOf(frames)).toBe(fault);
  });

  it('a second face the finder half believes counts from two frames on, one it is sure of at once', () => {
    const doubtful = { ...seenAs(seeHead({ size: 0.8, x: 90 }), 1), score: 0.7 };
    const withOther = (at: readonly number[], other: SeenFace) =>
      good.map((frame, index) => (at.includes(index) ? { ...frame, faces: [...frame.faces, other] } : frame));
    expect(faultOf(withOther([6], doubtful))).toBeNull();
    expect(faultOf(withOther([3, 6], doubtful))).toBe('several_faces');
    expect(faultOf(withOther([6], { ...doubtful, score: 0.8 }))).toBe('several_faces');
  });

  it('of a drawing are told by most of those that were looked at, not by one', () => {
    const drawn = (shares: readonly (number | null)[]) =>
      good.map((frame, at) => ({
        ...frame,
        faces: frame.faces.map((face) => ({ ...face, drawing: shares[at % shares.length] ?? null })),
      }));
    expect(faultOf(drawn([0.7, null, null]))).toBe('drawing');
    expect(faultOf(drawn([0.7, 0.1, 0.1]))).toBeNull();
    expect(faultOf(drawn([null]))).toBeNull();
  });

  it('a small face on a poster behind does not count', () => {
    const poster = seenAs(seeHead({ size: 0.3, x: 60, y: 60 }), 1);
    expect(faultOf(good.map((frame) => ({ ...frame, faces: [...frame.faces, poster] })))).toBeNull();
    expect(largestFace([poster, seenAs(seeHead())])?.box.width).toBeGreaterThan(100);
  });

  it('one without a face among many does no harm', () => {
    expect(faultOf(change(4, { faces: [] }))).toBeNull();
  });

  it('nothing at all is judged without a fault of the program', () => {
    const any = fc.array(
      fc.record({
        atMs: fc.integer(),
        hash: fc.string(),
        light: fc.integer({ min: 0, max: 255 }),
        faces: fc.array(
          fc
            .array(fc.record({ x: fc.double({ noNaN: true, min: -1e4, max: 1e4 }), y: fc.constant(3) }), {
              minLength: 68,
              maxLength: 68,
            })
            .map((points) => seenAs(points)),
          { maxLength: 2 },
        ),
      }),
      { maxLength: 20 },
    );
    fc.assert(
      fc.property(any, asked, (frames, moves) => {
        expect(faultOf(frames, moves)).not.toBeNull();
      }),
    );
  });
});
