import { describe, expect, it } from 'vitest';
import { papersLabel, returnLabel } from './label.ts';

const post = ['Library Cards', '1 Testland Street'];
const home = ['SAN ZHANG', '100 EXAMPLE ST', 'OAKLAND CA 94601'];

describe('an address label', () => {
  it('of the papers goes to the post, with the mark as the rules write it', () => {
    expect(papersLabel(post, '借书证申请材料', home)).toEqual({
      to: post,
      from: home,
      mark: '借书证申请材料',
    });
  });

  it('of the return envelope names the post as sender', () => {
    expect(returnLabel(home, post)).toEqual({ to: home, from: post, mark: null });
  });

  it('is not made up when the post has published no address', () => {
    expect(papersLabel(null, null, home)).toBeNull();
    expect(papersLabel(['', ' '], null, home)).toBeNull();
    expect(returnLabel(home, null)).toBeNull();
  });
});
