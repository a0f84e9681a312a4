import { describe, expect, it } from 'vitest';
import { mineFirst } from './work-list.ts';

const line = (id: string, claimedByMe = false) => ({ id, claimedByMe });

describe('a work list', () => {
  it('begins with what the officer has claimed, each order once', () => {
    const list = mineFirst([line('d', true)], [line('a'), line('b', true), line('c'), line('d', true)]);
    expect(list.map(({ id }) => id)).toEqual(['d', 'b', 'a', 'c']);
  });

  it('keeps the order of the rules for everything else', () => {
    expect(mineFirst([], [line('b'), line('a')]).map(({ id }) => id)).toEqual(['b', 'a']);
  });
});
