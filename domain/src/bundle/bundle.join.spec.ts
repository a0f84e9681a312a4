import { describe, expect, it } from 'vitest';
import { judgeJoining } from './bundle.join.ts';
import type { BundleMember } from './bundle.join.ts';

const member = (applicantId: string, more: Partial<BundleMember> = {}): BundleMember => ({
  applicantId,
  post: 'north',
  status: 'draft',
  ...more,
});
const code = (...asked: Parameters<typeof judgeJoining>) => {
  const judged = judgeJoining(...asked);
  return judged.ok ? 'joins' : judged.code;
};

describe('who joins a bundle', () => {
  it('is not there yet, files at the post of the others, and finds a place', () => {
    const there = [member('a'), member('b', { status: 'in_first_review' })];
    expect(code(there, member('c'), 3)).toBe('joins');
    expect(code(there, member('a'), 3)).toBe('bundle.person_twice');
    expect(code(there, member('c', { post: 'south' }), 3)).toBe('bundle.other_post');
    expect(code(there, member('c'), 2)).toBe('bundle.too_many');
    expect(code(there, member('c'), null)).toBe('bundle.not_offered');
  });

  it('meets only those who go on: whoever has ended takes no place and binds to no post', () => {
    const over = [member('a', { status: 'withdrawn' }), member('b', { status: 'refused' })];
    expect(code(over, member('a', { post: 'south' }), 2)).toBe('joins');
  });
});
