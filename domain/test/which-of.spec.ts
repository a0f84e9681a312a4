import { expect, it } from 'vitest';
import { whichOf } from './which-of.ts';

it('those that are like this are shown, and a list without anything is no proof', () => {
  expect(whichOf([1, 2, 3], (one) => one > 2)).toEqual([3]);
  expect(() => whichOf([], () => false)).toThrow('nothing to look at');
});

it('an empty table of tests is refused', () => {
  expect(() => it.each([])('%s', () => undefined)).toThrow('empty');
});
