import { describe, expect, it } from 'vitest';
import { checkPicture, PICTURE_LIMITS } from './evidence.types.ts';

const photo = { type: 'image/jpeg', bytes: 900_000, width: 1200, height: 1600 };

describe('a picture', () => {
  it('within its limits is taken', () => {
    expect(checkPicture('photo', photo)).toMatchObject({ ok: true });
    expect(checkPicture('photo', { ...photo, type: 'image/PNG', width: 354, height: 472 })).toMatchObject({
      ok: true,
    });
    expect(checkPicture('photo', { ...photo, bytes: PICTURE_LIMITS.photo.maxBytes })).toMatchObject({
      ok: true,
    });
  });

  it.each([
    ['of another type', { type: 'image/svg+xml' }, 'image.unsupported'],
    ['of 30 MB', { bytes: 30_000_000 }, 'image.too_large'],
    ['one byte over', { bytes: 5 * 1024 * 1024 + 1 }, 'image.too_large'],
    ['of 225 megapixels', { width: 15_000, height: 15_000 }, 'image.too_many_pixels'],
    ['a pixel too narrow', { width: 353, height: 472 }, 'image.too_small'],
    ['a pixel too low', { width: 354, height: 471 }, 'image.too_small'],
  ])('%s is refused by name', (_, change, code) => {
    expect(checkPicture('photo', { ...photo, ...change })).toMatchObject({ ok: false, code });
  });
});
