import { describe, expect, it } from 'vitest';
import { returnPlace } from './return-place.ts';

describe('a sign-in', () => {
  it('leads back to where it was asked for', () => {
    expect(returnPlace('?to=%2Forders%2F7%3Fx%3D1')).toBe('/orders/7?x=1');
  });

  it.each([
    '?to=https%3A%2F%2Fevil.example',
    '?to=%2F%2Fevil.example',
    '?to=%2F%5Cevil.example',
    '?to=javascript%3Ax',
    '',
  ])('never leads to a stranger: %s', (search) => expect(returnPlace(search)).toBe('/'));
});
