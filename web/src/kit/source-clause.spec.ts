import { describe, expect, it } from 'vitest';
import { clauseOf, introParagraph } from './source-clause.ts';

describe('the source of a rule', () => {
  it.each([
    ['notice 二(一)5(1)', '二(一)5(1)'],
    ['notice 二(一)1; facts A4', '二(一)1'],
    ['notice intro ¶4 (true and exact statements)', 'intro ¶4'],
    ['notice 三(三), intro ¶4', '三(三)'],
    ['our own choice; notice 二(二) for the address', '二(二)'],
    ['notice 三(二): other ways may be added; the form of the number is our own guess', '三(二)'],
    ['notice 二(一)3-5', '二(一)3-5'],
  ])('is the clause a citizen can look up: %s', (source, clause) =>
    expect(clauseOf(source)).toEqual({ kind: 'notice', clause }),
  );

  it.each([
    ['notice 二(一)1 leaves it open', '二(一)1'],
    ['notice 三(五) is silent on it', '三(五)'],
    ['notice 三(五) names Hong Kong only', '三(五)'],
    ['notice 二(三) names legalizations only', '二(三)'],
    ['notice 二(一)6 speaks of passports’ names', '二(一)6'],
  ])('that leaves a thing open does not pass for what settles it: %s', (source, clause) =>
    expect(clauseOf(source)).toEqual({ kind: 'notice', clause, isOpen: true }),
  );

  it.each([
    ['no text of the notice settles it; facts A4 speaks of those without the permit', 'open'],
    ['no text settles it; notice 二(一)3 (staff speak through the order)', 'open'],
    ['this deployment opens it later; notice 二(二) for the address', 'ours'],
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
    const open = { kind: 'law', articles: '3, 5, 9', isOpen: true };
    expect(lawOf('Nationality Law arts. 3, 5 and 9 leave it open')).toEqual(open);
    expect(lawOf('Nationality Law art. 5; facts A4')).toEqual({ kind: 'law', articles: '5' });
    expect(lawOf('matters from the nationality law')).toEqual({ kind: 'law', articles: null });
  });

  it('of a document with a name of its own is that name', () => {
    expect(clauseOf('Circular 7')).toEqual({ kind: 'named', name: 'Circular 7' });
  });

  it('may be a paragraph of the introduction', () => {
    expect(introParagraph('intro ¶4')).toBe(4);
    expect(introParagraph('二(一)6')).toBeNull();
  });
});
