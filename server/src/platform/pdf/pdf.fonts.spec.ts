import { describe, expect, it } from 'vitest';
import { missingGlyphs } from './pdf.fonts.ts';

const everything = () => true;

describe('characters that cannot be printed', () => {
  it('names each one once, in the order they appear', () => {
    const ascii = (codePoint: number) => codePoint < 128;
    expect(missingGlyphs('a𠮷b龖𠮷', ascii)).toEqual(['𠮷', '龖']);
  });

  it('lets spaces and line ends pass', () => {
    expect(missingGlyphs('a b\n\u3000c', everything)).toEqual([]);
  });

  it.each([
    ['a direction mark', '\u202E'],
    ['a space without width', '\u200B'],
    ['a control character', '\u0007'],
    ['a tab', '\t'],
    ['half of a surrogate pair', '\uD800'],
  ])('names %s, which would print as nothing', (_, character) => {
    expect(missingGlyphs(`a${character}b`, everything)).toEqual([character]);
  });
});
