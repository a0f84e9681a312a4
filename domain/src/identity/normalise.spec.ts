import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  documentNumberKey,
  nameKey,
  normaliseDocumentNumber,
  pinyinNameKey,
  spellingKey,
} from './normalise.ts';

describe('a key for looking up', () => {
  it('is the same however a document number was typed', () => {
    const keys = [
      'e12345678',
      'Ｅ１２３４５６７８',
      ' E 1234-5678',
      'E.12345678',
      'E123\u200b45678',
      '\u202aE12345678\u202c',
    ].map((typed) => documentNumberKey('passport', typed));
    expect(new Set(keys)).toEqual(new Set(['passport:E12345678']));
  });

  it('of a passport is never that of an identity number', () => {
    expect(documentNumberKey('passport', '123')).not.toBe(documentNumberKey('resident_id', '123'));
  });

  it('is the same however a name was spaced, dotted, cased or marked', () => {
    expect(nameKey('阿卜杜拉 • 买买提')).toBe(nameKey('阿卜杜拉·买买提'));
    expect(nameKey('⼭⽥')).toBe(nameKey('山田'));
    expect(pinyinNameKey('Zhāng, Xiǎo-míng')).toBe(pinyinNameKey('ZHANG XIAOMING'));
  });

  it.each([
    ['an unseen character', '马\u200b芳', '马芳'],
    ['case', 'MA FANG', 'Ma Fang'],
    ['apostrophes', "O'NEIL", 'O’Neil'],
    ['hyphens', 'VAN-DYK', 'Van Dyk'],
    ['every middle dot', '阿卜杜․买', '阿卜杜·买'],
    ['a compatibility character', '⾺芳', '马芳'.replace('马', '馬')],
  ])('of a name is the same whatever the typing: %s', (_, one, other) => {
    expect(nameKey(one)).toBe(nameKey(other));
    expect(nameKey(one)).not.toBe('');
  });

  it('of a name in characters is the name itself, so that what was stored is found', () => {
    expect(['欧阳样例', '〇一', '⻢芳', '𠮷田'].map(nameKey)).toEqual(['欧阳样例', '〇一', '⻢芳', '𠮷田']);
  });

  it('of letters knows ü in each of its writings', () => {
    expect(new Set(['LÜ LI', 'LV LI', 'LYU LI', 'Lu Li'].map(spellingKey))).toEqual(new Set(['LULI']));
  });

  it('does not change when it is made again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const once = normaliseDocumentNumber(text);
        expect(normaliseDocumentNumber(once)).toBe(once);
        expect(nameKey(nameKey(text))).toBe(nameKey(text));
        expect(pinyinNameKey(pinyinNameKey(text))).toBe(pinyinNameKey(text));
      }),
    );
  });
});
