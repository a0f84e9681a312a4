import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MATCH_THRESHOLD, MIN_FACE_WIDTH, enrolFault, faceDistance, matchOf } from './face-match.ts';

const descriptor = fc.float32Array({ minLength: 128, maxLength: 128, noNaN: true, min: -1, max: 1 });

test('a face lies at 0 from itself, and as far from another as that one from it', () => {
  fc.assert(
    fc.property(descriptor, descriptor, (a, b) => {
      expect(faceDistance(a, a)).toBe(0);
      expect(faceDistance(a, b)).toBe(faceDistance(b, a));
    }),
  );
});

test('no detour is shorter than the way', () => {
  fc.assert(
    fc.property(descriptor, descriptor, descriptor, (a, b, c) => {
      expect(faceDistance(a, c)).toBeLessThanOrEqual(faceDistance(a, b) + faceDistance(b, c) + 1e-9);
    }),
  );
});

test('the threshold itself is still a match, what is beyond it or no number is none', () => {
  expect(matchOf(MATCH_THRESHOLD)).toBe(true);
  expect(matchOf(MATCH_THRESHOLD + 1e-6)).toBe(false);
  expect(matchOf(Number.NaN)).toBe(false);
});

test('a picture stands for one person when it shows one face, large enough', () => {
  const face = (width: number) => ({ box: { width } });
  expect(enrolFault([])).toBe('no_face');
  expect(enrolFault([face(200), face(40)])).toBe('several_faces');
  expect(enrolFault([face(MIN_FACE_WIDTH - 1)])).toBe('face_too_small');
  expect(enrolFault([face(MIN_FACE_WIDTH)])).toBeNull();
});
