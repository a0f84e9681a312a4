import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { RgbPicture, Spot } from './picture.types.ts';
import { quarterTurn, turnPicture, turnSpot } from './picture.turn.ts';
import type { Turns } from './picture.turn.ts';

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

it('a spot goes where its pixel goes', () => {
  const turns = fc.constantFrom<Turns[]>(0, 1, 2, 3);
  fc.assert(
    fc.property(picture, turns, fc.nat(5), fc.nat(5), (before, quarters, column, row) => {
      const spot = { x: column % before.width, y: row % before.height };
      const turned = turnPicture(before, quarters);
      expect(pixelAt(turned, turnSpot(spot, before, quarters))).toEqual(pixelAt(before, spot));
    }),
  );
});

function pixelAt({ width, data }: RgbPicture, { x, y }: Spot): Uint8Array {
  return data.slice((y * width + x) * 3, (y * width + x) * 3 + 3);
}
