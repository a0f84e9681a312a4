import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseChineseName, parsePinyinName } from './real-name.ts';

describe('a name in characters', () => {
  it.each([
    ['张三', '张三'],
    [' 欧阳 修远 ', '欧阳修远'],
    ['某㐂', '某㐂'],
    ['某𠮷', '某𠮷'],
    ['某𪚥', '某𪚥'],
    ['某〇', '某〇'],
    ['阿卜杜拉·买买提', '阿卜杜拉·买买提'],
    ['阿卜杜拉•买买提', '阿卜杜拉·买买提'],
    ['阿卜杜拉．买买提', '阿卜杜拉·买买提'],
    ['⼭⽥', '山田'],
  ])('%s is %s', (typed, name) => {
    expect(parseChineseName(typed)).toEqual({ ok: true, value: name });
  });

  it.each([
    ['one character', '张', { reason: 'too_short' }],
    ['nothing', '', { reason: 'too_short' }],
    ['31 characters', '一'.repeat(31), { reason: 'too_long', max: 30 }],
    ['a Latin letter', '张san', { reason: 'characters', index: 1 }],
    ['a private code point', '张\uE863', { reason: 'characters', index: 1 }],
    ['a dot at the end', '买买提·', { reason: 'dot_misplaced' }],
    ['two dots', '阿··买', { reason: 'dot_misplaced' }],
  ])('with %s is refused', (_, typed, detail) => {
    expect(parseChineseName(typed)).toEqual({ ok: false, code: 'identity.name_invalid', detail });
  });

  it('once read stays as it is', () => {
    const han = fc.integer({ min: 0x4e00, max: 0x9fef }).map((code) => String.fromCodePoint(code));
    fc.assert(
      fc.property(fc.array(han, { minLength: 2, maxLength: 30 }), (chars) => {
        expect(parseChineseName(chars.join(''))).toEqual({ ok: true, value: chars.join('') });
      }),
    );
  });
});

describe('a name in pinyin', () => {
  it.each([
    [
      { surname: 'zhang', given: 'san' },
      { surname: 'ZHANG', given: 'SAN' },
    ],
    [
      { surname: 'Zhāng', given: 'Sān  Lǐ' },
      { surname: 'ZHANG', given: 'SAN LI' },
    ],
    [
      { surname: 'ou-yang', given: 'xi’an' },
      { surname: 'OU-YANG', given: "XI'AN" },
    ],
    [
      { surname: 'Lü', given: 'Bù' },
      { surname: 'LYU', given: 'BU' },
    ],
    [
      { surname: 'AIGULI', given: '' },
      { surname: 'AIGULI', given: '' },
    ],
    [
      { surname: 'ｌｉ', given: 'ｌｅｉ' },
      { surname: 'LI', given: 'LEI' },
    ],
  ])('%o is %o', (typed, name) => {
    expect(parsePinyinName(typed)).toEqual({ ok: true, value: name });
  });

  it.each([
    ['without surname', { surname: ' ', given: 'SAN' }, { reason: 'surname_missing', field: 'surname' }],
    [
      'with characters',
      { surname: '张', given: 'SAN' },
      { reason: 'characters', field: 'surname', index: 0 },
    ],
    ['with a digit', { surname: 'LI', given: 'LEI3' }, { reason: 'characters', field: 'given', index: 3 }],
    [
      'with a hyphen at the end',
      { surname: 'LI-', given: 'LEI' },
      { reason: 'punctuation', field: 'surname' },
    ],
    [
      'of 40 letters',
      { surname: 'A'.repeat(40), given: '' },
      { reason: 'too_long', field: 'surname', max: 39 },
    ],
    [
      'with an ü that is no pinyin',
      { surname: 'MÜLLER', given: 'A' },
      { reason: 'characters', field: 'surname', index: 1 },
    ],
  ])('%s is refused', (_, typed, detail) => {
    expect(parsePinyinName(typed)).toEqual({ ok: false, code: 'identity.name_invalid', detail });
  });
});
