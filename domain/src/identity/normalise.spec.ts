import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chineseNameKey, documentNumberKey, normaliseDocumentNumber, pinyinNameKey } from './normalise.ts';

describe('a key for looking up', () => {
  it('is the same however a document number was typed', () => {
    const keys = ['e12345678', 'Ｅ１２３４５６７８', ' E 1234-5678', 'E.12345678'].map((typed) =>
      documentNumberKey('passport', typed),
    );
    expect(new Set(keys)).toEqual(new Set(['passport:E12345678']));
  });

  it('of a passport is never that of an identity number', () => {
    expect(documentNumberKey('passport', '123')).not.toBe(documentNumberKey('resident_id', '123'));
  });

  it('is the same however a name was spaced, dotted, cased or marked', () => {
    expect(chineseNameKey('阿卜杜拉 • 买买提')).toBe(chineseNameKey('阿卜杜拉·买买提'));
    expect(chineseNameKey('⼭⽥')).toBe(chineseNameKey('山田'));
    expect(pinyinNameKey('Zhāng, Xiǎo-míng')).toBe(pinyinNameKey('ZHANG XIAOMING'));
  });

  it('does not change when it is made again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const once = normaliseDocumentNumber(text);
        expect(normaliseDocumentNumber(once)).toBe(once);
        expect(chineseNameKey(chineseNameKey(text))).toBe(chineseNameKey(text));
        expect(pinyinNameKey(pinyinNameKey(text))).toBe(pinyinNameKey(text));
      }),
    );
  });
});
