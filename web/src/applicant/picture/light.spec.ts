import { describe, expect, it } from 'vitest';
import { lightOfPixels } from './light.ts';

function pixels(red: number, green: number, blue: number): number[] {
  return Array.from({ length: 64 }, () => [red, green, blue, 255]).flat();
}

describe('the light of a live picture', () => {
  it('is fine in a lit room and before a white wall', () => {
    expect(lightOfPixels(pixels(120, 120, 120))).toBe('fine');
    expect(lightOfPixels(pixels(225, 225, 225))).toBe('fine');
  });

  it('is told when it is too dark or too bright', () => {
    expect(lightOfPixels(pixels(20, 25, 30))).toBe('dark');
    expect(lightOfPixels(pixels(250, 250, 250))).toBe('bright');
  });
});
