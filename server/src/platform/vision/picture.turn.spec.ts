import fc from 'fast-check';
import { expect, it } from 'vitest';
import { quarterTurn } from './picture.turn.ts';

const picture = fc
  .record({ width: fc.integer({ min: 1, max: 6 }), height: fc.integer({ min: 1, max: 6 }) })
  .chain(({ width, height }) =>
    fc
      .uint8Array({ minLength: width * height * 3, maxLength: width * height * 3 })
      .map((data) => ({ width, height, data })),
  );

it('a picture turned four times is the picture', () => {
  fc.assert(
    fc.property(picture, (before) => {
      expect(quarterTurn(quarterTurn(quarterTurn(quarterTurn(before))))).toEqual(before);
    }),
  );
});

it('a quarter turn is clockwise: what was at the top is at the right', () => {
  const data = Uint8Array.from([1, 1, 1, 2, 2, 2]);
  expect(quarterTurn({ width: 2, height: 1, data })).toEqual({ width: 1, height: 2, data });
  expect(quarterTurn({ width: 1, height: 2, data })).toMatchObject({
    width: 2,
    data: Uint8Array.from([2, 2, 2, 1, 1, 1]),
  });
});
