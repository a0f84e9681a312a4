import { describe, expect, it } from 'vitest';
import { clauseOf, introParagraph } from './source-clause.ts';

describe('the source of a rule', () => {
  it.each([
    ['notice 二(一)5(1)', '二(一)5(1)'],
    ['notice 二(一)1; facts A4', '二(一)1'],
    ['notice intro ¶4 (true and exact statements)', 'intro ¶4'],
    ['notice 二(一)1 leaves it open', '二(一)1'],
    ['notice 三(三), intro ¶4', '三(三)'],
    ['our own choice; notice 二(二) for the address', '二(二)'],
    ['notice 二(一)3-5', '二(一)3-5'],
  ])('is the clause a citizen can look up: %s', (source, clause) =>
    expect(clauseOf(source)).toEqual({ kind: 'notice', clause }),
  );

  it.each([
    ['our own estimate', 'ours'],
    ['our own choice', 'ours'],
    ['facts A9: about 15 working days at Los Angeles, quoted by a third party', 'heard'],
  ])('says so where there is none: %s', (source, kind) => expect(clauseOf(source)).toEqual({ kind }));

  it('names the articles of the law', () => {
    const lawOf = (source: string) => clauseOf(source);
    expect(lawOf('nationality law arts. 3 and 9, as quoted in facts A4')).toEqual({
      kind: 'law',
      articles: '3, 9',
    });
    expect(lawOf('Nationality Law art. 5; facts A4')).toEqual({ kind: 'law', articles: '5' });
    expect(lawOf('matters from the nationality law')).toEqual({ kind: 'law', articles: null });
  });

  it('may be a paragraph of the introduction', () => {
    expect(introParagraph('intro ¶4')).toBe(4);
    expect(introParagraph('二(一)6')).toBeNull();
  });
});
