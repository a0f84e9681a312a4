import { describe, expect, it } from 'vitest';
import { followerOf } from './next-in-queue.ts';

const line = (id: string, claimedBy: string | null = null, claimedByMe = false) => ({
  id,
  claimedBy,
  claimedByMe,
});

describe('the next order', () => {
  it('is the one behind, leaving out what a colleague has claimed', () => {
    const lines = [line('a'), line('b'), line('c', 'other'), line('d')];
    expect(followerOf(lines, 'b')).toBe('d');
  });

  it('may be one that this officer has claimed', () => {
    expect(followerOf([line('a'), line('b', 'me', true)], 'a')).toBe('b');
  });

  it('begins anew at the end, and is none where nothing is left', () => {
    expect(followerOf([line('a'), line('b')], 'b')).toBe('a');
    expect(followerOf([line('b')], 'b')).toBeNull();
    expect(followerOf([], 'b')).toBeNull();
  });

  it('is the first of the list where the order has left it already', () => {
    expect(followerOf([line('a'), line('c')], 'b')).toBe('a');
  });
});
