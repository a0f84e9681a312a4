import { describe, expect, it } from 'vitest';
import { findPhrases } from './find-phrases.ts';

const textsIn = (source: string) => findPhrases('a.words.ts', source).map(({ zh, en }) => [zh, en]);

describe('phrases of a source', () => {
  it('are found wherever they stand, joined texts as one', () => {
    const source = `export const A = { a: { zh: '甲', en: 'A' }, b: [{ 'zh': \`乙\`, "en": 'B' + 'b' }] } as const;
      wordsOf({ 'x.y': { en: 'C', zh: '丙' } } satisfies T);`;
    expect(textsIn(source)).toEqual([
      ['甲', 'A'],
      ['乙', 'Bb'],
      ['丙', 'C'],
    ]);
  });

  it('leave objects alone that are keyed by languages and hold no text', () => {
    expect(textsIn(`const voices = { zh: voiceOf('zh'), en: voiceOf('en') };`)).toEqual([]);
  });

  it('that are computed are refused with their line: no other language could have them', () => {
    const source = 'const a = 1;\nconst b = { zh: `第${a}页`, en: `page ${a}` };';
    expect(() => textsIn(source)).toThrow(/a\.words\.ts:2: a phrase is/);
  });

  it('keep their place in the source, also behind Chinese', () => {
    const source = `// 一二三\nconst a = { zh: '甲', en: 'A' };`;
    const [found] = findPhrases('a.words.ts', source);
    expect(source.slice(found?.start, found?.end)).toBe(`{ zh: '甲', en: 'A' }`);
  });
});
